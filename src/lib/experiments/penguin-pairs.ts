import { present } from '../assert/present.ts';
import { arm, type Experiment, percentage, seedsTo } from '../evidence/index.ts';
import { parseSpec } from '../spec/index.ts';
import { trainedTo } from './observe.ts';

/** A run at the defaults. A seed sets data split, weights and batches alike. */
const penguins = (activation: string) =>
  arm(
    seedsTo(20),
    (seed) =>
      parseSpec({
        data: { id: 'penguins', seed },
        network: { hidden: [16, 16], activation: { id: activation }, init: { id: 'he-normal', seed } },
        training: { seed },
        record: { every: 0 },
      }),
    (spec) =>
      trainedTo(spec, (run) => ({ percent: 100 * present(run.measure().testAccuracy, 'testAccuracy') })),
  );

/** A healthy network on real measurements: is either activation better, at the defaults, over paired seeds? */
export const penguinPairs: Experiment = {
  id: 'penguin-pairs',
  title: 'ReLU and Leaky ReLU on the penguins',
  hypothesis:
    'On the penguins, from a healthy start, ReLU and Leaky ReLU do not differ by more than a point of accuracy.',
  method:
    'Penguins, 2-16-16-3, the defaults of a run, seeds 1 to 20, the same split, start and batches for both. Counted: the accuracy on the penguins that were held back.',
  quantities: { percent: percentage('Penguins held back that are right at the end') },
  arms: { relu: penguins('relu'), leaky: penguins('leaky-relu') },
  figures: {
    pairs: { of: 'leaky', quantity: 'percent', statistic: 'runs' },
    medianPoints: { of: 'leaky', minus: 'relu', quantity: 'percent', statistic: 'median' },
    reluPercent: { of: 'relu', quantity: 'percent', statistic: 'median' },
    leakyPercent: { of: 'leaky', quantity: 'percent', statistic: 'median' },
  },
  foresight: null,
  expected: [{ figure: 'medianPoints', within: [-1, 1] }],
};
