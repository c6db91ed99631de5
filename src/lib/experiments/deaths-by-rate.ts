import { arm, counted, type Experiment, seedsTo, yesOrNo } from '../evidence/index.ts';
import { smallNet } from '../simulations/small-net.ts';
import { sum } from '../statistics/sum.ts';
import { trainedTo } from './observe.ts';

const rates = [0.1, 1, 2, 3] as const;
const width = 16;

/** Units of ReLU networks that are dead after training, by learning rate. */
export const deathsByRate: Experiment = {
  id: 'deaths-by-rate',
  title: 'Dead units by learning rate',
  hypothesis:
    'The larger the learning rate, the more of the 32 units of a ReLU network are dead after training: about 1 at 0.1, 15 at 3.',
  method:
    'Two moons, 2-16-16-1, ReLU, 1,500 steps of SGD in batches of 32, seeds 1 to 200. Counted at the end: dead units, and whether a whole layer is dead.',
  quantities: {
    dead: counted('Dead units at the end', 'units', 2 * width),
    layerLost: yesOrNo('Whether all units of a hidden layer are dead at the end'),
  },
  arms: Object.fromEntries(
    rates.map((learningRate) => [
      `rate${learningRate}`,
      arm(
        seedsTo(200),
        (seed) => smallNet({ activation: { id: 'relu' }, learningRate, seed }),
        (spec) =>
          trainedTo(spec, (run) => {
            const { deadUnits } = run.measure();
            return { dead: sum(deadUnits), layerLost: deadUnits.includes(width) ? 1 : 0 };
          }),
      ),
    ]),
  ),
  figures: {
    networks: { of: 'rate3', quantity: 'dead', statistic: 'runs' },
    'rate0.1Dead': { of: 'rate0.1', quantity: 'dead', statistic: 'mean' },
    rate1Dead: { of: 'rate1', quantity: 'dead', statistic: 'mean' },
    rate2Dead: { of: 'rate2', quantity: 'dead', statistic: 'mean' },
    rate3Dead: { of: 'rate3', quantity: 'dead', statistic: 'mean' },
    rate1More: { of: 'rate1', minus: 'rate0.1', quantity: 'dead', statistic: 'mean' },
    rate2More: { of: 'rate2', minus: 'rate1', quantity: 'dead', statistic: 'mean' },
    rate3More: { of: 'rate3', minus: 'rate2', quantity: 'dead', statistic: 'mean' },
    rate3LayerLostPercent: { of: 'rate3', quantity: 'layerLost', statistic: 'percent' },
  },
  foresight: 'independent figures',
  expected: [
    { figure: 'rate0.1Dead', within: [0.5, 2] },
    { figure: 'rate1More', above: 0 },
    { figure: 'rate2More', above: 2 },
    { figure: 'rate3More', above: 5 },
  ],
  independent: {
    'rate0.1Dead': { low: 1, high: 1.1, runs: 200, rounding: 0.05 },
    rate1Dead: { low: 1.4, high: 1.5, runs: 200, rounding: 0.05 },
    rate2Dead: { low: 5.4, high: 5.5, runs: 200, rounding: 0.05 },
    rate3Dead: { low: 15.3, high: 15.3, runs: 200, rounding: 0.05 },
    // “About a fifth”.
    rate3LayerLostPercent: { low: 20, high: 20, runs: 200, rounding: 2.5 },
  },
};
