/**
 * What a line chart shows, as plain data. Figures' models build it, `configuration` turns it into a Chart.js
 * configuration, and the two renderers (live in the browser, still at build) draw that.
 */

/** A colour by its role; a renderer's palette says what it is in the theme at hand. */
export type ColourToken = `var(--${string})`;

/** Looks a colour up: in the browser the theme's value, in a still the token itself. */
export type Palette = (token: ColourToken) => string;

/** In place of a value: the line, or the band, is broken there. */
export const lineBreak = Number.NaN;

export interface Point {
  readonly x: number;
  /** Or `lineBreak`. */
  readonly y: number;
}

/** Where a line's name stands: along the line at `x`, or after its last point. */
export type LabelPlace = { readonly x: number; readonly side: 'above' | 'below' } | 'end';

export interface Series {
  readonly id: string;
  readonly label: string;
  readonly colour: ColourToken;
  /** Dash pattern in CSS pixels; [] is a solid line. */
  readonly dash: readonly number[];
  readonly points: readonly Point[];
  /** Absent: the line is not named (a band's edge, a faint single run). */
  readonly labelPlace?: LabelPlace;
  /** A single run behind its median: thin and pale. */
  readonly faint?: boolean;
}

export interface Axis {
  /** Words under or above the axis; absent when the chart's title says it. */
  readonly label?: string;
  readonly kind?: 'linear' | 'logarithmic';
  readonly minimum?: number;
  readonly maximum?: number;
  /** The values that carry a tick; absent: chosen by the scale. */
  readonly ticks?: readonly number[];
  /**
   * The width of a y axis, or what is free right of an x axis, in reference pixels: where charts above each other share their x
   * and one has longer numbers.
   */
  readonly room?: number;
  /** What is written at each of `ticks`, line under line, in place of its number; none is left out for want of room. */
  readonly tickLabels?: readonly (readonly string[])[];
  readonly format?: 'plain' | 'percent';
}

/** The stretch between two values at each x, filled faintly behind the lines: a middle half, an interval. */
export interface Band {
  readonly id: string;
  readonly colour: ColourToken;
  /** Or `lineBreak`, below and above. */
  readonly points: readonly { readonly x: number; readonly lower: number; readonly upper: number }[];
}

/** A tinted stretch of the x axis: the negative side. */
export interface Region {
  readonly from: number;
  readonly to: number;
  readonly colour: ColourToken;
  readonly label?: string;
}

/** A point of interest. `ring` can be moved, `dot` belongs to the curve, `open` does not; `crossed` counts dead units. */
export interface Marker {
  readonly x: number;
  readonly y: number;
  readonly shape: 'ring' | 'dot' | 'open' | 'crossed';
  readonly colour: ColourToken;
}

/** A line across the chart at one x: the probe's. */
export interface Guide {
  readonly x: number;
  readonly colour: ColourToken;
  readonly label?: string;
}

export interface LineChart {
  readonly shape: ChartShape;
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
  /** Letters for which there is room behind the lines’ ends, where charts above each other share their x and one has longer names. */
  readonly endLetters?: number;
  readonly bands?: readonly Band[];
  readonly regions?: readonly Region[];
  readonly guides?: readonly Guide[];
  readonly markers?: readonly Marker[];
}

export type ChartShape = 'standard' | 'low' | 'square';

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Every chart is laid out at one of two sizes and scaled to its box, so that the still and the live chart are
 * the same picture at any width. CSS changes from narrow to wide where a chart's box is 520 px wide.
 */
export const chartSizes: Readonly<Record<ChartShape, Readonly<Record<'narrow' | 'wide', ChartSize>>>> = {
  standard: { narrow: { width: 360, height: 256 }, wide: { width: 640, height: 384 } },
  low: { narrow: { width: 360, height: 216 }, wide: { width: 640, height: 260 } },
  square: { narrow: { width: 360, height: 340 }, wide: { width: 640, height: 560 } },
};

/** The width of a chart's box, in CSS pixels, from which it is laid out wide. */
export const wideFrom = 520;

/** An activation's colour on this site: `var(--act-leaky-relu)`. */
export function activationColour(id: string): ColourToken {
  return `var(--act-${id})`;
}
