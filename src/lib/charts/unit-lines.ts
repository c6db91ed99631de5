import { at } from '../assert/at.ts';
import type { Overlay, Plot } from './boundary.ts';
import type { Bounds } from './boundary-field.ts';
import type { ColourToken } from './line-chart.ts';
import type { Pen } from './pen.ts';

/** A unit with two inputs: z = w₁ x₁ + w₂ x₂ + b. Its line is where z = 0, its on side where z > 0. */
export interface UnitLine {
  readonly w1: number;
  readonly w2: number;
  readonly bias: number;
}

/** What is drawn of the units over a plane of data. */
export interface UnitLines {
  /** Of units that are on for some of the data. */
  readonly active: readonly UnitLine[];
  /** Of units that are off for all of it: dashed. */
  readonly inactive: readonly UnitLine[];
  /** The unit that is followed; `before` is where the last update found it, null before the first. */
  readonly followed: { readonly now: UnitLine; readonly before: UnitLine | null } | null;
  /** Rows of the training part whose points are ringed: those that pushed the followed unit. */
  readonly pushing: readonly number[];
  /** The activation's colour. */
  readonly colour: ColourToken;
}

export interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

/** The units' lines, for a picture of the plane. */
export function unitOverlay(units: UnitLines): Overlay {
  return {
    beneath: (pen, plot) => drawOffSide(pen, plot, units),
    between: (pen, plot) => drawUnitLines(pen, plot, units),
    above(pen, plot, x_bi) {
      drawFollowedLine(pen, plot, units);
      drawRings(pen, plot, units, x_bi);
    },
  };
}

/** z at a point. */
function preactivation({ w1, w2, bias }: UnitLine, { x, y }: PlanePoint): number {
  return w1 * x + w2 * y + bias;
}

function corners({ left, right, bottom, top }: Bounds): readonly PlanePoint[] {
  return [
    { x: left, y: bottom },
    { x: right, y: bottom },
    { x: right, y: top },
    { x: left, y: top },
  ];
}

/** The part of a rectangle where z ≤ 0, as a polygon; [] where the unit is on everywhere. */
export function offSide(line: UnitLine, bounds: Bounds): readonly PlanePoint[] {
  const around = corners(bounds);
  return around.flatMap((from, index) => {
    const to = at(around, (index + 1) % around.length);
    const here = preactivation(line, from);
    const there = preactivation(line, to);
    const kept = here <= 0 ? [from] : [];
    return here <= 0 === there <= 0 ? kept : [...kept, crossing(from, to, here, there)];
  });
}

/** The two points at which a line enters and leaves a rectangle; null where it passes by. */
export function lineInBounds(line: UnitLine, bounds: Bounds): readonly [PlanePoint, PlanePoint] | null {
  const around = corners(bounds);
  const ends = around.flatMap((from, index) => {
    const to = at(around, (index + 1) % around.length);
    const here = preactivation(line, from);
    const there = preactivation(line, to);
    return here <= 0 === there <= 0 ? [] : [crossing(from, to, here, there)];
  });
  const [first, second] = ends;
  return first === undefined || second === undefined ? null : [first, second];
}

function crossing(from: PlanePoint, to: PlanePoint, here: number, there: number): PlanePoint {
  const t = here / (here - there);
  return { x: from.x + t * (to.x - from.x), y: from.y + t * (to.y - from.y) };
}

/** Tints the side of the followed unit's line on which it is off. */
function drawOffSide(pen: Pen, plot: Plot, { followed }: UnitLines): void {
  if (followed === null) return;
  const [first, ...rest] = offSide(followed.now, plot.bounds);
  if (first === undefined) return;
  pen.beginPath();
  pen.moveTo(plot.toX(first.x), plot.toY(first.y));
  for (const { x, y } of rest) pen.lineTo(plot.toX(x), plot.toY(y));
  pen.closePath();
  pen.fillStyle = plot.palette('var(--negative-side)');
  pen.fill();
}

/** Active units' lines thin, with a tick to the on side; inactive ones' dashed. */
function drawUnitLines(pen: Pen, plot: Plot, { active, inactive, colour }: UnitLines): void {
  pen.lineCap = 'butt';
  pen.lineWidth = 1.25;
  pen.strokeStyle = plot.palette(colour);
  strokeLines(pen, plot, active, [0.5]);
  pen.strokeStyle = plot.palette('var(--soft)');
  pen.setLineDash([3, 4]);
  strokeLines(pen, plot, inactive, []);
  pen.setLineDash([]);
}

/** The followed unit's line, thick and combed on its on side, and where it was before the update, dotted. */
function drawFollowedLine(pen: Pen, plot: Plot, { followed, colour }: UnitLines): void {
  if (followed === null) return;
  pen.strokeStyle = plot.palette(colour);
  pen.lineCap = 'butt';
  if (followed.before !== null) {
    pen.lineWidth = 2;
    pen.setLineDash([2, 3]);
    strokeLines(pen, plot, [followed.before], [0.25, 0.5, 0.75]);
    pen.setLineDash([]);
  }
  pen.lineWidth = 3;
  strokeLines(pen, plot, [followed.now], [0.1, 0.3, 0.5, 0.7, 0.9]);
}

const ringRadius = 6.5;

/** A ring around each point that pushed. */
function drawRings(pen: Pen, plot: Plot, { pushing }: UnitLines, x_bi: ArrayLike<number>): void {
  if (pushing.length === 0) return;
  pen.strokeStyle = plot.palette('var(--ink)');
  pen.lineWidth = 1.5;
  for (const row of pushing) {
    pen.beginPath();
    pen.arc(
      plot.toX(x_bi[2 * row] as number),
      plot.toY(x_bi[2 * row + 1] as number),
      ringRadius,
      0,
      2 * Math.PI,
    );
    pen.stroke();
  }
}

const tickLength = 6;

/** Lines with ticks at some shares of their visible length, each towards the on side. */
function strokeLines(pen: Pen, plot: Plot, lines: readonly UnitLine[], ticks: readonly number[]): void {
  if (lines.length === 0) return;
  pen.beginPath();
  for (const line of lines) {
    const ends = lineInBounds(line, plot.bounds);
    if (ends === null) continue;
    const [from, to] = ends.map(({ x, y }) => ({ x: plot.toX(x), y: plot.toY(y) })) as [
      PlanePoint,
      PlanePoint,
    ];
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
    const tick = towardsOn(line, plot);
    for (const share of ticks) {
      const x = from.x + share * (to.x - from.x);
      const y = from.y + share * (to.y - from.y);
      pen.moveTo(x, y);
      pen.lineTo(x + tickLength * tick.x, y + tickLength * tick.y);
    }
  }
  pen.stroke();
}

/** The direction in which z grows fastest on the screen, of length 1. */
function towardsOn({ w1, w2 }: UnitLine, { toX, toY }: Plot): PlanePoint {
  const x = w1 / (toX(1) - toX(0));
  const y = w2 / (toY(1) - toY(0));
  const length = Math.sqrt(x * x + y * y) || 1;
  return { x: x / length, y: y / length };
}
