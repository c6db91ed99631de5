import { at } from '../assert/at.ts';
import {
  activationColour,
  type ChartShape,
  type LabelPlace,
  type LineChart,
  lineBreak,
  type Marker,
  type Series,
} from './line-chart.ts';

/** One run's (or one median's) values over epochs or steps. */
export interface TrainingCurve {
  readonly id: string;
  readonly label: string;
  /** Id of the activation that lends its colour. */
  readonly activation: string;
  readonly dash: readonly number[];
  /** Where each value was measured: epochs or steps, increasing. */
  readonly at: ArrayLike<number>;
  /** Values; a value that is not finite breaks the line. */
  readonly values: ArrayLike<number>;
  readonly faint?: boolean;
  /** Where its name stands from its second value on, null for nowhere. Where nothing is said, after its end, and nowhere if it is faint. */
  readonly labelPlace?: LabelPlace | null;
}

export interface TrainingChartInput {
  readonly quantity: 'loss' | 'accuracy' | 'dead units';
  readonly curves: readonly TrainingCurve[];
  /** Words under the x axis: “epoch”. */
  readonly unit: string;
  /** End of the x axis, so that it does not move while a run goes on. */
  readonly until: number;
  readonly logarithmic?: boolean;
  readonly maximum?: number;
  readonly shape?: ChartShape;
}

/** Curves over training time: one line per run, named; a dot where a run is now. */
export function trainingChart(input: TrainingChartInput): LineChart {
  const logarithmic = input.logarithmic === true;
  const series = input.curves.map((curve): Series => {
    const points = Array.from({ length: Math.min(curve.at.length, curve.values.length) }, (_, i) => {
      const value = at(curve.values, i);
      const drawable = Number.isFinite(value) && (!logarithmic || value > 0);
      return { x: at(curve.at, i), y: drawable ? value : lineBreak };
    });
    const { id, label, activation, dash, faint, labelPlace = faint ? null : 'end' } = curve;
    const isNamed = labelPlace === 'end' || points.length > 1;
    return {
      id,
      label,
      colour: activationColour(activation),
      dash,
      points,
      ...(faint ? { faint } : {}),
      ...(isNamed && labelPlace !== null ? { labelPlace } : {}),
    };
  });
  const markers = series.flatMap(({ points, colour, faint }): Marker[] => {
    const last = points.at(-1);
    if (last === undefined || faint || !Number.isFinite(last.y)) return [];
    return [{ x: last.x, y: last.y, shape: 'dot', colour }];
  });
  return {
    shape: input.shape ?? 'low',
    x: { label: input.unit, minimum: 0, maximum: input.until },
    y: {
      label: input.quantity,
      kind: logarithmic ? 'logarithmic' : 'linear',
      ...(logarithmic ? decadesBefore(series) : { minimum: 0 }),
      ...(input.quantity === 'accuracy' ? { maximum: 1, format: 'percent' as const } : {}),
      ...(input.maximum === undefined ? {} : { maximum: input.maximum }),
    },
    series,
    markers,
  };
}

/** Whole decades, for as long as every curve is a single point: between nearly equal values ticks would crowd. */
function decadesBefore(
  series: readonly Pick<Series, 'points'>[],
): { readonly minimum: number; readonly maximum: number } | undefined {
  const values = series.flatMap(({ points }) => points.map(({ y }) => y)).filter(Number.isFinite);
  if (values.length === 0 || series.some(({ points }) => points.length > 1)) return undefined;
  return {
    minimum: 10 ** Math.floor(Math.log10(Math.min(...values))),
    maximum: 10 ** (Math.floor(Math.log10(Math.max(...values))) + 1),
  };
}
