import type { ActivationSpec } from '../spec/index.ts';
import { absCollapseDocument, absCollapseSetup } from './abs-collapse-setup.ts';
import { slopeCurveSetup } from './slope-curve-setup.ts';
import { smallNetDocument, smallNetSetup } from './small-net-setup.ts';

/** What two networks race at, by the data that they learn. */
export const raceTasks = ['two-moons', 'spiral', 'abs', 'penguins'] as const;
export type RaceTask = (typeof raceTasks)[number];

/** What sets one network of a pair apart from the other; data, initial weights and batches follow from the seed alone. */
export interface Contestant {
  /** Its id and parameters; what is left out has its default. */
  readonly activation: Partial<ActivationSpec> & { readonly id: string };
  readonly learningRate: number;
}

/** What is compared: a run's number, of which more or less is better. */
export type RaceScore = 'steps' | 'loss' | 'accuracy';

interface RaceSetup {
  /** The rate that the course has used for it. */
  readonly learningRate: number;
  /** Updates of a run. */
  readonly steps: number;
  /** Updates between two readings of its curve. */
  readonly reading: number;
  readonly score: RaceScore;
  /** Whether the curve is of the loss; else it is of the accuracy that the score is about. */
  readonly curve: 'loss' | 'trainAccuracy' | 'testAccuracy';
  /** One run's specification, to be parsed where it is run. */
  document(contestant: Contestant, seed: number): object;
}

/**
 * The rates at which each needs the fewest steps on the moons, Leaky ReLU with a slope of 0.2: what the experiment “race-rates”
 * found, with seeds that race nowhere else.
 */
export const racingRates = { relu: 1.5, leaky: 1.5 } as const;

const { targetAccuracy } = slopeCurveSetup;

/** The training accuracy that the moons and the spiral are to reach. */
export const raceTarget = targetAccuracy;

const smallNetRace = (data: 'two-moons' | 'spiral', learningRate: number): RaceSetup => ({
  learningRate,
  steps: smallNetSetup.steps,
  // Finer than in the curves by slope: at their best rates the networks are there after some fifty steps.
  reading: 5,
  score: 'steps',
  curve: 'trainAccuracy',
  document: (contestant, seed) => smallNetDocument({ ...contestant, seed, data }),
});

/** Of the 256 penguins that are trained on, in batches of 16. */
const penguinSteps = { perEpoch: 16, epochs: 300 } as const;

export const raceSetups: Readonly<Record<RaceTask, RaceSetup>> = {
  'two-moons': smallNetRace('two-moons', 0.1),
  spiral: smallNetRace('spiral', 0.3),
  abs: {
    learningRate: absCollapseSetup.learningRate,
    steps: absCollapseSetup.steps,
    reading: 20,
    score: 'loss',
    curve: 'loss',
    document({ activation, learningRate }, seed) {
      const { training, ...rest } = absCollapseDocument({ activation, seed });
      return { ...rest, training: { ...training, optimizer: { ...training.optimizer, learningRate } } };
    },
  },
  penguins: {
    learningRate: 0.05,
    steps: penguinSteps.perEpoch * penguinSteps.epochs,
    reading: 3 * penguinSteps.perEpoch,
    score: 'accuracy',
    curve: 'testAccuracy',
    document: ({ activation, learningRate }, seed) => ({
      data: { id: 'penguins', testFraction: 0.25, seed },
      network: { hidden: smallNetSetup.hidden, activation, init: { id: 'he-normal', seed } },
      training: { optimizer: { id: 'sgd', learningRate }, epochs: penguinSteps.epochs, seed },
      record: { every: 0 },
    }),
  },
};
