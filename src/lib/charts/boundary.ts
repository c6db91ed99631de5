import { at } from '../assert/at.ts';
import {
  type Bounds,
  classCount,
  type Field,
  outlineOf,
  type PathPen,
  traceBorder,
  traceRegion,
} from './boundary-field.ts';
import { evenStep } from './even-step.ts';
import { formatNumber } from './format.ts';
import type { ColourToken, Palette } from './line-chart.ts';
import type { Pen } from './pen.ts';

export type { Pen } from './pen.ts';

/** Data points in the units of the field: two inputs and a class each. */
export interface Points {
  readonly x_bi: ArrayLike<number>;
  readonly class_b: ArrayLike<number>;
}

export interface Tick {
  /** Position in the units of the field. */
  readonly at: number;
  readonly text: string;
}

/** An axis in the data's own unit: value = mean + sd × position in the field. */
export interface BoundaryAxis {
  readonly label: string;
  readonly mean: number;
  readonly sd: number;
}

/** How a picture's plane comes to pixels. */
export interface Plot {
  readonly bounds: Bounds;
  toX(x: number): number;
  toY(y: number): number;
  readonly palette: Palette;
}

/** What else is drawn over a plane of data, between its own layers: a picture that needs none carries none. */
export interface Overlay {
  /** Beneath regions and points. */
  beneath(pen: Pen, plot: Plot): void;
  /** Between regions and points. */
  between(pen: Pen, plot: Plot): void;
  /** Above the points of the training part. */
  above(pen: Pen, plot: Plot, x_bi: ArrayLike<number>): void;
}

export interface BoundaryPicture {
  /** Size of the picture in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** null: only axes and points. */
  readonly field: Field | null;
  readonly bounds: Bounds;
  readonly train: Points;
  readonly test: Points | null;
  readonly horizontal: BoundaryAxis;
  readonly vertical: BoundaryAxis;
  readonly classes: number;
  readonly overlay?: Overlay;
  readonly palette: Palette;
  readonly fontFamily: string;
  /** Of ticks and labels, in CSS pixels of the picture; at most 14.5, for which there is room. */
  readonly fontSize: number;
}

/** The colour that stands for a class beside its shape, by the class's index; a fourth class starts again. */
export function classColour(index: number): ColourToken {
  return `var(--class${index % classShapes.length})`;
}

/** The shape that stands for a class beside its colour, by the class's index; a fourth class starts again. */
export const classShapes = ['circle', 'triangle', 'square'] as const;
export type ClassShape = (typeof classShapes)[number];

export function classShape(index: number): ClassShape {
  return at(classShapes, index % classShapes.length);
}

const insets = { left: 37, right: 8, top: 22, bottom: 42 };
const radius = 3.1;

/**
 * Draws a decision boundary: each class's region tinted with its colour, the borders in ink, the data on top
 * (training filled, test outlined; a shape for each class), and both axes. Pure but for the pen.
 */
export function drawBoundary(pen: Pen, picture: BoundaryPicture): void {
  drawRegions(pen, picture);
  drawData(pen, picture);
}

/** The lower part of a boundary, on an empty canvas: what changes while a network is trained. */
export function drawRegions(pen: Pen, picture: BoundaryPicture): void {
  const { width, height, field, overlay, palette } = picture;
  const plot = plotOf(picture);
  pen.clearRect(0, 0, width, height);
  overlay?.beneath(pen, plot);
  if (field) {
    const { plotWidth, plotHeight } = plot;
    const grid = gridPen(
      pen,
      (column) => insets.left + (column / (field.columns - 1)) * plotWidth,
      (row) => insets.top + plotHeight - (row / (field.rows - 1)) * plotHeight,
    );
    const outlines = Array.from({ length: classCount(field) }, (_, k) => outlineOf(field, k));
    outlines.forEach((outline, k) => {
      pen.beginPath();
      traceRegion(grid, outline);
      pen.globalAlpha = 0.2;
      pen.fillStyle = palette(classColour(k));
      pen.fill();
    });
    pen.globalAlpha = 1;
    pen.lineWidth = 1.75;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    pen.strokeStyle = palette('var(--ink)');
    pen.beginPath();
    for (const outline of outlines.slice(0, -1)) traceBorder(grid, outline);
    pen.stroke();
    pen.lineJoin = 'miter';
  }
  overlay?.between(pen, plot);
}

/** The upper part: points and axes, the same for every network on these data. */
export function drawData(pen: Pen, picture: BoundaryPicture): void {
  const plot = plotOf(picture);
  pen.lineWidth = 1;
  if (picture.test) drawPoints(pen, picture.test, plot, picture.classes, 'outlined');
  drawPoints(pen, picture.train, plot, picture.classes, 'filled');
  picture.overlay?.above(pen, plot, picture.train.x_bi);
  drawAxes(pen, picture, plot);
}

interface SizedPlot extends Plot {
  readonly plotWidth: number;
  readonly plotHeight: number;
}

function plotOf({ width, height, bounds, palette }: BoundaryPicture): SizedPlot {
  const plotWidth = width - insets.left - insets.right;
  const plotHeight = height - insets.top - insets.bottom;
  return {
    bounds,
    palette,
    plotWidth,
    plotHeight,
    toX: (x) => insets.left + ((x - bounds.left) / (bounds.right - bounds.left)) * plotWidth,
    toY: (y) => insets.top + ((bounds.top - y) / (bounds.top - bounds.bottom)) * plotHeight,
  };
}

/** One class's mark, centred on (x, y). Leaves filling or stroking to the caller. */
export function traceMark(pen: Pen, shape: ClassShape, x: number, y: number, size: number): void {
  if (shape === 'circle') {
    pen.moveTo(x + size, y);
    pen.arc(x, y, size, 0, 2 * Math.PI);
  } else if (shape === 'triangle') {
    pen.moveTo(x, y - size * 1.25);
    pen.lineTo(x + size * 1.15, y + size * 0.8);
    pen.lineTo(x - size * 1.15, y + size * 0.8);
    pen.closePath();
  } else {
    const half = size * 0.9;
    pen.rect(x - half, y - half, 2 * half, 2 * half);
  }
}

function drawPoints(
  pen: Pen,
  points: Points,
  { toX, toY, palette }: Plot,
  classes: number,
  manner: 'filled' | 'outlined',
): void {
  const { x_bi, class_b } = points;
  for (let k = 0; k < classes; k++) {
    pen.beginPath();
    for (let i = 0; i < class_b.length; i++) {
      if (class_b[i] !== k) continue;
      traceMark(pen, classShape(k), toX(x_bi[2 * i] as number), toY(x_bi[2 * i + 1] as number), radius);
    }
    const colour = palette(classColour(k));
    const paper = palette('var(--paper)');
    if (manner === 'filled') {
      // The halo goes beneath: over the marks, those of a dense class would leave nothing of one another.
      pen.strokeStyle = paper;
      pen.lineWidth = 0.75;
      pen.stroke();
      pen.fillStyle = colour;
      pen.fill();
    } else {
      pen.fillStyle = paper;
      pen.fill();
      pen.strokeStyle = colour;
      pen.lineWidth = 1.25;
      pen.stroke();
    }
  }
}

function drawAxes(pen: Pen, picture: BoundaryPicture, { toX, toY, plotWidth, plotHeight }: SizedPlot): void {
  const { palette, fontFamily, fontSize } = picture;
  const left = insets.left;
  const bottom = insets.top + plotHeight;
  pen.strokeStyle = palette('var(--rule)');
  pen.lineWidth = 1;
  pen.beginPath();
  pen.rect(left, insets.top, plotWidth, plotHeight);
  pen.stroke();
  pen.fillStyle = palette('var(--soft)');
  pen.font = `${fontSize}px ${fontFamily}`;
  pen.textAlign = 'center';
  // One baseline whatever the size of the labels: CSS sets that of a still.
  pen.textBaseline = 'alphabetic';
  const { bounds, horizontal, vertical } = picture;
  // All ticks before the names of both axes: a still has them in one text.
  for (const tick of axisTicks(bounds.left, bounds.right, plotWidth / 55, horizontal))
    pen.fillText(tick.text, toX(tick.at), bottom + 15);
  pen.textAlign = 'right';
  for (const tick of axisTicks(bounds.bottom, bounds.top, plotHeight / 45, vertical))
    pen.fillText(tick.text, left - 5, toY(tick.at) + 4.5);
  pen.textAlign = 'center';
  pen.fillText(horizontal.label, left + plotWidth / 2, bottom + 35);
  pen.textAlign = 'left';
  pen.fillText(vertical.label, left, insets.top - 7);
}

function gridPen(pen: Pen, toX: (column: number) => number, toY: (row: number) => number): PathPen {
  return {
    moveTo: (column, row) => pen.moveTo(toX(column), toY(row)),
    lineTo: (column, row) => pen.lineTo(toX(column), toY(row)),
    closePath: () => pen.closePath(),
  };
}

/**
 * About `count` round ticks between two ends of an axis whose data were standardised: the texts are in the
 * original unit, value = mean + sd × position; the positions are in standardised units.
 */
export function axisTicks(
  from: number,
  to: number,
  count: number,
  { mean, sd }: { readonly mean: number; readonly sd: number },
): readonly Tick[] {
  const low = mean + sd * from;
  const high = mean + sd * to;
  const step = evenStep(((high - low) / count) * 0.7);
  const ticks: Tick[] = [];
  for (let n = Math.ceil(low / step); n * step <= high; n++) {
    const value = n * step;
    ticks.push({ at: (value - mean) / sd, text: formatNumber(value) });
  }
  return ticks;
}
