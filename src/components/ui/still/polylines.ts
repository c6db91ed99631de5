/**
 * Straight lines with fewer points, in tenths of a pixel: whole numbers, so that what meets in a drawing is equal here.
 */
import { at } from '#lib/assert/at.ts';
import { present } from '#lib/assert/present.ts';

/** Tenths of a pixel: to the right, and down. */
export type Corner = readonly [number, number];

/** Corners joined by straight lines; a closed one ends where it began. */
export interface Polyline {
  readonly corners: readonly Corner[];
  readonly isClosed: boolean;
}

type Edge = readonly [from: Corner, to: Corner];

/** How far a line may lie from where it was drawn. */
const tolerance = 3;

const same = (a: Corner, b: Corner): boolean => a[0] === b[0] && a[1] === b[1];
const keyOf = ([x, y]: Corner): string => `${x} ${y}`;

/** The same line without the corners that lie on it, but for three tenths of a pixel (Ramer, Douglas and Peucker). */
export function simplified({ corners, isClosed }: Polyline): Polyline {
  const all = isClosed ? [...corners, at(corners, 0)] : corners;
  const kept = new Set([0, all.length - 1]);
  const waiting: (readonly [number, number])[] = [[0, all.length - 1]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [first, last] = next;
    let farthest = -1;
    let distance = tolerance;
    for (let i = first + 1; i < last; i++) {
      const off = distanceFrom(at(all, i), at(all, first), at(all, last));
      if (off > distance) [farthest, distance] = [i, off];
    }
    if (farthest < 0) continue;
    kept.add(farthest);
    waiting.push([first, farthest], [farthest, last]);
  }
  if (isClosed) kept.delete(all.length - 1);
  return { corners: all.filter((_, i) => kept.has(i)), isClosed };
}

/** How far a point is from a stretch. */
function distanceFrom([x, y]: Corner, [x1, y1]: Corner, [x2, y2]: Corner): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
}

/** Open lines that end where another begins or ends, as one; others as they are. */
export function joined(lines: readonly Polyline[]): readonly Polyline[] {
  const done = lines.filter(({ isClosed }) => isClosed);
  const waiting = new Set(lines.filter(({ isClosed }) => !isClosed).map(({ corners }) => corners));
  const ends = new Map<string, Set<readonly Corner[]>>();
  const endsOf = (corners: readonly Corner[]) => [at(corners, 0), at(corners, corners.length - 1)];
  for (const corners of waiting) {
    for (const end of endsOf(corners)) {
      const there = ends.get(keyOf(end)) ?? new Set();
      ends.set(keyOf(end), there.add(corners));
    }
  }
  /** Another line that touches this corner, to be walked away from it. */
  const onwards = (corner: Corner): readonly Corner[] | undefined => {
    for (const corners of ends.get(keyOf(corner)) ?? []) {
      if (waiting.delete(corners)) return same(at(corners, 0), corner) ? corners : corners.toReversed();
    }
    return undefined;
  };
  for (const corners of waiting) {
    waiting.delete(corners);
    let line = corners;
    for (let turn = 0; turn < 2; turn++) {
      for (;;) {
        const next = onwards(at(line, line.length - 1));
        if (next === undefined) break;
        line = [...line, ...next.slice(1)];
      }
      line = line.toReversed();
    }
    done.push({ corners: line, isClosed: false });
  }
  return done;
}

/**
 * The outlines of an area that is put together of pieces: an edge that two pieces share, in opposite directions, goes. As many
 * outlines are around each place as before, in the same direction.
 */
export function outlines(pieces: readonly Polyline[]): readonly Polyline[] {
  const edges = withoutShared(
    pieces.flatMap(({ corners }) =>
      corners.map((corner, i): Edge => [corner, at(corners, (i + 1) % corners.length)]),
    ),
  );
  const leaving = new Map<string, Corner[]>();
  for (const [from, to] of edges) {
    const there = leaving.get(keyOf(from));
    if (there === undefined) leaving.set(keyOf(from), [to]);
    else there.push(to);
  }
  const done: Polyline[] = [];
  for (const [from] of edges) {
    const corners: Corner[] = [];
    for (let here = from; ; ) {
      const next = leaving.get(keyOf(here))?.pop();
      if (next === undefined) break;
      corners.push(here);
      here = next;
    }
    if (corners.length > 0) done.push({ corners, isClosed: true });
  }
  return done;
}

/** Edges of which no stretch runs against another: lying ones by their height, standing ones by their place, the rest one by one. */
function withoutShared(edges: readonly Edge[]): readonly Edge[] {
  const left: Edge[] = [];
  const rows = new Map<number, [number, number][]>();
  const columns = new Map<number, [number, number][]>();
  const slanted = new Map<string, Edge>();
  const add = (lines: Map<number, [number, number][]>, line: number, from: number, to: number): void => {
    const there = lines.get(line) ?? [];
    there.push([from, to]);
    lines.set(line, there);
  };
  for (const [from, to] of edges) {
    if (same(from, to)) continue;
    if (from[1] === to[1]) add(rows, from[1], from[0], to[0]);
    else if (from[0] === to[0]) add(columns, from[0], from[1], to[1]);
    else if (!slanted.delete(`${keyOf(to)} ${keyOf(from)}`)) {
      const key = `${keyOf(from)} ${keyOf(to)}`;
      if (slanted.has(key)) left.push([from, to]);
      else slanted.set(key, [from, to]);
    }
  }
  for (const [y, stretches] of rows)
    for (const [from, to] of netOf(stretches))
      left.push([
        [from, y],
        [to, y],
      ]);
  for (const [x, stretches] of columns)
    for (const [from, to] of netOf(stretches))
      left.push([
        [x, from],
        [x, to],
      ]);
  return [...left, ...slanted.values()];
}

/** What is left of stretches of one line where they run against each other. */
function netOf(stretches: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const places = [...new Set(stretches.flat())].sort((a, b) => a - b);
  const index = new Map(places.map((place, i) => [place, i]));
  const changes = new Int32Array(places.length);
  const change = (place: number, by: number): void => {
    const i = present(index.get(place), 'place');
    changes[i] = at(changes, i) + by;
  };
  for (const [from, to] of stretches) {
    change(from, 1);
    change(to, -1);
  }
  const net: (readonly [number, number])[] = [];
  let level = 0;
  for (let i = 0; i + 1 < places.length; i++) {
    level += at(changes, i);
    const stretch = [at(places, i), at(places, i + 1)] as const;
    for (let n = 0; n < Math.abs(level); n++) net.push(level > 0 ? stretch : [stretch[1], stretch[0]]);
  }
  return net;
}
