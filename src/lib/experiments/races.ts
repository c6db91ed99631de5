import {
  type Arm,
  arm,
  counted,
  type Figure,
  measured,
  type Observation,
  ofKind,
  yesOrNo,
} from '../evidence/index.ts';
import { stepsToTarget } from '../simulations/race.ts';
import type { Contestant } from '../simulations/race-setup.ts';
import { smallNetSetup } from '../simulations/small-net-setup.ts';

/** Of the moons: who never gets there is taken to need all the steps that there are. */
export const stepLimit = smallNetSetup.steps;

export const reluAt = (learningRate: number): Contestant => ({ activation: { id: 'relu' }, learningRate });
export const leakyAt = (negativeSlope: number, learningRate: number): Contestant => ({
  activation: { id: 'leaky-relu', negativeSlope },
  learningRate,
});

/** How many seeds follow one another, from the first on. */
export const seedsAfter = (first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => first + index);

/** One seed of both on the moons: their steps to 95 %. */
interface PairInput {
  readonly contestants: readonly [Contestant, Contestant];
  readonly seed: number;
}

/** Both runs of one seed. */
export function pairOf({ contestants: [one, other], seed }: PairInput) {
  const [a, b] = [stepsToTarget('two-moons', one, seed), stepsToTarget('two-moons', other, seed)];
  return {
    one: a.steps ?? stepLimit,
    other: b.steps ?? stepLimit,
    digest: `${a.digest} ${b.digest}`,
  };
}

/** Pairs on the moons: the steps of both, the difference, and whether the other was ahead, even or behind. */
export const pairs = (
  seeds: readonly number[],
  contestants: readonly [Contestant, Contestant],
  quick?: number,
): Arm =>
  arm(
    seeds,
    (seed): PairInput => ({ contestants, seed }),
    (input): Observation => {
      const { one, other, digest } = pairOf(input);
      return {
        quantities: {
          one,
          other,
          difference: other - one,
          ahead: other < one ? 1 : 0,
          even: other === one ? 1 : 0,
          behind: other > one ? 1 : 0,
        },
        digest,
      };
    },
    quick,
  );

const steps = 'Steps to 95\u00a0%';
const ending = 'Pairs of ReLU and Leaky ReLU, by which needs fewer steps';

/** What `pairs` reads: the first of a pair is ReLU, the second Leaky ReLU. */
export const pairQuantities = {
  one: ofKind(
    counted(
      'Steps to 95\u00a0% of the first of the pair; all there are where it never gets there',
      'steps',
      stepLimit,
    ),
    steps,
    'ReLU',
  ),
  other: ofKind(
    counted(
      'Steps to 95\u00a0% of the second of the pair; all there are where it never gets there',
      'steps',
      stepLimit,
    ),
    steps,
    'Leaky ReLU',
  ),
  difference: ofKind(
    { ...measured('Steps of the second less those of the first', { unit: 'steps' }), whole: true },
    'Steps of Leaky ReLU less those of ReLU',
  ),
  ahead: ofKind(yesOrNo('Whether the second needs fewer steps'), ending, 'Leaky ReLU ahead'),
  even: ofKind(yesOrNo('Whether both need as many'), ending, 'both even'),
  behind: ofKind(yesOrNo('Whether the second needs more steps'), ending, 'Leaky ReLU behind'),
};

/** What is read off such pairs, each figure by its name after `name`. */
export const pairFigures = (name: string): Readonly<Record<string, Figure>> => ({
  [`${name}OneSteps`]: { of: name, quantity: 'one', statistic: 'median' },
  [`${name}OtherSteps`]: { of: name, quantity: 'other', statistic: 'median' },
  [`${name}Difference`]: { of: name, quantity: 'difference', statistic: 'median' },
  [`${name}Ahead`]: { of: name, quantity: 'ahead', statistic: 'count' },
  [`${name}Even`]: { of: name, quantity: 'even', statistic: 'count' },
  [`${name}Behind`]: { of: name, quantity: 'behind', statistic: 'count' },
});
