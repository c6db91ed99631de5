import * as parameter from '#lib/parameters/index.ts';
import type { RaceInput } from '#lib/simulations/race.ts';
import { type Contestant, raceSetups, racingRates } from '#lib/simulations/race-setup.ts';
import { declareFigure } from '../shared/declaration.ts';
import { activationSpec, type Pair, type Side } from '../shared/pair.ts';

/** How somebody may tell of these runs. */
const ways = ['one', 'best', 'tuned'] as const;
export type Way = (typeof ways)[number];

const wayLabels: Readonly<Record<Way, string>> = {
  one: 'One seed',
  best: 'The best of ten',
  tuned: 'One side tuned',
};

/** Of Leaky ReLU. */
export const slope = 0.2;

/** The rate of both, and that which suits Leaky ReLU. */
export const rates = { usual: raceSetups['two-moons'].learningRate, tuned: racingRates.leaky } as const;

/** Seeds 1 to 50: of these one is told, or ten are tried. */
export const seeds = 50;
export const tries = 10;

/** Of the fifty, the one in which Leaky ReLU has the longest lead: a test looks for it. */
export const toldSeed = 44;

const parameters = {
  way: parameter.choice({
    name: 'way',
    label: 'What is told',
    group: 'view',
    options: ways.map((value) => ({ value, label: wayLabels[value] })),
    default: 'one',
  }),
  /** The seed that is told, or the first of ten. */
  seed: parameter.seed({ label: 'Seed', minimum: 1, maximum: seeds, default: toldSeed }),
};

export type HowToLieState = parameter.StateOf<typeof parameters>;

/** The rate of each side: the same, unless one was tuned. */
export const ratesOf = ({ way }: Pick<HowToLieState, 'way'>): Pair<number> => ({
  relu: rates.usual,
  'leaky-relu': way === 'tuned' ? rates.tuned : rates.usual,
});

/** Both sides of every seed. */
export function inputs(learningRates: Pair<number>): RaceInput[] {
  const contestant = (side: Side): Contestant => ({
    activation: activationSpec(side, slope),
    learningRate: learningRates[side],
  });
  return Array.from({ length: seeds }, (_, i) => ({
    task: 'two-moons',
    seed: i + 1,
    contestants: [contestant('relu'), contestant('leaky-relu')],
  }));
}

export const howToLie = declareFigure({
  id: 'how-to-lie',
  title: 'A headline, and what it leaves out',
  description:
    'Fifty pairs of runs on the two moons, of which a headline tells one, the best of ten, or those of one tuned side.',
  parameters,
  trains: true,
});
