import { type Arm, arm, type Experiment, type Figure, seedsTo } from '../evidence/index.ts';
import { smallNet } from '../simulations/small-net.ts';
import { smallNetSetup } from '../simulations/small-net-setup.ts';
import { parseSpec } from '../spec/index.ts';
import { learned, learnedQuantities } from './observe.ts';

/** As many as the small net’s, and four times as many. */
const lengths = { short: smallNetSetup.steps, long: 4 * smallNetSetup.steps } as const;
const slopes = { slope0: 0, 'slope0.2': 0.2, slopeThird: 1 / 3, 'slope0.5': 0.5 } as const;

const arms: Record<string, Arm> = {};
const figures: Record<string, Figure> = {};
for (const [length, steps] of Object.entries(lengths)) {
  for (const [slope, negativeSlope] of Object.entries(slopes)) {
    const name = `${slope}${length === 'long' ? 'Long' : 'Short'}`;
    arms[name] = arm(
      seedsTo(50),
      (seed) => {
        const activation = { id: 'leaky-relu', negativeSlope };
        const { training, ...rest } = smallNet({ data: 'spiral', activation, learningRate: 0.3, seed });
        return parseSpec({ ...rest, training: { ...training, steps } });
      },
      learned,
    );
    figures[`${name}Reached`] = { of: name, quantity: 'reached', statistic: 'count' };
  }
}

/** How much of what a slope costs on the spiral is a matter of how many are made. */
export const slopePace: Experiment = {
  id: 'slope-pace',
  title: 'What a slope costs on a spiral',
  hypothesis:
    'What a slope of 0.2 costs on a spiral is mostly pace: with four times the steps more than half of its networks reach 95 %, where few did before. At 0.5 few do even then.',
  method:
    'A spiral, 2-16-16-1, SGD at the rate 0.3 in batches of 32, 1,500 and 6,000 steps, four slopes, seeds 1 to 50, the same start and batches. Counted: networks with 95 % of the training points right at the end.',
  quantities: learnedQuantities,
  words: {
    slope0Short: 'slope 0, 1,500 steps',
    'slope0.2Short': 'slope 0.2, 1,500 steps',
    slopeThirdShort: 'slope 1/3, 1,500 steps',
    'slope0.5Short': 'slope 0.5, 1,500 steps',
    slope0Long: 'slope 0, 6,000 steps',
    'slope0.2Long': 'slope 0.2, 6,000 steps',
    slopeThirdLong: 'slope 1/3, 6,000 steps',
    'slope0.5Long': 'slope 0.5, 6,000 steps',
  },
  arms,
  figures: {
    networks: { of: 'slope0Short', quantity: 'reached', statistic: 'runs' },
    longSteps: { given: lengths.long },
    ...figures,
  },
  foresight: 'earlier experiments',
  expected: [
    { figure: 'slope0.2ShortReached', below: 25 },
    { figure: 'slope0.2LongReached', above: 25 },
    { figure: 'slope0.5LongReached', below: 25 },
  ],
};
