import { formatSlope } from '#components/ui/scale.ts';
import type { TableData } from '#components/ui/table.ts';
import { told } from '#components/ui/told.ts';
import { formatFixed, formatNumber, formatPercent } from '#lib/charts/format.ts';
import type { LineChart } from '#lib/charts/line-chart.ts';
import { trainingChart } from '#lib/charts/training-chart.ts';
import type { GeneratedDataSpec } from '#lib/datasets/index.ts';
import { choiceField, type Fields, integerListField, numberField } from '#lib/link/index.ts';
import { type MedianInterval, medianInterval } from '#lib/statistics/median.ts';
import { signTest } from '#lib/statistics/sign-test.ts';
import type { Divergence } from '#lib/training/trainer.ts';
import type { Outcome, OutcomeInput, RunPicture } from '#workers/tasks/index.ts';

/** The part of a run specification that this figure lets the reader set; names are the share link's. */
export interface ComparisonState {
  readonly data: 'penguins' | 'two-moons';
  readonly hidden: readonly number[];
  readonly slope: number;
  readonly learningRate: number;
  readonly seed: number;
}

export const defaults: ComparisonState = {
  data: 'penguins',
  hidden: [16, 16],
  slope: 0.01,
  learningRate: 0.05,
  seed: 1,
};

export const limits = {
  width: 32,
  depth: 4,
  seed: 9999,
  learningRate: { minimum: 0.001, maximum: 10 },
} as const;

export const fields: Fields<ComparisonState> = {
  data: choiceField({ name: 'data', label: 'Data', options: ['penguins', 'two-moons'] }),
  hidden: integerListField({
    name: 'hidden',
    label: 'Hidden layers',
    minimum: 1,
    maximum: limits.width,
    maximumLength: limits.depth,
  }),
  slope: numberField({ name: 'slope', label: 'Slope', minimum: 0, maximum: 1 }),
  learningRate: numberField({ name: 'lr', label: 'Learning rate', ...limits.learningRate }),
  seed: numberField({ name: 'seed', label: 'Seed', minimum: 0, maximum: limits.seed, integer: true }),
};

export const model = { fields, defaults };

export const epochs = 300;
export const pairsOfSeeds = 20;

export const sides = ['relu', 'leaky-relu'] as const;
export type Side = (typeof sides)[number];
export type Pair<Value> = Readonly<Record<Side, Value>>;

/**
 * The run of one side, as a specification whose other fields keep their defaults: the two differ in the
 * activation and in nothing else. It is parsed where it is run, so that the page does without the schema.
 */
export function specOf(state: ComparisonState, side: Side) {
  const { data, hidden, slope, learningRate, seed } = state;
  return {
    data: dataSpec({ data, seed }),
    network: {
      hidden,
      activation: side === 'relu' ? { id: 'relu' } : { id: 'leaky-relu', negativeSlope: slope },
      init: { id: 'he-normal', seed },
    },
    training: { optimizer: { id: 'sgd', learningRate }, epochs, seed },
  };
}

export const dataOptions = [
  { value: 'penguins', label: 'Penguins' },
  { value: 'two-moons', label: 'Two moons' },
] as const satisfies readonly { value: ComparisonState['data']; label: string }[];

/** The data of both runs, for the picture: the values that a specification takes by default. */
export function dataSpec({ data, seed }: Pick<ComparisonState, 'data' | 'seed'>): GeneratedDataSpec {
  return { id: data, samples: 256, noise: 0.1, testFraction: 0.25, seed };
}

/** “2-16-16-3” */
export function architecture({ data, hidden }: ComparisonState): string {
  return [2, ...hidden, data === 'penguins' ? 3 : 1].join('-');
}

/** The state with a number of units in every hidden layer, or a number of layers as wide as the last. */
export function withWidth({ hidden }: ComparisonState, width: number): Pick<ComparisonState, 'hidden'> {
  return { hidden: hidden.map(() => width) };
}

export function withDepth({ hidden }: ComparisonState, depth: number): Pick<ComparisonState, 'hidden'> {
  const width = hidden.at(-1) ?? defaults.hidden[0] ?? 16;
  return { hidden: Array.from({ length: depth }, (_, layer) => hidden[layer] ?? width) };
}

/** The pictures of both sides; a run of the task has them in this order. */
export function pairOf(runs: readonly RunPicture[]): Pair<RunPicture> | null {
  const [relu, leaky] = runs;
  return relu === undefined || leaky === undefined ? null : { relu, 'leaky-relu': leaky };
}

/** Test points that only one of the two networks gets right. */
export interface Discordance {
  readonly tested: number;
  readonly onlyRelu: number;
  readonly onlyLeaky: number;
}

export function discordance(now: Pair<Pick<RunPicture, 'correct'>>): Discordance {
  const relu = now.relu.correct ?? [];
  const leaky = now['leaky-relu'].correct ?? [];
  let onlyRelu = 0;
  let onlyLeaky = 0;
  for (let i = 0; i < relu.length; i++) {
    if (relu[i] === 1 && leaky[i] === 0) onlyRelu++;
    if (relu[i] === 0 && leaky[i] === 1) onlyLeaky++;
  }
  return { tested: relu.length, onlyRelu, onlyLeaky };
}

/**
 * The rule for one pair of runs. Both networks answer the same test points, so only the points on which they
 * disagree tell them apart: there is a difference when the exact sign test on those gives p ≤ 0.05 (six to none
 * is enough, five to none is not). Even then it is one seed.
 */
export function verdict({ onlyRelu, onlyLeaky }: Discordance): 'relu' | 'leaky-relu' | 'none' {
  if (signTest(onlyRelu, onlyLeaky) > 0.05) return 'none';
  return onlyRelu > onlyLeaky ? 'relu' : 'leaky-relu';
}

export type Phase = 'idle' | 'paused' | 'running' | 'finished' | 'failed';

/** What the figure says now. */
export function sentence(
  state: ComparisonState,
  phase: Phase,
  now: Pair<RunPicture> | null,
  prediction: string | null,
): string {
  const said = told(prediction);
  if (now === null || (phase !== 'finished' && now.relu.measurement.step === 0)) {
    return `Two networks, ${architecture(state)}, from the same initial weights: one bends with ReLU, one with Leaky ReLU, a = ${formatSlope(state.slope)}.${said}`;
  }
  const { relu, 'leaky-relu': leaky } = now;
  if (phase !== 'finished') {
    const epoch = Math.floor(relu.measurement.epoch);
    return `Epoch ${epoch} of ${epochs}: ReLU finds the class of ${share(relu.measurement.testAccuracy)} of the test points, Leaky ReLU of ${share(leaky.measurement.testAccuracy)}. ${unitsSentence(now)}`;
  }
  const diverged = divergenceSentence(now);
  if (diverged !== null) return `${diverged}${said}`;
  return `${outcomeSentence(now)} ${unitsSentence(now)}${said}`;
}

function outcomeSentence(now: Pair<RunPicture>): string {
  const counts = discordance(now);
  const { tested, onlyRelu, onlyLeaky } = counts;
  const right = (side: Side) => Array.from(now[side].correct ?? []).filter((one) => one === 1).length;
  const scores = `After ${epochs} epochs ReLU finds the class of ${right('relu')} of ${tested} test points, Leaky ReLU of ${right('leaky-relu')}`;
  switch (verdict(counts)) {
    case 'none':
      return onlyRelu + onlyLeaky === 0
        ? `${scores}, the same ones: no difference.`
        : `${scores}: no clear difference.`;
    case 'relu':
      return `${scores}: a clear lead for ReLU, with this one seed.`;
    case 'leaky-relu':
      return `${scores}: a clear lead for Leaky ReLU, with this one seed.`;
  }
}

function divergenceSentence(now: Pair<RunPicture>): string | null {
  const gone = sides.filter((side) => now[side].divergence !== null);
  if (gone.length === 0) return null;
  const parts = gone.map((side) => {
    const { cause } = now[side].divergence as Divergence;
    return `${labels[side]} diverged: ${cause.charAt(0).toLowerCase()}${cause.slice(1).replace(/\.$/, '')}`;
  });
  const rest = sides.find((side) => now[side].divergence === null);
  const other =
    rest === undefined
      ? 'A smaller learning rate keeps them finite.'
      : `${labels[rest]} went on to ${share(now[rest].measurement.testAccuracy)} of the test points. A smaller learning rate keeps both finite.`;
  return `${parts.join('; ')}. ${other}`;
}

export const labels: Pair<string> = { relu: 'ReLU', 'leaky-relu': 'Leaky ReLU' };

/** “2 of 32 ReLU units are dead; of the Leaky ReLU units 1 is inactive, none dead.” */
export function unitsSentence(now: Pair<RunPicture>): string {
  const count = (side: Side) => {
    const all = now[side].units.flat();
    return {
      all: all.length,
      dead: all.filter((unit) => unit === 'dead').length,
      inactive: all.filter((unit) => unit === 'inactive').length,
    };
  };
  const relu = count('relu');
  const leaky = count('leaky-relu');
  if (relu.all === 0) return 'There are no hidden units.';
  const dead = `${relu.dead === 0 ? 'None' : relu.dead} of ${relu.all} ReLU units ${relu.dead > 1 ? 'are' : 'is'} dead`;
  if (leaky.dead > 0) return `${dead}; of the leaky ones, ${leaky.dead} (with a = 0 they are ReLU units).`;
  const inactive =
    leaky.inactive === 0
      ? 'no leaky unit is even inactive'
      : `${leaky.inactive} of the leaky ones ${leaky.inactive > 1 ? 'are' : 'is'} inactive, none dead`;
  return `${dead}; ${inactive}.`;
}

function share(accuracy: number | null): string {
  return formatPercent(accuracy ?? 0);
}

const dashes: Pair<readonly number[]> = { relu: [7, 5], 'leaky-relu': [] };

/** Loss (logarithmic) or accuracy over epochs: the test part as a line with its name, the training part faint. */
export function curvesChart(
  now: Pair<Pick<RunPicture, 'history'>> | null,
  quantity: 'loss' | 'accuracy',
): LineChart {
  const parts =
    quantity === 'loss' ? (['trainLoss', 'testLoss'] as const) : (['trainAccuracy', 'testAccuracy'] as const);
  return trainingChart({
    quantity,
    unit: 'epoch',
    until: epochs,
    logarithmic: quantity === 'loss',
    curves: sides.flatMap((side) => {
      const history = now?.[side].history ?? [];
      return parts.map((part, index) => ({
        id: `${side}-${part}`,
        label: labels[side],
        activation: side,
        dash: dashes[side],
        at: history.map(({ epoch }) => epoch),
        values: history.map((measurement) => measurement[part] ?? Number.NaN),
        faint: index === 0,
      }));
    }),
  });
}

export function table(state: ComparisonState, now: Pair<RunPicture> | null): TableData {
  const cell = (side: Side, read: (side: RunPicture) => number | null) =>
    now === null ? null : read(now[side]);
  const both = (label: string, read: (side: RunPicture) => number | null) => [
    label,
    ...sides.map((side) => cell(side, read)),
  ];
  const layers = state.hidden.flatMap((_, layer) => [
    both(`Layer ${layer + 1}: inactive units`, ({ measurement }) => measurement.inactiveUnits[layer] ?? null),
    both(`Layer ${layer + 1}: of these dead`, ({ measurement }) => measurement.deadUnits[layer] ?? null),
  ]);
  return {
    caption: `${architecture(state)} on ${state.data}, learning rate ${formatNumber(state.learningRate)}, seed ${state.seed}`,
    columns: [
      { label: 'Quantity' },
      { label: 'ReLU', numeric: true },
      { label: `Leaky ReLU, a = ${formatSlope(state.slope)}`, numeric: true },
    ],
    rows: [
      both('Epoch', ({ measurement }) => measurement.epoch),
      both('Training loss', ({ measurement }) => measurement.trainLoss),
      both('Test loss', ({ measurement }) => measurement.testLoss),
      both('Training accuracy', ({ measurement }) => measurement.trainAccuracy),
      both('Test accuracy', ({ measurement }) => measurement.testAccuracy),
      ...layers,
    ],
  };
}

/** One seed of the many: the final test accuracy of each side, null where that side diverged. */
export interface PairRow {
  readonly index: number;
  readonly relu: number | null;
  readonly leaky: number | null;
}

/** The pairs of many seeds, from the state's own on: data, weights and batches are drawn anew for each. */
export function pairInputs(state: ComparisonState): readonly OutcomeInput[] {
  return Array.from({ length: pairsOfSeeds }, (_, i) => {
    const seeded = { ...state, seed: state.seed + i };
    return { specs: sides.map((side) => specOf(seeded, side)) };
  });
}

export function pairRow(index: number, outcomes: readonly Outcome[]): PairRow {
  const [relu = null, leaky = null] = outcomes.map(({ measurement, divergence }) =>
    divergence === null ? measurement.testAccuracy : null,
  );
  return { index, relu, leaky };
}

export interface ManyVerdict {
  readonly done: number;
  readonly diverged: number;
  /** Leaky ReLU's test accuracy less ReLU's, in the seeds where both stayed finite. */
  readonly interval: MedianInterval | null;
  readonly winner: 'relu' | 'leaky-relu' | 'none';
}

/**
 * The rule for many pairs: the median of the paired differences with its exact 95 % interval; a difference is
 * clear when the interval leaves zero out.
 */
export function manyVerdict(rows: readonly (PairRow | null)[]): ManyVerdict {
  const done = rows.filter((row) => row !== null);
  const differences = done.flatMap(({ relu, leaky }) =>
    relu === null || leaky === null ? [] : [leaky - relu],
  );
  const interval = medianInterval(differences);
  const winner =
    interval === null ? 'none' : interval.lower > 0 ? 'leaky-relu' : interval.upper < 0 ? 'relu' : 'none';
  return { done: done.length, diverged: done.length - differences.length, interval, winner };
}

/** The honest word on many pairs; '' before the first is done. */
export function manySentence(rows: readonly (PairRow | null)[]): string {
  const { done, diverged, interval, winner } = manyVerdict(rows);
  if (done === 0) return '';
  if (done < rows.length) return `${done} of ${rows.length} pairs of seeds are done.`;
  const lost =
    diverged === 0 ? '' : ` In ${diverged} of ${done} pairs a network diverged; they are left out.`;
  if (interval === null) return `Too few pairs stayed finite for a comparison.${lost}`;
  const points = (value: number) => formatFixed(100 * value, 1);
  const word = winner === 'none' ? 'no clear difference' : `${labels[winner]} is ahead`;
  return `Over ${done - diverged} pairs of seeds, Leaky ReLU less ReLU: a median of ${points(interval.median)} points of test accuracy (95 % interval ${points(interval.lower)} to ${points(interval.upper)}): ${word}.${lost}`;
}
