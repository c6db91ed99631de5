import { loading } from '#lib/datasets/index.ts';
import { parseSpec } from '#lib/spec/index.ts';
import type { Outcome } from '#lib/sweep/index.ts';
import { trainer } from '#lib/training/index.ts';
import type { Task } from '../protocol.ts';
import { updatesAtOnce } from './work.ts';

export type { Outcome } from '#lib/sweep/index.ts';

export interface OutcomeInput {
  /** Run specifications, parsed here. */
  readonly specs: readonly unknown[];
}

export interface OutcomeProgress {
  /** Updates made, of all runs together. */
  readonly steps: number;
}

/** Trains several specifications one after the other and keeps only how each ended: rows of a sweep. */
export const outcomeTask: Task<OutcomeInput, OutcomeProgress, readonly Outcome[]> = function* ({ specs }) {
  const outcomes: Outcome[] = [];
  let done = 0;
  for (const document of specs) {
    const spec = parseSpec(document);
    yield loading(spec.data.id);
    const run = trainer(spec);
    const steps = Math.min(run.stepsPerEpoch, updatesAtOnce(spec));
    while (run.status === 'running') {
      run.advance(steps);
      yield () => ({ steps: done + run.step });
    }
    done += run.step;
    const { divergence, engine } = run;
    outcomes.push({ measurement: run.measure(), divergence, engine, digest: run.result().digest });
    yield null;
  }
  return outcomes;
};
