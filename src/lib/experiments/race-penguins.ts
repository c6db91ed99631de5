import { present } from '../assert/present.ts';
import {
  arm,
  type Experiment,
  measured,
  type Observation,
  ofKind,
  seedsTo,
  yesOrNo,
} from '../evidence/index.ts';
import { raceRun } from '../simulations/race.ts';
import { raceSetups } from '../simulations/race-setup.ts';
import { leakyAt, reluAt } from './races.ts';

const { learningRate } = raceSetups.penguins;
const contestants = [reluAt(learningRate), leakyAt(0.2, learningRate)] as const;

const ending = 'Pairs of ReLU and the slope 0.2, by which is right on more penguins held back';

/** A race that nobody wins. */
export const racePenguins: Experiment = {
  id: 'race-penguins',
  title: 'ReLU and Leaky ReLU race on the penguins',
  hypothesis:
    'On the penguins, from a healthy start, ReLU and a slope of 0.2 are right on exactly as many test penguins in more than half of 50 seeds, and the median difference is 0.',
  method:
    'Penguins, 2-16-16-3, SGD at the rate 0.05 in batches of 16, 300 epochs, seeds 1 to 50, the same split, start and batches in a pair. Counted: the accuracy on the penguins that were held back, and in how many seeds it is the same.',
  quantities: {
    difference: ofKind(
      measured('Penguins held back that are right with the slope 0.2, less those with ReLU', {
        unit: 'percentage points',
        lowest: -100,
        highest: 100,
      }),
      'Difference in the penguins held back that are right',
      'slope 0.2 less ReLU',
    ),
    ahead: ofKind(
      yesOrNo('Whether more penguins held back are right with the slope 0.2'),
      ending,
      'slope 0.2',
    ),
    even: ofKind(
      yesOrNo('Whether as many penguins held back are right with both'),
      ending,
      'as many with both',
    ),
    behind: ofKind(yesOrNo('Whether fewer penguins held back are right with the slope 0.2'), ending, 'ReLU'),
  },
  arms: {
    pairs: arm(
      seedsTo(50),
      (seed) => ({ task: 'penguins', seed, contestants }) as const,
      (input): Observation => {
        const [one, other] = raceRun(input).runs;
        const difference = 100 * (present(other.score, 'score') - present(one.score, 'score'));
        return {
          quantities: {
            difference,
            ahead: difference > 0 ? 1 : 0,
            even: difference === 0 ? 1 : 0,
            behind: difference < 0 ? 1 : 0,
          },
          digest: null,
        };
      },
    ),
  },
  figures: {
    pairs: { of: 'pairs', quantity: 'even', statistic: 'runs' },
    difference: { of: 'pairs', quantity: 'difference', statistic: 'median' },
    ahead: { of: 'pairs', quantity: 'ahead', statistic: 'count' },
    even: { of: 'pairs', quantity: 'even', statistic: 'count' },
    behind: { of: 'pairs', quantity: 'behind', statistic: 'count' },
  },
  foresight: 'earlier experiments',
  expected: [
    { figure: 'even', above: 25 },
    { figure: 'difference', within: [-1, 1] },
  ],
};
