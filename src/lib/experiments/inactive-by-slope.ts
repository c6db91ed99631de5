import { type Arm, arm, counted, type Experiment, type Figure, seedsTo } from '../evidence/index.ts';
import { smallNet } from '../simulations/small-net.ts';
import { sum } from '../statistics/sum.ts';
import { trainedTo } from './observe.ts';

const rates = [0.1, 1, 2] as const;
const slopes = [0, 0.01, 0.2] as const;
const nameOf = (slope: number, rate: number): string => `slope${slope}Rate${rate}`;

const arms: Record<string, Arm> = {};
const figures: Record<string, Figure> = {};
for (const learningRate of rates) {
  for (const negativeSlope of slopes) {
    const name = nameOf(negativeSlope, learningRate);
    arms[name] = arm(
      seedsTo(200),
      (seed) => smallNet({ activation: { id: 'leaky-relu', negativeSlope }, learningRate, seed }),
      (spec) => trainedTo(spec, (run) => ({ inactive: sum(run.measure().inactiveUnits) })),
    );
    figures[`${name}Inactive`] = { of: name, quantity: 'inactive', statistic: 'mean' };
    if (negativeSlope === 0) continue;
    figures[`${name}More`] = {
      of: name,
      minus: nameOf(0, learningRate),
      quantity: 'inactive',
      statistic: 'mean',
    };
  }
}

/** How many units a slope keeps from being inactive, whatever the gradient that it gives them. */
export const inactiveBySlope: Experiment = {
  id: 'inactive-by-slope',
  title: 'Inactive units by slope and rate',
  hypothesis:
    'With a slope of 0.01 about as many of 32 units end inactive as with ReLU, at learning rates up to 2; with a slope of 0.2 hardly any do.',
  method:
    'Two moons, 2-16-16-1, slopes 0 (ReLU), 0.01 and 0.2, 1,500 steps of SGD in batches of 32, seeds 1 to 200, the same start and batches for each slope. Counted at the end: units with z ≤ 0 on all points.',
  quantities: { inactive: counted('Units with z ≤ 0 on all points at the end', 'units', 32) },
  arms,
  figures: { networks: { of: 'slope0Rate2', quantity: 'inactive', statistic: 'runs' }, ...figures },
  foresight: 'independent figures',
  expected: [
    ...rates.map((rate) => ({ figure: `${nameOf(0.01, rate)}More`, within: [-2, 2] as const })),
    ...rates.map((rate) => ({ figure: `${nameOf(0.2, rate)}Inactive`, below: 1 })),
  ],
};
