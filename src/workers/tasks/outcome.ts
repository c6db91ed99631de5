import { parseSpec } from '#lib/spec/index.ts';
import { type Divergence, type Measurement, trainer } from '#lib/training/index.ts';
import type { Task } from '../protocol.ts';

export interface OutcomeInput {
  /** Run specifications, parsed here. */
  readonly specs: readonly unknown[];
}

export interface OutcomeProgress {
  /** Updates made, of all runs together. */
  readonly steps: number;
}

/** How one run ended. */
export interface Outcome {
  readonly measurement: Measurement;
  readonly divergence: Divergence | null;
}

/** Trains several specifications one after the other and keeps only how each ended: a row of a sweep. */
export const outcomeTask: Task<OutcomeInput, OutcomeProgress, readonly Outcome[]> = function* ({ specs }) {
  const outcomes: Outcome[] = [];
  let done = 0;
  for (const spec of specs) {
    const run = trainer(parseSpec(spec));
    while (run.status === 'running') {
      run.advance(run.stepsPerEpoch);
      yield () => ({ steps: done + run.step });
    }
    done += run.step;
    outcomes.push({ measurement: run.measure(), divergence: run.divergence });
  }
  return outcomes;
};
