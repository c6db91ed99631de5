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
 * Where class k ends on a field's grid. An edge of the grid is named by the point that it goes out from, twice its index for
 * the one to the right, and one more for the one upwards; one is crossed where one of its ends is of class k and the other is not.
 */
export interface Outline {
  readonly field: Field;
  /** How far class k is ahead, by grid point. */
  readonly margin_b: Float64Array;
  /** 1 where class k is chosen, by grid point. */
  readonly inside_b: Uint8Array;
  /** From each crossed edge to the next, cell by cell, class k to the left. */
  readonly next: ReadonlyMap<number, number>;
}

/** Follows the end of class k through the cells that it crosses; what traces a region or a border takes it from here. */
export function outlineOf(field: Field, k: number): Outline {
  const { columns, rows } = field;
  const margin_b = margins(field, k);
  const inside_b = insideOf(field, k);
  const next = new Map<number, number>();
  for (let row = 0; row < rows - 1; row++) {
    for (let column = 0; column < columns - 1; column++) {
      const index = row * columns + column;
      if (cornersInside(inside_b, index, columns) % 4 === 0) continue;
      // Counter-clockwise from the lower left; to each corner the edge that follows.
      const corners = [index, index + 1, index + columns + 1, index + columns];
      const edges = [2 * index, 2 * (index + 1) + 1, 2 * (index + columns), 2 * index + 1];
      const start = corners.findIndex((corner) => inside_b[corner] === 1);
      let out = -1;
      for (let n = start; n < start + 4; n++) {
        const isIn = inside_b[at(corners, n % 4)] === 1;
        if (isIn === (inside_b[at(corners, (n + 1) % 4)] === 1)) continue;
        if (isIn) out = at(edges, n % 4);
        else next.set(out, at(edges, n % 4));
      }
    }
  }
  return { field, margin_b, inside_b, next };
}

/**
 * Traces a class's region, in grid units (columns to the right, rows upwards), as closed outlines around it and around its
 * holes, cut where the linearly interpolated margin is zero.
 */
export function traceRegion(pen: PathPen, outline: Outline): void {
  const { next } = outline;
  const { columns } = outline.field;
  const stops = rimOf(outline);
  const corner = ({ index }: Stop): readonly [number, number] => [
    index % columns,
    Math.floor(index / columns),
  ];
  if (stops.length > 0 && stops.every(({ isCorner }) => isCorner)) {
    for (const [n, stop] of stops.entries()) pen[n === 0 ? 'moveTo' : 'lineTo'](...corner(stop));
    pen.closePath();
  }
  const done = new Set<number>();
  for (const first of next.keys()) {
    if (done.has(first)) continue;
    pen.moveTo(...placeOf(outline, first));
    for (let here = first; ; ) {
      done.add(here);
      let onwards = next.get(here);
      // Along the plane's rim to where the region ends again.
      for (
        let n = stops.findIndex(({ isCorner, index }) => !isCorner && index === here);
        onwards === undefined;
      ) {
        n = (n + 1) % stops.length;
        const stop = at(stops, n);
        if (stop.isCorner) pen.lineTo(...corner(stop));
        else onwards = stop.index;
      }
      if (onwards === first) break;
      here = onwards;
      pen.lineTo(...placeOf(outline, here));
    }
    pen.closePath();
  }
}

/**
 * Traces the border between a class and its rivals, in grid units, as lines from end to end. Where the network leaves a
 * corner undecided there is a region's end, but no border.
 */
export function traceBorder(pen: PathPen, outline: Outline): void {
  const { field, next } = outline;
  const isBorder = (edge: number): boolean =>
    endsOf(edge, field.columns).every((end) => winner(field, end) !== null);
  const links = new Map([...next].filter(([from, to]) => isBorder(from) && isBorder(to)));
  const follow = (first: number): void => {
    pen.moveTo(...placeOf(outline, first));
    for (let here = first; ; ) {
      const onwards = links.get(here);
      if (onwards === undefined) break;
      links.delete(here);
      pen.lineTo(...placeOf(outline, onwards));
      here = onwards;
    }
  };
  const reached = new Set(links.values());
  for (const first of links.keys()) if (!reached.has(first)) follow(first);
  // What is left goes around.
  for (const first of links.keys()) follow(first);
}

/** A corner of the plane that lies in a region, or a crossed edge of its rim. */
interface Stop {
  readonly isCorner: boolean;
  /** Of the corner's point, or the edge's name. */
  readonly index: number;
}

/** Counter-clockwise around the plane, where a region's outline stops. */
function rimOf({ field: { columns, rows }, inside_b }: Outline): readonly Stop[] {
  const [right, top] = [columns - 1, rows - 1];
  const stops: Stop[] = [];
  const go = (from: number, step: number, steps: number): void => {
    if (inside_b[from] === 1) stops.push({ isCorner: true, index: from });
    for (let n = 0, here = from; n < steps; n++, here += step) {
      if (inside_b[here] === inside_b[here + step]) continue;
      const isUpwards = Math.abs(step) === columns;
      stops.push({ isCorner: false, index: 2 * Math.min(here, here + step) + (isUpwards ? 1 : 0) });
    }
  };
  go(0, 1, right);
  go(right, columns, top);
  go(top * columns + right, -1, right);
  go(top * columns, -columns, top);
  return stops;
}

/** The points at an edge's two ends. */
function endsOf(edge: number, columns: number): readonly [number, number] {
  const from = edge >> 1;
  return [from, from + (edge % 2 === 1 ? columns : 1)];
}

/** Where an edge is crossed, in grid units. */
function placeOf({ field: { columns }, margin_b }: Outline, edge: number): readonly [number, number] {
  const [from, to] = endsOf(edge, columns);
  const t = crossing(at(margin_b, from), at(margin_b, to));
  const isUpwards = edge % 2 === 1;
  return [(from % columns) + (isUpwards ? 0 : t), Math.floor(from / columns) + (isUpwards ? t : 0)];
}

/** Where on an edge, in [0, 1], the margin passes zero; the middle when both ends are ties. */
function crossing(from: number, to: number): number {
  const t = from / (from - to);
  return t >= 0 && t <= 1 ? t : 0.5;
}
