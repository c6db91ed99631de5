/**
 * What is drawn on a pad: strokes, each a line through points. A pad is 512 units wide and high, whatever it measures on a
 * screen, and y grows downwards.
 */
export interface PadPoint {
  readonly x: number;
  readonly y: number;
}

export type Stroke = readonly PadPoint[];
export type Ink = readonly Stroke[];

/** Whole numbers from 0 to 511: two of them are three characters of a link. */
export const padSize = 512;
const last = padSize - 1;

/** The points of an SVG polyline, “12,40 18,44”. Throws where they are no points of a pad. */
export function strokeFrom(points: string): Stroke {
  return points.split(' ').map((text) => {
    const [, x, y] = /^(\d+),(\d+)$/.exec(text) ?? [];
    const point = { x: Number(x), y: Number(y) };
    if (!(point.x <= last && point.y <= last)) {
      throw new Error(`stroke: expected points of whole numbers from 0 to ${last}, received ${text}`);
    }
    return point;
  });
}

/** The distance of a point from the stretch between two others. */
export function distanceTo(point: PadPoint, from: PadPoint, to: PadPoint): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const share = Math.max(0, Math.min(1, along));
  const [x, y] = [point.x - from.x - share * dx, point.y - from.y - share * dy];
  return Math.sqrt(x * x + y * y);
}
