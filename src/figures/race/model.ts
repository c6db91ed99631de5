import { formatSlope } from '#components/ui/scale.ts';
import { activation } from '#lib/activations/index.ts';
import { at } from '#lib/assert/at.ts';
import { formatCount, formatFixed, formatNumber, formatPercent } from '#lib/charts/format.ts';
import { formatGrouped } from '#lib/charts/grouped.ts';
import type { RaceOutcome, RaceRun } from '#lib/simulations/race.ts';
import { type RaceScore, type RaceTask, raceSetups } from '#lib/simulations/race-setup.ts';
import { binomialInterval } from '#lib/statistics/binomial.ts';
import { median } from '#lib/statistics/median.ts';
import { type Paired, paired } from '#lib/statistics/paired.ts';
import { type Place, places, type RaceState, racerAt, rateAt } from './figure.ts';

/** A row a seed; null where it is not done. */
export type Rows = readonly (RaceOutcome | null)[];

/** “ReLU”; “Leaky ReLU (a = 0.2)”; with its rate where that is what sets the two apart. */
export function nameAt(state: RaceState, place: Place): string {
  const id = racerAt(state, place);
  const about = [
    ...(id === 'leaky-relu' ? [`a\u00a0=\u00a0${formatSlope(state.slope)}`] : []),
    ...(state.oneRate === state.otherRate ? [] : [`rate\u00a0${formatNumber(rateAt(state, place))}`]),
  ];
  const { label } = activation(id);
  return about.length === 0 ? label : `${label} (${about.join(', ')})`;
}

/** A loss from which on one is as bad as another: answering 0 everywhere costs about 1. */
const worstLoss = 1;

/** A run's number, for which a run that never got there, or diverged, has the worst there is. */
export function scoreOf(task: RaceTask, { score }: RaceRun): number {
  const setup = raceSetups[task];
  switch (setup.score) {
    case 'steps':
      return score ?? setup.steps;
    case 'loss':
      return Math.min(score ?? worstLoss, worstLoss);
    case 'accuracy':
      return score ?? 0;
  }
}

/** How one side fared in the seeds that are done. */
interface SideSummary {
  /** Of its numbers; null while there are none. */
  readonly median: number | null;
  /** Seeds in which it was ahead of the other. */
  readonly ahead: number;
  /** Runs that never got there. */
  readonly never: number;
  readonly diverged: number;
}

export interface Summary {
  readonly done: number;
  readonly even: number;
  readonly sides: readonly [SideSummary, SideSummary];
  /** The second less the first, seed by seed, increasing. */
  readonly differences: readonly number[];
  readonly paired: Paired;
  /** The side that is clearly ahead; null where none is. */
  readonly winner: Place | null;
}

export function summarise(task: RaceTask, rows: Rows): Summary {
  const done = rows.filter((row) => row !== null);
  const scores = (place: Place) => done.map(({ runs }) => scoreOf(task, runs[place]));
  const [ones, others] = [scores(0), scores(1)];
  const differences = others.map((other, index) => other - at(ones, index)).sort((a, b) => a - b);
  const result = paired(differences);
  const lessIsBetter = raceSetups[task].score !== 'accuracy';
  const winnerOf = { less: lessIsBetter ? 1 : 0, more: lessIsBetter ? 0 : 1, none: null } as const;
  const side = (place: Place): SideSummary => {
    const runs = done.map((row) => row.runs[place]);
    const values = scores(place);
    return {
      median: values.length === 0 ? null : median(values),
      ahead: (place === 1) === lessIsBetter ? result.less : result.more,
      never: runs.filter(({ score, diverged }) => score === null && !diverged).length,
      diverged: runs.filter(({ diverged }) => diverged).length,
    };
  };
  return {
    done: done.length,
    even: result.even,
    sides: [side(0), side(1)],
    differences,
    paired: result,
    winner: winnerOf[result.verdict],
  };
}

const scoreNames: Readonly<Record<RaceScore, string>> = {
  steps: 'Steps to 95\u00a0%',
  loss: 'Mean squared error',
  accuracy: 'Test accuracy',
};

/** What a task counts. */
export const scoreName = (task: RaceTask): string => scoreNames[raceSetups[task].score];

export function scoreText(task: RaceTask, value: number): string {
  switch (raceSetups[task].score) {
    case 'steps':
      return formatCount(value);
    case 'loss':
      return formatNumber(value, 2);
    case 'accuracy':
      return formatPercent(value, 1);
  }
}

/** A difference of two such numbers; of accuracies in points. */
export function differenceText(task: RaceTask, value: number): string {
  switch (raceSetups[task].score) {
    case 'steps':
      return formatGrouped(value);
    case 'loss':
      return formatNumber(value, 2);
    case 'accuracy':
      return formatFixed(100 * value, 1);
  }
}

/** The chance that a side is ahead, from the seeds in which it was, with its exact 95 % interval. */
export function chance(ahead: number, done: number): { readonly text: string; readonly interval: string } {
  const { share, lower, upper } = binomialInterval(ahead, done);
  const whole = (value: number) => formatFixed(100 * value, 0);
  return { text: formatPercent(share), interval: `${whole(lower)} to ${whole(upper)}` };
}

/** Both places, with what is asked of each. */
export const each = <Value>(of: (place: Place) => Value): readonly [Value, Value] => [
  of(places[0]),
  of(places[1]),
];
