/** From the way of a pointer to strokes that a link can carry. */
import { at } from '../assert/at.ts';
import { distanceTo, type Ink, type PadPoint, padSize, type Stroke } from './ink.ts';

/** A stroke may have so many points, and a drawing so many strokes: a link stays short enough to be passed on. */
export const mostPoints = 64;
export const mostStrokes = 24;

/** A bend that leaves the straight line by less is none. In units of the pad. */
const tolerance = 2;

/**
 * The strokes that a pointer has drawn on its way, which may leave the pad and come back: what lies outside is not drawn.
 * Of points on a line only its ends are kept.
 */
export function strokesAlong(way: readonly PadPoint[]): Ink {
  return inside(way).map((line) => simplified(line.map(rounded), tolerance));
}

const rounded = ({ x, y }: PadPoint): PadPoint => ({ x: Math.round(x), y: Math.round(y) });

/** The stretches of a way that lie on the pad. */
function inside(way: readonly PadPoint[]): readonly Stroke[] {
  const strokes: PadPoint[][] = [];
  let isJoined = false;
  for (const [index, to] of way.entries()) {
    const from = way[index - 1];
    // A way begins with a stretch of no length, so that a tap is a dot.
    const seen = visible(from ?? to, to);
    if (seen === null) {
      isJoined = false;
      continue;
    }
    if (isJoined) strokes.at(-1)?.push(seen.to);
    else strokes.push(from === undefined ? [seen.to] : [seen.from, seen.to]);
    isJoined = seen.isWhole;
  }
  return strokes;
}

/** The part of a stretch that lies on the pad, and whether its end does; null where none does. L. Liang and B. Barsky (1984). */
function visible(
  from: PadPoint,
  to: PadPoint,
): { readonly from: PadPoint; readonly to: PadPoint; readonly isWhole: boolean } | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const edge = padSize - 1;
  let [enters, leaves] = [0, 1];
  for (const [step, room] of [
    [-dx, from.x],
    [dx, edge - from.x],
    [-dy, from.y],
    [dy, edge - from.y],
  ] as const) {
    if (step === 0 && room < 0) return null;
    if (step < 0) enters = Math.max(enters, room / step);
    if (step > 0) leaves = Math.min(leaves, room / step);
  }
  if (enters > leaves) return null;
  const along = (share: number): PadPoint => ({ x: from.x + share * dx, y: from.y + share * dy });
  return { from: along(enters), to: along(leaves), isWhole: leaves === 1 };
}

/** The same line through fewer points, none of those left out farther from it than the tolerance. D. Douglas and T. Peucker (1973). */
function simplified(line: Stroke, within: number): Stroke {
  const kept = thinned(line, within);
  return kept.length > mostPoints ? simplified(line, 2 * within) : kept;
}

function thinned(line: Stroke, within: number): Stroke {
  const [first, last] = [at(line, 0), at(line, line.length - 1)];
  if (line.length <= 2) return first.x === last.x && first.y === last.y ? [first] : line;
  const distances = line.map((point) => distanceTo(point, first, last));
  const farthest = distances.indexOf(Math.max(...distances));
  if (at(distances, farthest) <= within) return thinned([first, last], within);
  return [...thinned(line.slice(0, farthest + 1), within), ...thinned(line.slice(farthest), within).slice(1)];
}
