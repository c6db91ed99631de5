import { at } from '#lib/assert/at.ts';
import { parseSpec, type RunSpec, shapeOf } from '#lib/spec/index.ts';
import type { Outcome } from '#lib/sweep/index.ts';
import { trainer } from '#lib/training/index.ts';
import type { Task } from '../protocol.ts';

export type { Outcome } from '#lib/sweep/index.ts';

export interface OutcomeInput {
  /** Run specifications, parsed here. */
  readonly specs: readonly unknown[];
}

export interface OutcomeProgress {
  /** Updates made, of all runs together. */
  readonly steps: number;
}

/** Weights times samples between two looks at the messages: some 10 ms of the reference engine. */
const workAtOnce = 1e6;

/** Trains several specifications one after the other and keeps only how each ended: rows of a sweep. */
export const outcomeTask: Task<OutcomeInput, OutcomeProgress, readonly Outcome[]> = function* ({ specs }) {
  const outcomes: Outcome[] = [];
  let done = 0;
  for (const document of specs) {
    const spec = parseSpec(document);
    const run = trainer(spec);
    const steps = Math.min(run.stepsPerEpoch, stepsAtOnce(spec));
    while (run.status === 'running') {
      run.advance(steps);
      yield () => ({ steps: done + run.step });
    }
    done += run.step;
    const { divergence, engine } = run;
    outcomes.push({ measurement: run.measure(), divergence, engine, digest: run.result().digest });
  }
  return outcomes;
};

/** How many updates may be made between two looks: at least one, however large. */
function stepsAtOnce({ data, network, training }: RunSpec): number {
  const { inputs, outputs } = shapeOf(data);
  const widths = [inputs, ...network.hidden, outputs];
  const weights = widths.slice(1).reduce((sum, fanOut, layer) => sum + at(widths, layer) * fanOut, 0);
  const rows = 'x' in data ? data.x.length : data.samples;
  return Math.max(1, Math.floor(workAtOnce / (weights * Math.min(training.batchSize, rows))));
}
