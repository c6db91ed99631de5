import { parseSpec } from '../spec/index.ts';
import type { Outcome } from '../sweep/index.ts';
import { trainer } from '../training/index.ts';

/** Runs to be made one after the other: their specifications are parsed where they are run, so that a page need not. */
export interface RunsInput {
  readonly specs: readonly unknown[];
}

/** How each of them ended. */
export type RunsOutcome = readonly RunOutcome[];
export type RunOutcome = Pick<Outcome, 'measurement' | 'divergence'>;

/** Trains every network to its end. */
export function outcomesOf({ specs }: RunsInput): readonly Outcome[] {
  return specs.map((document) => {
    const run = trainer(parseSpec(document));
    run.advance(run.totalSteps);
    const { divergence, engine } = run;
    return { measurement: run.measure(), divergence, engine, digest: run.result().digest };
  });
}
