import { plural } from '#components/ui/grammar.ts';
import { formatSlope } from '#components/ui/scale.ts';
import type { TableData } from '#components/ui/table.ts';
import { formatPercent } from '#lib/charts/format.ts';
import type { LineChart } from '#lib/charts/line-chart.ts';
import { trainingChart } from '#lib/charts/training-chart.ts';
import type { RescueOutcome } from '#lib/simulations/rescue.ts';
import { rescueSetup } from '#lib/simulations/rescue-setup.ts';
import type { RescuePicture } from '#workers/tasks/index.ts';
import { type Pair, sideLabels, sideLine, sideName, sides } from '../shared/pair.ts';
import { accuracyText, divergingText, isDiverging } from '../shared/training/measured.ts';
import { layerRows } from '../shared/training/rows.ts';
import type { RunPhase } from '../shared/training/useLiveRun.ts';
import type { RescueState } from './figure.ts';

export const { maximumSteps, targetAccuracy } = rescueSetup;

/** One of the two networks at one moment. */
export interface SideNow {
  readonly picture: RescuePicture;
  /** What came of it; null while it goes on. */
  readonly outcome: RescueOutcome | null;
}

/** What the figure says now. */
export function sentence(state: RescueState, phase: RunPhase, now: Pair<SideNow>): string {
  const { relu, 'leaky-relu': leaky } = now;
  const { step } = leaky.picture.measurement;
  const leakyName = `Leaky ReLU (a = ${formatSlope(state.slope)})`;
  if (phase !== 'finished' || relu.outcome === null || leaky.outcome === null) {
    if (step === 0) return startSentence(state);
    const lost = isDiverging(leaky.picture.measurement)
      ? ` ${leakyName} ${divergingText(leaky.picture.measurement)}.`
      : '';
    return `Step ${step}: ReLU is right on ${accuracy(relu)} of the points, ${leakyName} on ${accuracy(leaky)}.${lost}`;
  }
  const leakyCourse = `${leakyName} ${course(leaky.outcome)}`;
  if (!state.killed) return `Without the blow: ReLU ${course(relu.outcome)}, ${leakyCourse}.`;
  return `${reluSentence(relu.outcome)} ${leakyCourse}${straight(state, leaky.outcome)}.`;
}

function startSentence({ killed, seed }: RescueState): string {
  return killed
    ? 'Each bias of layer 1 is lowered until its unit is off for all 200 points. With ReLU all 16 are dead; with Leaky ReLU they are inactive, not dead. Now train both.'
    : `A fresh network, 2-16-16-1, drawn from seed ${seed}; its biases start at 0. Kill its first layer, then train it.`;
}

function reluSentence(relu: RescueOutcome): string {
  if (!relu.frozen) return `ReLU ${course(relu)}.`;
  return `ReLU: the gradient of every weight was exactly zero; after ${plural(relu.steps, 'step')} none had moved, so none ever will.`;
}

/** What happened to one network, after its name. */
function course({ reachedAt, accuracy, steps, frozen }: RescueOutcome): string {
  if (reachedAt !== null)
    return `reached ${formatPercent(targetAccuracy)} after ${plural(reachedAt, 'step')}`;
  if (frozen) return `lost a whole layer and stopped at ${accuracyText(accuracy)}`;
  if (steps < maximumSteps) return `diverged after ${plural(steps, 'step')}`;
  return `stood at ${accuracyText(accuracy)} after ${plural(steps, 'step')}`;
}

function straight({ slope }: RescueState, { reachedAt }: RescueOutcome): string {
  return slope === 1 && reachedAt === null
    ? ': with a = 1 the network is linear, and the moons need a bend'
    : '';
}

export function accuracy({ picture }: SideNow): string {
  return accuracyText(picture.measurement.trainAccuracy);
}

/** The axis grows in leaps, so that it rests between them. */
const axisEnds = [100, 250, 500, 1000, 2000, 4000, maximumSteps] as const;

export function lossChart(now: Pair<SideNow>): LineChart {
  const last = Math.max(0, ...sides.flatMap((side) => now[side].picture.history.map(({ step }) => step)));
  const until = axisEnds.find((end) => end >= last) ?? maximumSteps;
  return trainingChart({
    quantity: 'loss',
    unit: 'step',
    until,
    curves: sides.map((side) => ({
      id: side,
      label: sideLabels[side],
      ...sideLine(side),
      ...line(now[side], until),
    })),
  });
}

/** Steps and losses; a frozen network keeps its loss for ever, so its line goes on to the end. */
function line({ picture: { history }, outcome }: SideNow, until: number) {
  const at = history.map(({ step }) => step);
  const values = history.map(({ trainLoss }) => trainLoss);
  const last = values.at(-1);
  if (outcome?.frozen !== true || last === undefined) return { at, values };
  return { at: [...at, until], values: [...values, last] };
}

export function table({ slope, seed, killed }: RescueState, now: Pair<SideNow>): TableData {
  const both = (label: string, read: (side: SideNow) => string | number | null) => [
    label,
    ...sides.map((side) => read(now[side])),
  ];
  return {
    caption: `2-16-16-1 on two moons, seed ${seed}, ${killed ? 'first layer killed' : 'as drawn'}`,
    columns: [
      { label: 'Quantity' },
      ...sides.map((side) => ({ label: sideName(side, slope), numeric: true })),
    ],
    rows: [
      both('Step', ({ picture }) => picture.measurement.step),
      both('At 95 % at step', ({ outcome }) => (outcome === null ? null : (outcome.reachedAt ?? 'never'))),
      both('Accuracy', ({ picture }) => picture.measurement.trainAccuracy),
      both('Loss', ({ picture }) => picture.measurement.trainLoss),
      ...layerRows(sides.map((side) => now[side].picture.units)),
    ],
  };
}
