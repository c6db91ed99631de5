import {
  type Arm,
  arm,
  counted,
  type Experiment,
  type Figure,
  inWords,
  percentage,
  seedsTo,
  unless,
  yesOrNo,
} from '../evidence/index.ts';
import { smallNet } from '../simulations/small-net.ts';
import { sum } from '../statistics/sum.ts';
import { trainedTo } from './observe.ts';

type Data = 'two-moons' | 'spiral';

const targetAccuracy = 0.95;
/** A rate at which little dies, and one that kills. */
const [calm, killing] = [0.3, 2] as const;
const slopes = [-1, -0.5, 0, 0.01, 0.1, 0.2, 1 / 3, 0.5, 1] as const;

const inName = (slope: number): string => (slope === 1 / 3 ? 'Third' : String(slope).replace('-', 'Minus'));

/** The small net at one slope; a run that diverged has no accuracy, and has not reached the target. */
const trained = (data: Data, learningRate: number, negativeSlope: number): Arm =>
  arm(
    seedsTo(100),
    (seed) => smallNet({ data, activation: { id: 'leaky-relu', negativeSlope }, learningRate, seed }),
    (spec) =>
      trainedTo(spec, (run) => {
        const { trainAccuracy, inactiveUnits, deadUnits } = run.measure();
        const accuracy = run.status === 'diverged' ? null : trainAccuracy;
        return {
          percent: accuracy === null ? null : 100 * accuracy,
          reached: accuracy !== null && accuracy >= targetAccuracy ? 1 : 0,
          inactive: sum(inactiveUnits),
          dead: sum(deadUnits),
          diverged: run.status === 'diverged' ? 1 : 0,
        };
      }),
  );

const arms: Record<string, Arm> = {};
const figures: Record<string, Figure> = {};
for (const [task, data, rate] of [
  ['moons', 'two-moons', calm],
  ['spiral', 'spiral', calm],
  ['moonsKilling', 'two-moons', killing],
] as const) {
  for (const slope of slopes) {
    const name = `${task}${inName(slope)}`;
    arms[name] = trained(data, rate, slope);
    figures[`${name}Reached`] = { of: name, quantity: 'reached', statistic: 'count' };
    figures[`${name}Inactive`] = { of: name, quantity: 'inactive', statistic: 'mean' };
    figures[`${name}Diverged`] = { of: name, quantity: 'diverged', statistic: 'count' };
    if (slope === 0) figures[`${name}Dead`] = { of: name, quantity: 'dead', statistic: 'mean' };
    // At the rate that kills, a slope may leave no run that has an accuracy.
    if (rate === killing) continue;
    figures[`${name}Accuracy`] = { of: name, quantity: 'percent', statistic: 'mean' };
    if (slope !== 0) {
      figures[`${name}More`] = { of: name, minus: `${task}0`, quantity: 'percent', statistic: 'mean' };
    }
  }
}

/** What a slope between −1 and 1 trades, dead units against the size of the bend. */
export const accuracyBySlope: Experiment = {
  id: 'accuracy-by-slope',
  title: 'Accuracy by slope, on moons and a spiral',
  hypothesis:
    'On two moons every slope from −1 to 0.5 is as accurate as ReLU, to a point; on a spiral 0.01 and 0.1 are no more than five points from it, 0.5 and 1 lose more than ten, and −1 loses nothing. At a rate that kills, 0.2 leaves fewer units inactive than ReLU has dead.',
  method:
    'Two moons and a spiral, 2-16-16-1, nine slopes, 1,500 steps of SGD in batches of 32 at the rate 0.3, and the moons at the rate 2 as well, seeds 1 to 100, the same start and batches for each slope. Read at the end: the training points that are right, whether they are 95 %, inactive and dead units of 32, and whether the run diverged; one that did is read as it was before that.',
  quantities: {
    percent: unless(percentage('Training points that are right at the end'), 'the run diverged'),
    reached: yesOrNo(
      'Whether 95\u00a0% of the training points are right at the end; of a run that diverged they are not',
    ),
    inactive: counted('Inactive units at the end, or just before the run diverged', 'units', 32),
    dead: counted('Dead units at the end, or just before the run diverged', 'units', 32),
    diverged: yesOrNo('Whether the run diverged'),
  },
  words: Object.fromEntries(
    slopes.map((slope) => [
      `moonsKilling${inName(slope)}`,
      `${inWords(`moons${inName(slope)}`)}, rate ${killing}`,
    ]),
  ),
  arms,
  figures: { networks: { of: 'moons0', quantity: 'reached', statistic: 'runs' }, ...figures },
  foresight: 'earlier experiments',
  expected: [
    ...[-1, -0.5, 0.01, 0.1, 0.2, 1 / 3, 0.5].map((slope) => ({
      figure: `moons${inName(slope)}More`,
      within: [-1, 1] as const,
    })),
    { figure: 'moons1More', below: -10 },
    { figure: 'spiral0.01More', within: [-5, 5] },
    { figure: 'spiral0.1More', within: [-5, 5] },
    { figure: 'spiral0.5More', below: -10 },
    { figure: 'spiral1More', below: -10 },
    { figure: 'spiralMinus1More', above: -1 },
    { figure: 'moonsKilling0Dead', above: 4 },
    { figure: 'moonsKilling0.2Inactive', below: 4 },
  ],
};
