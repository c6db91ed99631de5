import { plural } from '#components/ui/grammar.ts';
import { formatSlope } from '#components/ui/scale.ts';
import type { TableData } from '#components/ui/table.ts';
import { activation } from '#lib/activations/index.ts';
import { at } from '#lib/assert/at.ts';
import { formatNumber } from '#lib/charts/format.ts';
import {
  activationColour,
  type LineChart,
  lineBreak,
  type Marker,
  type Series,
} from '#lib/charts/line-chart.ts';
import { type Path, pathProduct } from '#lib/simulations/path-product.ts';
import { type Pair, type Side, sideLabels, sides } from '../shared/pair.ts';
import type { PathProductState } from './figure.ts';

const relu = activation('relu');
const leaky = activation('leaky-relu');

export type Paths = Pair<Path>;

/** The way back through both chains, from the output on. */
export function paths({ layers, slope, negative }: PathProductState): Paths {
  const isNegative = Array.from({ length: layers }, (_, index) => negative === 'every' || index === 0);
  return {
    relu: pathProduct(relu, {}, isNegative),
    'leaky-relu': pathProduct(leaky, { negativeSlope: slope }, isNegative),
  };
}

/** One number of the way back: a factor, and what is left of the gradient after it. */
export interface Link {
  readonly layer: number;
  readonly factor: string;
  readonly left: string;
  readonly isZero: boolean;
}

export function links({ layers }: Path): readonly Link[] {
  return layers.map(({ layer, slope, delta }) => ({
    layer,
    factor: formatSlope(slope),
    left: formatNumber(delta),
    isZero: delta === 0,
  }));
}

/** What the figure says now; true of every state. */
export function sentence(state: PathProductState, both: Paths): string {
  const { layers, slope, negative } = state;
  const gradients = [both.relu.firstWeightGradient, both['leaky-relu'].firstWeightGradient] as const;
  const a = formatSlope(slope);
  const count = at(inWords, layers);
  const place =
    layers === 1
      ? 'One unit at z\u00a0<\u00a00'
      : negative === 'every'
        ? `${count} units in a row, all at z\u00a0<\u00a00`
        : `${count} units in a row, only the first at z\u00a0<\u00a00`;
  if (slope === 0)
    return `${place}: with slope 0 Leaky ReLU is ReLU, and nothing of the gradient arrives with either.`;
  const arrives = formatNumber(gradients[1]);
  if (slope === 1) {
    return `${place}: with ReLU nothing of the gradient arrives at the first weight; with slope 1 Leaky ReLU is a straight line, and all of it does.`;
  }
  const factors =
    negative === 'every' && layers > 1
      ? `${count.toLowerCase()} factors of ${a} leave ${arrives}`
      : `one factor of ${a} leaves ${arrives}`;
  return `${place}: with ReLU nothing of the gradient arrives at the first weight; with Leaky ReLU ${factors}.`;
}

const inWords = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'] as const;

/** Numbers for the slots of the formula of one side: the factors, by kind, and their product. */
export function formulaSlots(
  state: PathProductState,
  both: Paths,
  side: Side,
): Readonly<Record<string, string>> {
  const off = state.negative === 'every' ? state.layers : 1;
  return {
    slope: side === 'relu' ? '0' : formatSlope(state.slope),
    // No exponent where there is one factor.
    off: off === 1 ? '' : String(off),
    rest: ' · 1'.repeat(state.layers - off),
    product: formatNumber(both[side].firstWeightGradient),
  };
}

/** Ticks under 1 on the axis of powers of ten. */
const mostTicks = 6;

/** The gradient after each layer, on an axis of powers of ten; where it is zero the line ends, as there is no zero there. */
export function chart(state: PathProductState, both: Paths): LineChart {
  const series = sides.map(
    (side): Series => ({
      id: side,
      label: sideLabels[side],
      colour: activationColour(side),
      dash: side === 'relu' ? relu.appearance.dash : leaky.appearance.dash,
      points: [
        { x: 0, y: 1 },
        ...both[side].layers.map(({ delta }, index) => ({
          x: index + 1,
          y: delta > 0 ? delta : lineBreak,
        })),
      ],
      labelPlace: side === 'relu' ? { x: 0, side: 'above' } : 'end',
    }),
  );
  const smallest = Math.min(
    ...series.flatMap(({ points }) => points.map(({ y }) => y)).filter((y) => Number.isFinite(y)),
  );
  // A product of decimal factors may fall short of its power of ten by a rounding error.
  const decades = Math.max(1, Math.ceil(-Math.log10(smallest) - 1e-9));
  const step = Math.ceil(decades / mostTicks);
  const ticks = Array.from({ length: Math.ceil(decades / step) + 1 }, (_, index) =>
    Number(`1e-${index * step}`),
  );
  const minimum = Math.min(...ticks);
  return {
    shape: 'low',
    x: {
      label: 'layers passed on the way back',
      minimum: 0,
      maximum: state.layers,
      ticks: Array.from({ length: state.layers + 1 }, (_, index) => index),
    },
    y: {
      label: 'what is left of the gradient',
      kind: 'logarithmic',
      minimum,
      // Room over 1 for a name.
      maximum: minimum ** -0.2,
      ticks,
    },
    series,
    markers: series.flatMap(({ id, points, colour }) =>
      points
        .filter(({ y }) => Number.isFinite(y))
        .map(({ x, y }): Marker => ({ x, y, shape: id === 'relu' ? 'ring' : 'dot', colour })),
    ),
  };
}

export function chartLabel(state: PathProductState, both: Paths): string {
  const left = formatNumber(both['leaky-relu'].firstWeightGradient);
  return `What is left of a gradient of 1 after each of ${plural(state.layers, 'layer')}: with ReLU 0, with Leaky ReLU ${left} at the end.`;
}

export function table(state: PathProductState, both: Paths): TableData {
  const numeric = (label: string) => ({ label, numeric: true });
  return {
    caption: `A gradient of 1 on its way back through ${plural(state.layers, 'layer')}; Leaky ReLU with slope ${formatSlope(state.slope)}; all weights 1`,
    columns: [
      'Layer',
      'ReLU z',
      'ReLU f′(z)',
      'ReLU ∂L/∂z',
      'Leaky ReLU z',
      'Leaky ReLU f′(z)',
      'Leaky ReLU ∂L/∂z',
    ].map(numeric),
    rows: both.relu.layers.map((plain, index) => {
      const leaking = at(both['leaky-relu'].layers, index);
      return [
        plain.layer,
        plain.preactivation,
        plain.slope,
        plain.delta,
        leaking.preactivation,
        leaking.slope,
        leaking.delta,
      ];
    }),
  };
}
