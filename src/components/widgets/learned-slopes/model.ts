import { logScale } from '#components/ui/scale.ts';
import type { TableData } from '#components/ui/table.ts';
import { prelu } from '#lib/activations/prelu.ts';
import { formatNumber, formatPercent } from '#lib/charts/format.ts';
import {
  activationColour,
  type LineChart,
  type Marker,
  type Point,
  type Series,
} from '#lib/charts/line-chart.ts';
import { runawaySetup } from '#lib/experiments/runaway-setup.ts';
import { choiceField, type Fields, numberField } from '#lib/link/index.ts';
import { binomialInterval } from '#lib/statistics/binomial.ts';
import type { SlopeRun } from '#workers/tasks/index.ts';
import { scaleOfParameter } from '../activation-parts/parameters.ts';
import type { MarkKind } from '../training-parts/Marks.tsx';
import type { SweepPhase } from '../training-parts/useSweep.ts';

/** The part of a run specification that this figure lets the reader set. */
export interface State {
  readonly data: 'two-moons' | 'spiral';
  /** Of the weights. */
  readonly learningRate: number;
  /** The slopes’ step size as a share of the weights’: 1 is the same. */
  readonly ratio: number;
  /** Where every layer’s slope starts. */
  readonly start: number;
  /** Hidden layers of 16 units. */
  readonly layers: number;
  /** Of data, initial weights and batches together. */
  readonly seed: number;
}

const { bound, ownRatio } = runawaySetup;

/** The experiment’s setting, with the first seed from 1 on whose slopes run away in it; the test looks for it. */
export const defaults: State = {
  data: 'two-moons',
  learningRate: runawaySetup.learningRate,
  ratio: 1,
  start: runawaySetup.start,
  layers: 2,
  seed: 14,
};

export const limits = { seed: 9999, layers: { minimum: 1, maximum: 4 } } as const;
const rates = { minimum: 0.01, maximum: 3 } as const;
const ratios = { minimum: 0.001, maximum: 1 } as const;

const startParameter = prelu.parameters.find(({ name }) => name === 'negativeSlope');
if (startParameter === undefined) throw new Error('learned slopes: expected prelu to have negativeSlope');

export const fields: Fields<State> = {
  data: choiceField({ name: 'data', label: 'Data', options: ['two-moons', 'spiral'] }),
  learningRate: numberField({ name: 'lr', label: 'Learning rate', ...rates }),
  ratio: numberField({ name: 'ratio', label: 'Slopes’ rate to weights’ rate', ...ratios }),
  start: numberField({
    name: 'start',
    label: startParameter.label,
    minimum: startParameter.minimum,
    maximum: startParameter.maximum,
  }),
  layers: numberField({ name: 'layers', label: 'Hidden layers', ...limits.layers, integer: true }),
  seed: numberField({ name: 'seed', label: 'Seed', minimum: 0, maximum: limits.seed, integer: true }),
};

export const model = { fields, defaults };

export const dataOptions = [
  { value: 'two-moons', label: 'Two moons' },
  { value: 'spiral', label: 'Spiral' },
] as const satisfies readonly { value: State['data']; label: string }[];

export const rateScale = logScale({ ...rates, marks: [0.01, 0.1, 0.3, 1, 3] });
export const ratioScale = logScale({ ...ratios, marks: [0.001, 0.01, 0.1, 1] });
export const startScale = scaleOfParameter(startParameter);

export const totalSteps = 1500;
/** 200 points to train on, as in the experiment, and 67 to test. */
const data = { samples: 267, testFraction: 0.25 } as const;

function specOf(state: State, ratio: number) {
  const { learningRate, seed } = state;
  const slopeLearningRate = ratio === 1 ? null : Number((ratio * learningRate).toPrecision(6));
  return {
    data: { id: state.data, ...data, noise: state.data === 'two-moons' ? 0.1 : 0, seed },
    network: {
      hidden: Array.from({ length: state.layers }, () => 16),
      activation: { id: 'prelu', negativeSlope: state.start },
      init: { id: 'he-normal', seed },
    },
    training: {
      optimizer: { id: 'sgd', learningRate, slopeLearningRate },
      batchSize: 32,
      steps: totalSteps,
      seed,
    },
    record: { every: 0 },
  } as const;
}

/** What the worker is asked: the run, and the same start with a step size of the slopes’ own to compare with. */
export interface Question {
  readonly specs: readonly ReturnType<typeof specOf>[];
  /** A result that comes late is still named by what it is of. */
  readonly state: State;
}

export function questionOf(state: State): Question {
  const own = state.ratio === ownRatio ? [] : [specOf(state, ownRatio)];
  return { specs: [specOf(state, state.ratio), ...own], state };
}

/** Networks of a sweep; their seeds are 1, 2, … */
export const seeds = 40;

export function sweepOf(state: State): readonly Question[] {
  return Array.from({ length: seeds }, (_, i) => questionOf({ ...state, seed: i + 1 }));
}

/** Where the slopes stand at the end, or in the last step that was finite. */
export function finalSlopes({ slopes }: SlopeRun): readonly number[] {
  return slopes.map((layer) => layer.at(-1) ?? 0);
}

export function ranAway(run: SlopeRun): boolean {
  return run.divergence !== null || Math.max(...finalSlopes(run).map(Math.abs)) > bound;
}

/** Whether each run of a question ran away: at the settings, and at a hundredth of the weights’ rate. */
export type Outcome = readonly boolean[];

export function outcomeOf(runs: readonly SlopeRun[]): Outcome {
  return runs.map(ranAway);
}

/** “2-16-16-1” */
export function architecture({ layers }: State): string {
  return ['2', ...Array.from({ length: layers }, () => '16'), '1'].join('-');
}

export function shownSlope(slope: number): string {
  return formatNumber(slope, 3);
}

/** “at the weights’ rate”, “at 0.1 of the weights’ rate” */
function atRatio({ ratio }: State): string {
  if (ratio === 1) return 'at the weights’ own rate';
  if (ratio === ownRatio) return 'at a hundredth of the weights’ rate';
  if (ratio === 0.1) return 'at a tenth of the weights’ rate';
  return `at ${formatNumber(ratio)} of the weights’ rate`;
}

/** What the figure says of a run, and of the many where they were run. */
export function sentence(state: State, runs: readonly SlopeRun[], prediction: string | null = null): string {
  const [run, own] = runs;
  if (run === undefined) return '';
  const calm =
    own === undefined || ranAway(own)
      ? ''
      : ` At a hundredth of the weights’ rate the same start ends at ${list(finalSlopes(own).map(shownSlope))}.`;
  const said = prediction === null ? '' : ` You predicted “${prediction}”.`;
  return `${upperFirst(atRatio(state))} ${ending(run)}${calm}${said}`;
}

function ending(run: SlopeRun): string {
  const slopes = finalSlopes(run);
  const shown = slopes.map(shownSlope);
  const right = `${formatPercent(run.measurement.testAccuracy ?? 0)} of the test points are on their side.`;
  const { divergence } = run;
  const one = slopes.length === 1;
  if (divergence !== null) {
    const cause = lowerFirst(divergence.cause);
    const last = `${one ? 'it' : 'they'} stood at ${list(shown)} just before`;
    if (Math.max(...slopes.map(Math.abs)) > bound) {
      return `the ${one ? 'slope has' : 'slopes have'} run away: ${cause.slice(0, -1)}, and ${last}.`;
    }
    return `the run diverged: ${cause.slice(0, -1)}. The ${one ? 'slope' : 'slopes'} stood at ${list(shown)} just before.`;
  }
  const far = slopes.findIndex((slope) => Math.abs(slope) > bound);
  if (far >= 0) return `the slope of layer ${far + 1} has run away: it ended at ${shown[far]}. ${right}`;
  const parts = shown.map((slope, layer) =>
    layer === 0 ? `the slope of layer 1 ended at ${slope}` : `that of layer ${layer + 1} at ${slope}`,
  );
  return `${list(parts)}. ${right}`;
}

export interface Tally {
  readonly done: number;
  /** How many ran away at the settings. */
  readonly away: number;
  /** And at a hundredth of the weights’ rate; null where that is the setting. */
  readonly awayOwn: number | null;
}

export function tallyOf(rows: readonly (Outcome | null)[]): Tally {
  const done = rows.filter((row) => row !== null);
  const compared = done.some((row) => row.length > 1);
  return {
    done: done.length,
    away: done.filter(([away]) => away).length,
    awayOwn: compared ? done.filter(([, own]) => own).length : null,
  };
}

/** What is said of the many. */
export function sweepSentence(state: State, phase: SweepPhase, rows: readonly (Outcome | null)[]): string {
  const { done, away, awayOwn } = tallyOf(rows);
  if (done === 0) return '';
  const count = `${away} of ${done} ran away ${atRatio(state)}`;
  if (phase === 'running') return `So far ${count}.`;
  if (done < seeds) return `Stopped early: ${count}.`;
  const own =
    awayOwn === null
      ? ''
      : ` At a hundredth of it ${awayOwn === 0 ? 'none did' : `${awayOwn} did`} (${interval(awayOwn, done)}).`;
  return `Of ${seeds} starts ${away === 0 ? 'none' : away} ran away ${atRatio(state)}: a share of ${interval(away, done)}, exact 95\u00a0% interval.${own}`;
}

/** “7 to 33 %” */
function interval(count: number, total: number): string {
  const { lower, upper } = binomialInterval(count, total);
  return `${Math.round(100 * lower)} to ${formatPercent(upper)}`;
}

export function marks(rows: readonly (Outcome | null)[]): readonly MarkKind[] {
  return Array.from({ length: seeds }, (_, i) => {
    const row = rows[i] ?? null;
    if (row === null) return 'pending';
    return row[0] ? 'crossed' : 'filled';
  });
}

export function describeMarks(rows: readonly (Outcome | null)[]): string {
  const { done, away } = tallyOf(rows);
  if (done === 0) return `${seeds} networks, none trained yet`;
  return `${away} of ${done} networks ran away, ${done - away} did not`;
}

/** The slopes at which an activation has a name: the axis holds what is worth telling apart, and stays as it is. */
const reach = 2;
const dashes: readonly (readonly number[])[] = [[], [8, 4], [2, 4], [10, 3, 2, 3]];

/** Each layer’s slope over the steps; where it goes beyond the axis its line ends in an open ring. */
export function chart(runs: readonly SlopeRun[]): LineChart {
  const colour = activationColour('prelu');
  const [run, own] = runs;
  const lines = (of: SlopeRun | undefined, faint: boolean): Series[] =>
    (of?.slopes ?? []).map((values, layer) => ({
      id: `${faint ? 'own' : 'layer'}-${layer + 1}`,
      label: `layer ${layer + 1}`,
      colour: faint ? 'var(--soft)' : colour,
      dash: dashes[layer] ?? [],
      points: onAxis(of?.steps ?? [], values),
      ...(faint ? { faint } : { labelPlace: 'end' as const }),
    }));
  // What comes first is drawn on top.
  const series = [...lines(run, false), ...lines(own, true)];
  const rings = series.flatMap(({ points, colour: own }) =>
    points
      .filter(({ y }) => Math.abs(y) === reach)
      .map(({ x, y }): Marker => ({ x, y, shape: 'open', colour: own })),
  );
  const divergence = run?.divergence ?? null;
  // Where a line's own name stands at the foot of the chart, the sentence alone names the step.
  const hasRoom = rings.every(({ y }) => y > 0);
  return {
    shape: 'standard',
    x: { label: 'step', minimum: 0, maximum: totalSteps, ticks: [0, 500, 1000, 1500] },
    y: { label: 'slope a', minimum: -reach, maximum: reach, ticks: [-2, -1, 0, 1, 2] },
    series,
    markers: rings,
    guides:
      divergence === null
        ? []
        : [
            {
              x: divergence.step,
              colour: 'var(--soft)',
              ...(hasRoom ? { label: `step ${divergence.step}: no longer finite` } : {}),
            },
          ],
  };
}

/** A line as far as the axis goes: the first point beyond stands on its edge, those after it are left out. */
function onAxis(steps: readonly number[], values: readonly number[]): readonly Point[] {
  return values.flatMap((value, i): Point[] => {
    const x = steps[i] ?? Number.NaN;
    if (Math.abs(value) < reach) return [{ x, y: value }];
    const before = values[i - 1] ?? 0;
    const entered = Math.abs(before) < reach;
    return [{ x, y: entered ? Math.sign(value) * reach : Number.NaN }];
  });
}

export function chartLabel(state: State, runs: readonly SlopeRun[]): string {
  return `The slope of each hidden layer over ${formatSteps(totalSteps)} steps, from ${formatNumber(state.start)}. ${sentence(state, runs)}`;
}

/** Steps between two rows of the table. */
const stepsPerRow = 100;

export function table(state: State, runs: readonly SlopeRun[]): TableData {
  const [run, own] = runs;
  const columnsOf = (of: SlopeRun | undefined, suffix: string) =>
    (of?.slopes ?? []).map((_, layer) => ({ label: `Layer ${layer + 1}${suffix}`, numeric: true }));
  const last = run?.steps.at(-1) ?? 0;
  const even = Array.from({ length: totalSteps / stepsPerRow + 1 }, (_, i) => i * stepsPerRow);
  const at = [...new Set([...even, last])].sort((a, b) => a - b);
  const cellsOf = (of: SlopeRun | undefined, step: number) => {
    const place = of?.steps.indexOf(step) ?? -1;
    return (of?.slopes ?? []).map((values) => values[place] ?? null);
  };
  return {
    caption: `Slopes of ${architecture(state)} on ${state.data}, learning rate ${formatNumber(state.learningRate)}, slopes’ rate ${formatNumber(state.ratio)} of it, seed ${state.seed}`,
    columns: [{ label: 'Step', numeric: true }, ...columnsOf(run, ''), ...columnsOf(own, ', at a hundredth')],
    rows: at.map((step) => [step, ...cellsOf(run, step), ...cellsOf(own, step)]),
  };
}

export function formatSteps(steps: number): string {
  return steps.toLocaleString('en');
}

/** “a”, “a and b”, “a, b and c” */
function list(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function upperFirst(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
