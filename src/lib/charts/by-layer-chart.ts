import { at } from '../assert/at.ts';
import { quantile } from '../statistics/quantile.ts';
import { type Axis, type ColourToken, type LineChart, lineBreak, type Series } from './line-chart.ts';

/** The median of a quantity and its middle half over many networks, behind one layer. */
export interface LayerMiddle {
  /** From 1 on; 0 is before the first. */
  readonly layer: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/** A quantity layer by layer: measured, with its middle half, or what a theory says of it. */
export interface LayerLine {
  readonly id: string;
  readonly label: string;
  readonly colour: ColourToken;
  readonly dash: readonly number[];
  readonly middle_l: readonly LayerMiddle[];
  /** Its middle half is drawn as a band. */
  readonly banded?: boolean;
  /** It has no name at its end. */
  readonly nameless?: boolean;
}

export interface ByLayerInput {
  /** From the bottom up. */
  readonly lines: readonly LayerLine[];
  readonly layers: number;
  /** What is counted along the axis, “layer” unless given, and where it begins: 1 or 0. */
  readonly layerLabel?: string;
  readonly first?: 0 | 1;
  /** Logarithmic. */
  readonly y: Axis & { readonly minimum: number; readonly maximum: number };
}

/** Median and quartiles over networks, layer by layer; [] where there is no network. Each network has a value per layer. */
export function middlesByLayer(values_nl: readonly (readonly number[])[]): readonly LayerMiddle[] {
  return (values_nl[0] ?? []).map((_, index) => {
    const sorted = values_nl.map((values_l) => at(values_l, index)).sort((a, b) => a - b);
    return {
      layer: index + 1,
      lower: quantile(sorted, 0.25),
      median: quantile(sorted, 0.5),
      upper: quantile(sorted, 0.75),
    };
  });
}

/** One value a layer, as of a theory: a line without a middle half. */
export const exactly = (values_l: readonly number[]): readonly LayerMiddle[] =>
  values_l.map((value, index) => ({ layer: index + 1, lower: value, median: value, upper: value }));

/**
 * Lines over the layers of deep networks, on a logarithmic axis. A line is broken where it leaves the axis, so that its name
 * stands where it is last seen; a band is cut off there.
 */
export function byLayerChart({ lines, layers, layerLabel = 'layer', first = 1, y }: ByLayerInput): LineChart {
  const inside = (value: number): boolean => value >= y.minimum && value <= y.maximum;
  const within = (value: number): number => Math.min(y.maximum, Math.max(y.minimum, value));
  return {
    shape: 'standard',
    x: { label: layerLabel, minimum: first, maximum: layers, ticks: layerTicks(first, layers) },
    y: { kind: 'logarithmic', ...y },
    series: lines.map(
      ({ id, label, colour, dash, middle_l, nameless }): Series => ({
        id,
        label,
        colour,
        dash,
        points: middle_l.map(({ layer, median }) => ({
          x: layer,
          y: inside(median) ? median : lineBreak,
        })),
        ...(nameless ? {} : { labelPlace: 'end' }),
      }),
    ),
    bands: lines
      .filter(({ banded }) => banded)
      .map(({ id, colour, middle_l }) => ({
        id,
        colour,
        points: middle_l.map(({ layer, lower, median, upper }) => ({
          x: layer,
          lower: inside(median) ? within(lower) : lineBreak,
          upper: inside(median) ? within(upper) : lineBreak,
        })),
      })),
  };
}

/** The first place, and four more or so at round numbers. */
function layerTicks(first: number, layers: number): readonly number[] {
  const step = [1, 2, 5, 10, 20, 50].find((candidate) => layers / candidate <= 6) ?? 100;
  const round = Array.from({ length: Math.floor(layers / step) }, (_, index) => (index + 1) * step);
  return [...new Set([first, ...round])];
}
