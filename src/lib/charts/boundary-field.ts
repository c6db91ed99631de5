import { at } from '../assert/at.ts';
/** A rectangle of the input plane. */
export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/**
 * A network's outputs on a grid over `bounds`, corners included: row by row from the bottom up, and within a
 * row from left to right; `outputs` logits per grid point (one for two classes, K for K classes).
 */
export interface Field {
  readonly bounds: Bounds;
  readonly columns: number;
  readonly rows: number;
  readonly outputs: number;
  readonly logits: Float64Array | Float32Array;
}

/** The smallest rectangle around points `x_bi` (two inputs each), widened by `padding` of its size on each side. */
export function boundsOf(x_bi: ArrayLike<number>, padding = 0.1): Bounds {
  if (x_bi.length < 2 || x_bi.length % 2 !== 0) {
    throw new Error(`boundsOf: expected pairs of coordinates, received ${x_bi.length} numbers`);
  }
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.POSITIVE_INFINITY;
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < x_bi.length; i += 2) {
    const x = x_bi[i] as number;
    const y = x_bi[i + 1] as number;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < bottom) bottom = y;
    if (y > top) top = y;
  }
  const dx = (right - left) * padding || padding;
  const dy = (top - bottom) * padding || padding;
  return { left: left - dx, right: right + dx, bottom: bottom - dy, top: top + dy };
}

/** The grid's points as rows of two inputs, in the order of `Field.logits`. */
export function gridPoints(bounds: Bounds, columns: number, rows: number): Float64Array {
  if (columns < 2 || rows < 2) {
    throw new Error(`gridPoints: expected at least 2 columns and 2 rows, received ${columns} and ${rows}`);
  }
  const x_bi = new Float64Array(columns * rows * 2);
  let i = 0;
  for (let row = 0; row < rows; row++) {
    const y = bounds.bottom + ((bounds.top - bounds.bottom) * row) / (rows - 1);
    for (let column = 0; column < columns; column++) {
      x_bi[i++] = bounds.left + ((bounds.right - bounds.left) * column) / (columns - 1);
      x_bi[i++] = y;
    }
  }
  return x_bi;
}

/** How many classes the logits of a field tell apart. */
export function classCount(field: Field): number {
  return field.outputs === 1 ? 2 : field.outputs;
}

/** Logits nearer to each other than this differ by rounding only. */
const tie = 1e-12;

/** The class that the logits at one grid point choose; null where the best two are equal but for rounding. */
export function winner(field: Field, index: number): number | null {
  const { logits, outputs } = field;
  if (outputs === 1) {
    const logit = logits[index] as number;
    return Math.abs(logit) < tie ? null : logit > 0 ? 1 : 0;
  }
  let best = 0;
  let lead = Number.POSITIVE_INFINITY;
  for (let k = 1; k < outputs; k++) {
    const ahead = (logits[index * outputs + k] as number) - (logits[index * outputs + best] as number);
    if (ahead > 0) {
      best = k;
      lead = ahead;
    } else if (-ahead < lead) {
      lead = -ahead;
    }
  }
  return lead < tie ? null : best;
}

/** How far class k is ahead of its best rival at every grid point: positive where it wins, zero on its border. */
export function margins(field: Field, k: number): Float64Array {
  const { columns, rows, outputs, logits } = field;
  const points = columns * rows;
  if (logits.length !== points * outputs) {
    throw new Error(`margins: expected ${points * outputs} logits, received ${logits.length}`);
  }
  const margin_b = new Float64Array(points);
  for (let i = 0; i < points; i++) {
    if (outputs === 1) {
      margin_b[i] = k === 1 ? (logits[i] as number) : -(logits[i] as number);
      continue;
    }
    let rival = Number.NEGATIVE_INFINITY;
    for (let j = 0; j < outputs; j++) {
      const logit = logits[i * outputs + j] as number;
      if (j !== k && logit > rival) rival = logit;
    }
    margin_b[i] = (logits[i * outputs + k] as number) - rival;
  }
  return margin_b;
}

/** 1 where class k is chosen, by grid point. */
function insideOf(field: Field, k: number): Uint8Array {
  const inside_b = new Uint8Array(field.columns * field.rows);
  for (let i = 0; i < inside_b.length; i++) inside_b[i] = winner(field, i) === k ? 1 : 0;
  return inside_b;
}

/** How many corners of the cell whose lower left corner is `index` are inside: 0 and 4 are most cells, and quickly done. */
function cornersInside(inside_b: Uint8Array, index: number, columns: number): number {
  const above = index + columns;
  return at(inside_b, index) + at(inside_b, index + 1) + at(inside_b, above) + at(inside_b, above + 1);
}

/** What traces outlines: a canvas's context or anything with its three verbs. */
export interface PathPen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  closePath(): void;
}

/**
 * Traces the region of class k, in grid units (columns to the right, rows upwards), as closed outlines whose
 * insides do not overlap: whole cells of a row joined into one rectangle, border cells cut where the linearly
 * interpolated margin is zero.
 */
export function traceRegion(pen: PathPen, field: Field, k: number): void {
  const { columns, rows } = field;
  const margin = margins(field, k);
  const inside_b = insideOf(field, k);
  for (let row = 0; row < rows - 1; row++) {
    let runStart = -1;
    const endRun = (column: number) => {
      if (runStart < 0) return;
      pen.moveTo(runStart, row);
      pen.lineTo(column, row);
      pen.lineTo(column, row + 1);
      pen.lineTo(runStart, row + 1);
      pen.closePath();
      runStart = -1;
    };
    for (let column = 0; column < columns - 1; column++) {
      const count = cornersInside(inside_b, row * columns + column, columns);
      if (count === 4) {
        if (runStart < 0) runStart = column;
        continue;
      }
      endRun(column);
      if (count === 0) continue;
      const corners = cellCorners(column, row, columns);
      const insides = corners.map((corner) => inside_b[corner.index] === 1);
      let started = false;
      const to = (x: number, y: number) => {
        if (started) pen.lineTo(x, y);
        else pen.moveTo(x, y);
        started = true;
      };
      corners.forEach((corner, n) => {
        const next = at(corners, (n + 1) % 4);
        if (insides[n]) to(corner.x, corner.y);
        if (insides[n] !== insides[(n + 1) % 4]) {
          const t = crossing(margin[corner.index] as number, margin[next.index] as number);
          to(corner.x + (next.x - corner.x) * t, corner.y + (next.y - corner.y) * t);
        }
      });
      pen.closePath();
    }
    endRun(columns - 1);
  }
}

/**
 * Traces the border between class k and its rivals, in grid units, as separate straight pieces, one or two per
 * cell. Where the network leaves a corner undecided there is a region's end, but no border.
 */
export function traceBorder(pen: PathPen, field: Field, k: number): void {
  const { columns, rows } = field;
  const margin = margins(field, k);
  const inside_b = insideOf(field, k);
  for (let row = 0; row < rows - 1; row++) {
    for (let column = 0; column < columns - 1; column++) {
      if (cornersInside(inside_b, row * columns + column, columns) % 4 === 0) continue;
      const corners = cellCorners(column, row, columns);
      const ends: { x: number; y: number }[] = [];
      corners.forEach((corner, n) => {
        const next = at(corners, (n + 1) % 4);
        const here = winner(field, corner.index);
        const there = winner(field, next.index);
        if (here === null || there === null || (here === k) === (there === k)) return;
        const t = crossing(margin[corner.index] as number, margin[next.index] as number);
        ends.push({ x: corner.x + (next.x - corner.x) * t, y: corner.y + (next.y - corner.y) * t });
      });
      for (let i = 0; i + 1 < ends.length; i += 2) {
        const from = at(ends, i);
        const to = at(ends, i + 1);
        pen.moveTo(from.x, from.y);
        pen.lineTo(to.x, to.y);
      }
    }
  }
}

interface Corner {
  readonly x: number;
  readonly y: number;
  readonly index: number;
}

/** A cell's corners, counter-clockwise from the lower left. */
function cellCorners(column: number, row: number, columns: number): readonly Corner[] {
  const corner = (x: number, y: number): Corner => ({ x, y, index: y * columns + x });
  return [corner(column, row), corner(column + 1, row), corner(column + 1, row + 1), corner(column, row + 1)];
}

/** Where on an edge, in [0, 1], the margin passes zero; the middle when both ends are ties. */
function crossing(from: number, to: number): number {
  const t = from / (from - to);
  return t >= 0 && t <= 1 ? t : 0.5;
}
