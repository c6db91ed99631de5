import { limits, parseSpec, type RunSpec } from '#lib/spec/index.ts';
import type { Trainer } from '#lib/training/index.ts';
import type { Create } from './contender.ts';
import type { Parameters, Workload } from './workload.ts';

/** The specification of so many steps of a workload, from the weights given, that keeps no records on the way. */
export function specOf(workload: Workload, { weights, biases }: Parameters, steps: number): RunSpec {
  return parseSpec({
    data: { id: 'inline', x: workload.x, y: workload.y },
    network: {
      hidden: workload.sizes.slice(1, -1),
      activation: { id: 'relu' },
      init: { id: 'given', weights, biases },
    },
    training: {
      loss: workload.loss,
      optimizer: { id: 'sgd', learningRate: workload.learningRate },
      batchSize: workload.batchSize,
      steps,
      shuffle: false,
    },
    record: { every: 0 },
  });
}

/** As many as a specification may have: no turn gets to the end. */
const endless = limits.steps.maximum;

/** An engine of the course, called as the course calls it; null where it cannot do a run. */
export function engine(trainer: (spec: RunSpec) => Trainer | null): Create {
  return (workload) => {
    const run = trainer(specOf(workload, workload.initial, endless));
    if (run === null) throw new Error('expected an engine that can do this run, received none');
    return {
      train(steps) {
        const from = run.step;
        run.advance(steps);
        const made = run.step - from;
        if (made < steps) throw new Error(`${run.engine}: expected ${steps} updates, received ${made}`);
      },
      parameters: () => run.parameters(),
      close() {},
    };
  };
}
