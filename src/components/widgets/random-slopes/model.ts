import type { TableData } from '#components/ui/table.ts';
import type { ActivationParameter } from '#lib/activations/activation.ts';
import { rrelu } from '#lib/activations/rrelu.ts';
import { negativeSide, sampleForward } from '#lib/charts/activation-chart.ts';
import { formatNumber } from '#lib/charts/format.ts';
import { activationColour, type LineChart, type Marker, type Series } from '#lib/charts/line-chart.ts';
import { type Fields, numberField } from '#lib/link/index.ts';
import { stream } from '#lib/random/index.ts';
import { formatSlope } from '../../ui/scale.ts';
import { scaleOfParameter } from '../activation-parts/parameters.ts';
import { probeScaleOf } from '../activation-parts/probe.ts';

/** What the figure lets the reader set. */
export interface State {
  /** ℓ and u: a slope is drawn uniformly between them; never ℓ > u. */
  readonly lower: number;
  readonly upper: number;
  /** z, at which the spread of f(z) is looked at. */
  readonly probe: number;
  /** The seed of what is drawn. */
  readonly draw: number;
}

function parameter(name: string): ActivationParameter {
  const found = rrelu.parameters.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`random slopes: expected rrelu to have ${name}`);
  return found;
}

export const lowerParameter = parameter('lower');
export const upperParameter = parameter('upper');

const reach = 3;
const lastDraw = 9999;

export const defaults: State = {
  lower: lowerParameter.default,
  upper: upperParameter.default,
  probe: -2,
  draw: 1,
};

export const fields: Fields<State> = {
  lower: numberField({ ...lowerParameter, name: 'lower' }),
  upper: numberField({ ...upperParameter, name: 'upper' }),
  probe: numberField({ name: 'z', label: 'Probe', minimum: -reach, maximum: reach }),
  draw: numberField({ name: 'seed', label: 'Seed', minimum: 1, maximum: lastDraw, integer: true }),
};

export const model = { fields, defaults };

export const probeScale = probeScaleOf(reach);
export const lowerScale = scaleOfParameter(lowerParameter);
export const upperScale = scaleOfParameter(upperParameter);

/** One bound moves; the other goes along where it would be passed. */
export function withLower(state: State, lower: number): Partial<State> {
  return { lower, upper: Math.max(lower, state.upper) };
}

export function withUpper(state: State, upper: number): Partial<State> {
  return { upper, lower: Math.min(upper, state.lower) };
}

/** A link may name the bounds the other way round. */
export function ordered(state: State): State {
  return {
    ...state,
    lower: Math.min(state.lower, state.upper),
    upper: Math.max(state.lower, state.upper),
  };
}

export function nextDraw({ draw }: State): number {
  return draw < lastDraw ? draw + 1 : 1;
}

/** The slope of evaluation: (ℓ + u)/2. */
export function meanSlope({ lower, upper }: State): number {
  return (lower + upper) / 2;
}

/** One example at one unit, in training and in evaluation. */
export interface Example {
  readonly z: number;
  /** Drawn, as the engines draw it: ℓ + (u − ℓ) U. */
  readonly slope: number;
  readonly training: number;
  readonly evaluation: number;
}

/** Examples of the batch that is shown. */
export const batchSize = 32;
/** Draws at the probe. */
export const draws = 1000;

/** A batch of z ~ N(0, 1) at one unit, each example with a slope of its own. */
export function batch(state: State): readonly Example[] {
  const preactivations = stream(state.draw, 'random-slopes', 'z');
  const slopes = stream(state.draw, 'random-slopes', 'batch');
  return Array.from({ length: batchSize }, () => {
    const z = preactivations.normal();
    const slope = state.lower + (state.upper - state.lower) * slopes.uniform();
    return { z, slope, training: at(z, slope), evaluation: at(z, meanSlope(state)) };
  });
}

/** f(z) with a given slope. */
function at(z: number, negativeSlope: number): number {
  return rrelu.forward(z, { negativeSlope });
}

/** f(z) at the probe for a thousand draws of the slope, in the order of drawing. */
export function drawnAt(state: State): readonly number[] {
  const slopes = stream(state.draw, 'random-slopes', 'probe');
  return Array.from({ length: draws }, () =>
    at(state.probe, state.lower + (state.upper - state.lower) * slopes.uniform()),
  );
}

export interface Moments {
  readonly mean: number;
  readonly deviation: number;
}

export interface Spread {
  readonly drawn: Moments & { readonly smallest: number; readonly largest: number };
  /** For z ≤ 0: mean (ℓ + u)/2 · z, standard deviation (u − ℓ)/√12 · |z|; for z > 0: z and 0. */
  readonly theory: Moments;
  readonly evaluation: number;
}

/** Mean and standard deviation of the draws, beside those of the uniform distribution. */
export function spread(state: State): Spread {
  const values = drawnAt(state);
  // Equal values are kept equal: their mean is theirs, not a rounded sum.
  const first = values[0] ?? 0;
  const offsets = values.map((value) => value - first);
  const mean = offsets.reduce((sum, offset) => sum + offset, 0) / draws;
  const square = offsets.reduce((sum, offset) => sum + (offset - mean) * (offset - mean), 0);
  const { lower, upper, probe } = state;
  const evaluation = at(probe, meanSlope(state));
  const width = probe > 0 ? 0 : Math.abs(probe) * (upper - lower);
  return {
    drawn: {
      mean: first + mean,
      deviation: Math.sqrt(square / draws),
      smallest: Math.min(...values),
      largest: Math.max(...values),
    },
    theory: { mean: evaluation, deviation: width / Math.sqrt(12) },
    evaluation,
  };
}

/** Three digits: a thousand draws tell no more. */
export function shown(value: number): string {
  return formatNumber(value, 3);
}

/** “(0.125 + 1/3)/2 · (−2)”: the theory with its numbers filled in. */
export function workedTheory(state: State): { readonly mean: string; readonly deviation: string } {
  const { lower, upper, probe } = state;
  const { theory } = spread(state);
  if (probe > 0) return { mean: `z = ${shown(theory.mean)}`, deviation: '0' };
  const [l, u] = [lower, upper].map(formatSlope);
  const z = formatNumber(probe);
  return {
    mean: `(${l} + ${u})/2 · ${probe < 0 ? `(${z})` : z} = ${shown(theory.mean)}`,
    deviation: `(${u} − ${l})/√12 · ${formatNumber(Math.abs(probe))} = ${shown(theory.deviation)}`,
  };
}

/** The sentence under the charts: true of every state. */
export function sentence(state: State): string {
  const { lower, upper, probe } = state;
  const { drawn, evaluation } = spread(state);
  const z = formatNumber(probe);
  if (lower === upper) {
    return `With ℓ = u there is nothing left to draw: RReLU is Leaky ReLU with slope ${formatSlope(lower)}, in training as in evaluation. At z = ${z} it gives ${shown(evaluation)}.`;
  }
  if (probe > 0) return `At z = ${z} no slope is at work: every draw gives ${z}, and so does evaluation.`;
  if (probe === 0) return 'At z = 0 every slope gives 0: the draws part only below.';
  return `Over ${draws.toLocaleString('en')} draws at z = ${z} the output runs from ${shown(drawn.smallest)} to ${shown(drawn.largest)}, with mean ${shown(drawn.mean)} and standard deviation ${shown(drawn.deviation)}. Evaluation draws nothing: it gives ${shown(evaluation)}, each time.`;
}

const colour = activationColour(rrelu.id);

/** The largest slope up to which the axis shows the fan close up. */
const closeUp = 0.4;

/** f as a fan: its two outer arms, an arm for each example on the negative side, the mean’s in bold, and the batch. */
export function fanChart(state: State): LineChart {
  const { lower, upper, probe } = state;
  const deep = upper > closeUp;
  const arm = (slope: number) => sampleForward(rrelu, { negativeSlope: slope }, -reach, reach, 2);
  const examples = batch(state);
  const faint: Series[] =
    lower === upper
      ? []
      : examples
          .filter(({ z }) => z < 0)
          .map(({ slope }, i) => ({
            id: `draw-${i}`,
            label: formatSlope(slope),
            colour: 'var(--soft)',
            dash: [],
            points: [
              { x: -reach, y: -reach * slope },
              { x: 0, y: 0 },
            ],
            faint: true,
          }));
  const bounds: Series[] =
    lower === upper
      ? []
      : [
          {
            id: 'lower',
            label: `ℓ = ${formatSlope(lower)}`,
            colour: 'var(--soft)',
            dash: [6, 4],
            points: arm(lower),
            labelPlace: { x: -2.9, side: 'above' },
          },
          {
            id: 'upper',
            label: `u = ${formatSlope(upper)}`,
            colour: 'var(--soft)',
            dash: [6, 4],
            points: arm(upper),
            labelPlace: { x: deep ? -1.4 : -2.9, side: 'below' },
          },
        ];
  const mean: Series = {
    id: 'mean',
    label: `evaluation, ${formatSlope(meanSlope(state))}`,
    colour,
    dash: [],
    points: arm(meanSlope(state)),
    labelPlace: { x: 0.4, side: 'below' },
  };
  const dots = examples.map(({ z, training }): Marker => ({ x: z, y: training, shape: 'dot', colour }));
  return {
    shape: 'standard',
    x: { label: 'z', minimum: -reach, maximum: reach, ticks: [-3, -2, -1, 0, 1, 2, 3] },
    y: deep
      ? { label: 'f(z)', minimum: -3, maximum: 3, ticks: [-3, -2, -1, 0, 1, 2, 3] }
      : { label: 'f(z)', minimum: -1.25, maximum: 1.25, ticks: [-1, -0.5, 0, 0.5, 1] },
    // What comes first is drawn on top.
    series: [mean, ...bounds, ...faint],
    regions: [negativeSide(-reach)],
    guides: [{ x: probe, colour: 'var(--soft)' }],
    markers: [...dots, { x: probe, y: at(probe, meanSlope(state)), shape: 'ring', colour }],
  };
}

export function fanLabel(state: State): string {
  return `RReLU as a fan of arms on the side z ≤ 0, with slopes from ${formatSlope(state.lower)} to ${formatSlope(state.upper)}, their mean in bold, and a batch of ${batchSize} examples, each on an arm of its own.`;
}

const bins = 20;

/** How many of the thousand draws of f(z) fall into each of twenty equal stretches between ℓ z and u z. */
export function histogram(state: State): {
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  /** Whether all draws are one number. */
  readonly isSpike: boolean;
} {
  const { lower, upper, probe } = state;
  const values = drawnAt(state);
  const ends = [at(probe, lower), at(probe, upper)];
  const [left, right] = [Math.min(...ends), Math.max(...ends)];
  const isSpike = right === left;
  // Where all values are one, it stands in the middle of a stretch of its own.
  const from = isSpike ? left - 0.05 * bins : left;
  const width = isSpike ? 0.1 : (right - left) / bins;
  const counts = Array.from({ length: bins }, () => 0);
  for (const value of values) {
    const bin = Math.max(0, Math.min(bins - 1, Math.floor((value - from) / width)));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { edges: Array.from({ length: bins + 1 }, (_, i) => from + i * width), counts, isSpike };
}

/** The draws of f(z) at the probe as a histogram, and what evaluation gives. */
export function spreadChart(state: State): LineChart {
  const { edges, counts, isSpike } = histogram(state);
  const [left = 0] = edges;
  const right = edges.at(-1) ?? 0;
  const margin = 0.08 * (right - left);
  const points = [
    { x: left, y: 0 },
    ...counts.flatMap((count, i) => [
      { x: edges[i] ?? 0, y: count },
      { x: edges[i + 1] ?? 0, y: count },
    ]),
    { x: right, y: 0 },
  ];
  const highest = Math.max(...counts);
  const { evaluation } = spread(state);
  const ticks = isSpike ? [evaluation] : [left, evaluation, right];
  return {
    shape: 'low',
    x: { label: `f(${formatNumber(state.probe)})`, minimum: left - margin, maximum: right + margin, ticks },
    y: { label: `draws of ${draws.toLocaleString('en')}`, minimum: 0, maximum: highest > 100 ? 1050 : 100 },
    series: [{ id: 'draws', label: 'draws', colour, dash: [], points }],
    guides: [{ x: evaluation, colour: 'var(--ink)', label: 'evaluation' }],
  };
}

export function spreadLabel(state: State): string {
  return `Histogram of ${draws.toLocaleString('en')} draws of f(z) at z = ${formatNumber(state.probe)}. ${sentence(state)}`;
}

/** The batch, example by example. */
export function table(state: State): TableData {
  return {
    caption: `A batch of ${batchSize} examples at one unit, slopes from ${formatSlope(state.lower)} to ${formatSlope(state.upper)}, seed ${state.draw}`,
    columns: [
      { label: 'Example', numeric: true },
      { label: 'z', numeric: true },
      { label: 'Slope drawn', numeric: true },
      { label: 'f(z) in training', numeric: true },
      { label: 'f(z) in evaluation', numeric: true },
    ],
    rows: batch(state).map(({ z, slope, training, evaluation }, i) => [
      i + 1,
      z,
      slope,
      training,
      evaluation,
    ]),
  };
}
