import { formatSlope } from '#components/ui/scale.ts';
import type { TableData } from '#components/ui/table.ts';
import { plural } from '#components/ui/words.ts';
import { formatCount, formatPercent } from '#lib/charts/format.ts';
import type { LineChart } from '#lib/charts/line-chart.ts';
import { trainingChart } from '#lib/charts/training-chart.ts';
import type { GeneratedDataSpec } from '#lib/datasets/index.ts';
import { booleanField, type Fields, numberField } from '#lib/link/index.ts';
import type { RescueOutcome } from '#lib/simulations/rescue.ts';
import { rescueSetup } from '#lib/simulations/rescue-setup.ts';
import type { UnitState } from '#lib/training/trainer.ts';
import type { RescueLiveInput, RescuePicture } from '#workers/tasks/index.ts';

/** One network of 2-16-16-1 on two moons, as it is drawn or with its first layer killed. */
export interface RescueState {
  readonly slope: number;
  readonly seed: number;
  readonly killed: boolean;
}

export const defaults: RescueState = { slope: 0.2, seed: 1, killed: false };

const largestSeed = 9999;

export const fields: Fields<RescueState> = {
  slope: numberField({ name: 'slope', label: 'Slope', minimum: 0.01, maximum: 1 }),
  seed: numberField({ name: 'seed', label: 'Seed', minimum: 1, maximum: largestSeed, integer: true }),
  killed: booleanField({ name: 'killed', label: 'First layer killed' }),
};

export const model = { fields, defaults };

export const seedLimits = { minimum: 1, maximum: largestSeed } as const;
export const stepLimit = rescueSetup.maximumSteps;
export const target = 0.95;

export const sides = ['relu', 'leaky-relu'] as const;
export type Side = (typeof sides)[number];
export type Pair<Value> = Readonly<Record<Side, Value>>;

/** The data of the experiment `rescue`, for the picture. */
export function dataSpec({ seed }: RescueState): GeneratedDataSpec {
  return { id: 'two-moons', samples: 200, noise: 0.1, testFraction: 0, seed };
}

/** What one side asks its worker for; a picture every ten updates is one “step” of the figure. */
export function input(state: RescueState, side: Side): Omit<RescueLiveInput, 'grid'> {
  return {
    activation: side === 'relu' ? { id: 'relu' } : { id: 'leaky-relu', negativeSlope: state.slope },
    seed: state.seed,
    killed: state.killed,
    maximumSteps: stepLimit,
    stepsPerPicture: 10,
  };
}

/** One of the two networks at one moment. */
export interface SideNow {
  readonly picture: RescuePicture;
  /** What came of it; null while it goes on. */
  readonly outcome: RescueOutcome | null;
}

export type Phase = 'idle' | 'paused' | 'running' | 'finished' | 'failed';

/** What the figure says now. */
export function sentence(state: RescueState, phase: Phase, now: Pair<SideNow> | null): string {
  if (now === null) return startSentence(state);
  const { relu, 'leaky-relu': leaky } = now;
  const a = formatSlope(state.slope);
  if (phase !== 'finished' || relu.outcome === null || leaky.outcome === null) {
    const { step } = leaky.picture.measurement;
    if (step === 0) return startSentence(state);
    return `Step ${step}: ReLU is right on ${accuracy(relu)} of the points, Leaky ReLU (a = ${a}) on ${accuracy(leaky)}.`;
  }
  if (!state.killed) {
    return `Without the blow: ReLU ${course(relu.outcome)}, Leaky ReLU (a = ${a}) ${course(leaky.outcome)}.`;
  }
  return `${reluSentence(relu.outcome)} Leaky ReLU (a = ${a}) ${course(leaky.outcome)}${straight(state, leaky.outcome)}.`;
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
  if (reachedAt !== null) return `reached ${formatPercent(target)} after ${formatCount(reachedAt)} steps`;
  if (frozen) return `lost a whole layer and stopped at ${formatPercent(accuracy)}`;
  if (steps < stepLimit) return `diverged after ${formatCount(steps)} steps`;
  return `stood at ${formatPercent(accuracy)} after ${formatCount(steps)} steps`;
}

function straight({ slope }: RescueState, { reachedAt }: RescueOutcome): string {
  return slope === 1 && reachedAt === null
    ? ': with a = 1 the network is linear, and the moons need a bend'
    : '';
}

export function accuracy({ picture }: SideNow): string {
  return formatPercent(picture.measurement.trainAccuracy ?? 0);
}

/** The axis grows in leaps, so that it rests between them. */
const axisEnds = [100, 250, 500, 1000, 2000, 4000, stepLimit] as const;

export function lossChart(now: Pair<SideNow> | null): LineChart {
  const history = (side: Side) => now?.[side].picture.history ?? [];
  const last = Math.max(...sides.map((side) => history(side).at(-1)?.step ?? 0));
  const until = axisEnds.find((end) => end >= last) ?? stepLimit;
  return trainingChart({
    quantity: 'loss',
    unit: 'step',
    until,
    curves: sides.map((side) => ({
      id: side,
      label: side === 'relu' ? 'ReLU' : 'Leaky ReLU',
      activation: side,
      dash: side === 'relu' ? [7, 5] : [],
      ...line(history(side), now?.[side].outcome?.frozen === true ? until : null),
    })),
  });
}

/** Steps and losses; a frozen network keeps its loss for ever, so its line goes on to the end. */
function line(history: RescuePicture['history'], until: number | null) {
  const at = history.map(({ step }) => step);
  const values = history.map(({ trainLoss }) => trainLoss);
  const last = values.at(-1);
  if (until === null || last === undefined) return { at, values };
  return { at: [...at, until], values: [...values, last] };
}

export function table({ slope, seed, killed }: RescueState, now: Pair<SideNow> | null): TableData {
  const both = (label: string, read: (side: SideNow) => string | number | null) => [
    label,
    ...sides.map((side) => (now === null ? null : read(now[side]))),
  ];
  const units = (layer: number, states: readonly UnitState[]) => (side: SideNow) =>
    (side.picture.units[layer] ?? []).filter((unit) => states.includes(unit)).length;
  return {
    caption: `2-16-16-1 on two moons, seed ${seed}, ${killed ? 'first layer killed' : 'as drawn'}`,
    columns: [
      { label: 'Quantity' },
      { label: 'ReLU', numeric: true },
      { label: `Leaky ReLU, a = ${formatSlope(slope)}`, numeric: true },
    ],
    rows: [
      both('Step', ({ picture }) => picture.measurement.step),
      both('At 95 % at step', ({ outcome }) => (outcome === null ? null : (outcome.reachedAt ?? 'never'))),
      both('Accuracy', ({ picture }) => picture.measurement.trainAccuracy),
      both('Loss', ({ picture }) => picture.measurement.trainLoss),
      ...[0, 1].flatMap((layer) => [
        both(`Layer ${layer + 1}: inactive units`, units(layer, ['inactive', 'dead'])),
        both(`Layer ${layer + 1}: of these dead`, units(layer, ['dead'])),
      ]),
    ],
  };
}
