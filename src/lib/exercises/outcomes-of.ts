import { parseSpec } from '../spec/index.ts';
import { trainer } from '../training/index.ts';
import type { RunsInput, RunsOutcome } from './stay-alive.ts';

/** Runs every specification to its end, as the worker’s task `outcome` does: how the exercises’ answers are measured. */
export function outcomesOf({ specs }: RunsInput): RunsOutcome {
  return specs.map((spec) => {
    const run = trainer(parseSpec(spec));
    run.advance(run.totalSteps);
    return { measurement: run.measure(), divergence: run.divergence };
  });
}
