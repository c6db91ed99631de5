import { at } from '../assert/at.ts';
import { present } from '../assert/present.ts';
import {
  type Arm,
  arm,
  counted,
  type Figure,
  type Observation,
  percentage,
  seedsTo,
  yesOrNo,
} from '../evidence/index.ts';
import {
  type DigitsActivationName,
  type DigitsScenarioId,
  digitsDocument,
  digitsScenarios,
  digitsSetup,
} from '../simulations/digits-setup.ts';
import { parseSpec, type RunSpec } from '../spec/index.ts';
import { sum } from '../statistics/sum.ts';
import { trainer } from '../training/index.ts';

/** Trains a network on digits to its end: what it reads right of those held out, and which of its units are lost. */
function observed(spec: RunSpec): Observation {
  const run = trainer(spec);
  const start = run.measure();
  run.advance(run.totalSteps);
  const end = run.measure();
  const accuracy = present(end.testAccuracy, 'testAccuracy');
  return {
    quantities: {
      percent: 100 * accuracy,
      lost: accuracy < digitsSetup.lost ? 1 : 0,
      diverged: run.divergence === null ? 0 : 1,
      inactiveFirstAtStart: at(start.inactiveUnits, 0),
      inactiveSecondAtStart: at(start.inactiveUnits, 1),
      deadFirst: at(end.deadUnits, 0),
      deadSecond: at(end.deadUnits, 1),
      dead: sum(end.deadUnits),
    },
    digest: run.result().digest,
  };
}

/** What an arm's runs have. */
export const digitsQuantities = {
  percent: percentage('Digits held out that are right at the end, or just before the run diverged'),
  lost: yesOrNo(
    'Whether fewer than 20\u00a0% of the digits held out are right at the end, or just before the run diverged',
  ),
  diverged: yesOrNo('Whether the run diverged'),
  inactiveFirstAtStart: counted(
    'Inactive units of the first hidden layer before the first step',
    'units',
    64,
  ),
  inactiveSecondAtStart: counted(
    'Inactive units of the second hidden layer before the first step',
    'units',
    32,
  ),
  deadFirst: counted('Dead units of the first hidden layer at the end', 'units', 64),
  deadSecond: counted('Dead units of the second hidden layer at the end', 'units', 32),
  dead: counted('Dead units of all hidden layers at the end', 'units'),
};

/** An arm: one activation under one scenario, with the seeds 1 to n. */
export function digitsArm(scenario: DigitsScenarioId, activation: DigitsActivationName, seeds: number): Arm {
  return arm(
    seedsTo(seeds),
    (seed) => parseSpec(digitsDocument(digitsScenarios[scenario], activation, seed)),
    observed,
    1,
  );
}

/** The mean of a quantity of an arm, or that of its differences to another one, seed by seed. */
export const meanOf = (quantity: string, of: string, minus?: string): Figure => ({
  of,
  quantity,
  statistic: 'mean',
  ...(minus === undefined ? {} : { minus }),
});

/** Of each of these arms: the mean accuracy, and how many of its runs diverge, in number and in percent. */
export const accuracyAndDivergence = (arms: readonly string[]): Record<string, Figure> =>
  Object.fromEntries(
    arms.flatMap((of): [string, Figure][] => [
      [`${of}Percent`, meanOf('percent', of)],
      [`${of}Diverged`, { of, quantity: 'diverged', statistic: 'count' }],
      [`${of}DivergedPercent`, { of, quantity: 'diverged', statistic: 'percent' }],
    ]),
  );

/** An accuracy in percent that an independent program found as the mean over 200 seeds. */
export const theirs = (percent: number, rounding = 0.05) =>
  ({ low: percent, high: percent, runs: 200, rounding }) as const;
