import { arm, counted, type Experiment, type Figure, seedsTo, unless, yesOrNo } from '../evidence/index.ts';
import { smallNet } from '../simulations/small-net.ts';
import { sum } from '../statistics/sum.ts';
import { trainedTo } from './observe.ts';

const learningRate = 3;
const slopes = [0, 0.01, 0.1, 0.2, 0.5] as const;
const nameOf = (slope: number): string => `slope${slope}`;

const minus = (slope: number, other: number): Figure => ({
  of: nameOf(slope),
  minus: nameOf(other),
  quantity: 'diverged',
  statistic: 'mean',
});

/** One rate that is too large for every slope: which way does a network go? */
export const largeRate: Experiment = {
  id: 'large-rate',
  title: 'A rate at which one dies and the other explodes',
  hypothesis:
    'At the learning rate 3 no ReLU network diverges, but nearly half of its units die; with a slope no unit is dead, and the larger the slope, the more networks diverge.',
  method:
    'Two moons, 2-16-16-1, slopes 0 (ReLU) to 0.5, 1,500 steps of SGD in batches of 32 at the rate 3, seeds 1 to 100, the same start and batches for each slope. Read at the end: whether the run diverged, dead units of 32 where it did not, and whether it is right on 95 % of the training points.',
  quantities: {
    diverged: yesOrNo('Whether the run diverged'),
    dead: unless(counted('Dead units at the end', 'units', 32), 'the run diverged'),
    reached: yesOrNo(
      'Whether 95\u00a0% of the training points are right at the end; of a run that diverged they are not',
    ),
  },
  arms: Object.fromEntries(
    slopes.map((negativeSlope) => [
      nameOf(negativeSlope),
      arm(
        seedsTo(100),
        (seed) => smallNet({ activation: { id: 'leaky-relu', negativeSlope }, learningRate, seed }),
        (spec) =>
          trainedTo(spec, (run) => {
            const { deadUnits, trainAccuracy } = run.measure();
            const diverged = run.status === 'diverged';
            return {
              diverged: diverged ? 1 : 0,
              dead: diverged ? null : sum(deadUnits),
              reached: !diverged && trainAccuracy !== null && trainAccuracy >= 0.95 ? 1 : 0,
            };
          }),
      ),
    ]),
  ),
  figures: {
    networks: { of: nameOf(0), quantity: 'diverged', statistic: 'runs' },
    reluDead: { of: nameOf(0), quantity: 'dead', statistic: 'mean' },
    ...Object.fromEntries(
      slopes.flatMap((slope): [string, Figure][] => [
        [`${nameOf(slope)}Diverged`, { of: nameOf(slope), quantity: 'diverged', statistic: 'count' }],
        [`${nameOf(slope)}Reached`, { of: nameOf(slope), quantity: 'reached', statistic: 'count' }],
      ]),
    ),
    'slope0.1More': minus(0.1, 0.01),
    'slope0.2More': minus(0.2, 0.1),
    'slope0.5More': minus(0.5, 0.2),
  },
  foresight: 'independent figures',
  expected: [
    { figure: 'slope0Diverged', below: 5 },
    { figure: 'reluDead', above: 10 },
    { figure: 'slope0.1More', above: 0 },
    { figure: 'slope0.2More', above: 0 },
    { figure: 'slope0.5More', above: 0 },
  ],
  // “No ReLU run diverges”.
  independent: { slope0Diverged: { low: 0, high: 0, runs: null, rounding: 0.5 } },
};
