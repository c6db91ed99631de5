import { are, plural } from '#components/ui/grammar.ts';
import { present } from '#lib/assert/present.ts';
import { formatCount, formatPercent } from '#lib/charts/format.ts';
import { raceSetups } from '#lib/simulations/race-setup.ts';
import { pairsNeeded } from '#lib/statistics/paired.ts';
import type { SweepPhase } from '../shared/training/useSweep.ts';
import { places, type RaceState, taskOptions } from './figure.ts';
import { differenceText, nameAt, type Summary, scoreName, scoreText } from './model.ts';

/** What the figure says now. */
export function sentence(state: RaceState, phase: SweepPhase, summary: Summary): string {
  const [one, other] = [nameAt(state, 0), nameAt(state, 1)];
  const seeds = Number(state.seeds);
  const { done } = summary;
  if (done === 0) {
    return `${seeds} seeds wait, each to be run twice from the same start: with ${one}, and with ${other}.`;
  }
  const counted =
    done === seeds ? `${seeds} seeds` : `${done} of ${seeds} seeds${phase === 'running' ? ' so far' : ''}`;
  return [
    `${taskName(state)}, ${counted}:`,
    countSentence(state, summary),
    verdictSentence(state, summary),
    lostSentence(state, summary),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** The task as its control has it. */
const taskName = ({ task }: RaceState): string =>
  present(
    taskOptions.find(({ value }) => value === task),
    task,
  ).label;

/** What the chart of the curves shows, for those who cannot see it. */
export function curveWords(state: RaceState, { sides, done }: Summary): string {
  const { curve } = raceSetups[state.task];
  const what = `${curve === 'loss' ? 'Mean squared error' : 'Accuracy'} over the steps, median and middle half of the seeds`;
  if (done === 0) return `${what}: none is done yet`;
  const ends = places.map((place) => {
    const { median } = sides[place];
    return `${nameAt(state, place)} ${median === null ? '' : scoreText(state.task, median)}`;
  });
  return `${what}. ${scoreName(state.task)}, median: ${ends.join(', ')}`;
}

/** “ReLU is ahead in 92, Leaky ReLU (a = 0.2) in 3, and 5 are even.” */
function countSentence(state: RaceState, { sides, even }: Summary): string {
  return `${nameAt(state, 0)} is ahead in ${sides[0].ahead}, ${nameAt(state, 1)} in ${sides[1].ahead}, and ${are(even)} even.`;
}

/** What a side has that is ahead, by so much. */
const leads = {
  steps: (amount: string) => `is there ${amount} sooner`,
  loss: (amount: string) => `has an error that is less by ${amount}`,
  accuracy: (amount: string) => `has an accuracy that is higher by ${amount}`,
} as const;

function verdictSentence(state: RaceState, summary: Summary): string {
  const { paired, winner, done } = summary;
  const { interval } = paired;
  if (interval === null) return 'Fewer than 6 seeds are too few for an interval.';
  const { score } = raceSetups[state.task];
  const text = (value: number) => differenceText(state.task, value);
  const unit = (value: number) => {
    const units = { steps: Math.abs(value) === 1 ? ' step' : ' steps', loss: '', accuracy: '\u00a0points' };
    return `${text(value)}${units[score]}`;
  };
  const ends = [Math.abs(interval.lower), Math.abs(interval.upper)];
  if (winner !== null) {
    const range = `95\u00a0% interval ${text(Math.min(...ends))} to ${text(Math.max(...ends))}`;
    return `In the median ${nameAt(state, winner)} ${leads[score](unit(Math.abs(interval.median)))} (${range}): a clear difference.`;
  }
  const range = `95\u00a0% interval ${text(interval.lower)} to ${text(interval.upper)}`;
  return `The median difference is ${unit(interval.median)} (${range}): no clear difference. ${neededSentence(state, summary, done)}`;
}

/** How many seeds a clear verdict would take, if the side that is ahead more often went on being so. */
function neededSentence(state: RaceState, { sides }: Summary, done: number): string {
  const ahead = sides[0].ahead >= sides[1].ahead ? 0 : 1;
  const needed = pairsNeeded(sides[ahead].ahead / done);
  if (!Number.isFinite(needed)) return 'Neither is ahead in more than half of the seeds.';
  return `If ${nameAt(state, ahead)} stays ahead in ${formatPercent(sides[ahead].ahead / done)} of them, about ${formatCount(needed)} seeds would tell.`;
}

/** Runs that never got there, or diverged: they count as the worst there is. */
function lostSentence(state: RaceState, { sides }: Summary): string {
  const lost = places.flatMap((place) => {
    const { never, diverged } = sides[place];
    return [
      ...(never > 0 ? [`${plural(never, 'run')} with ${nameAt(state, place)} never got to 95\u00a0%`] : []),
      ...(diverged > 0 ? [`${plural(diverged, 'run')} with ${nameAt(state, place)} diverged`] : []),
    ];
  });
  return lost.length === 0 ? '' : `${lost.join(', ')}.`;
}
