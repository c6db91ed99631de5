import { describe, expect, it } from 'vitest';
import { type Corner, joined, outlines, type Polyline, simplified } from './polylines.ts';

const open = (...corners: Corner[]): Polyline => ({ corners, isClosed: false });
const closed = (...corners: Corner[]): Polyline => ({ corners, isClosed: true });
const square = (x: number, y: number, width = 10): Polyline =>
  closed([x, y], [x + width, y], [x + width, y + 10], [x, y + 10]);

/** Twice the area inside, with its sign. */
const areaOf = (lines: readonly Polyline[]): number =>
  lines.reduce(
    (sum, { corners }) =>
      sum +
      corners.reduce((part, [x, y], i) => {
        const [nextX, nextY] = corners[(i + 1) % corners.length] as Corner;
        return part + x * nextY - nextX * y;
      }, 0),
    0,
  );

describe('simplified', () => {
  it('leaves out what lies on the way, but for three tenths of a pixel', () => {
    expect(simplified(open([0, 0], [10, 3], [20, 0], [30, 0], [30, 20])).corners).toEqual([
      [0, 0],
      [30, 0],
      [30, 20],
    ]);
  });

  it('keeps what is farther off, and a way back', () => {
    const line = open([0, 0], [10, 4], [20, 0], [10, 0]);
    expect(simplified(line)).toEqual(line);
  });

  it('keeps an area closed', () => {
    const area = closed([0, 0], [10, 0], [20, 0], [20, 20], [0, 20]);
    expect(simplified(area)).toEqual(closed([0, 0], [20, 0], [20, 20], [0, 20]));
  });
});

describe('joined', () => {
  it('makes one line of pieces that meet, whichever way they were drawn', () => {
    const [line, ...others] = joined([open([10, 0], [20, 5]), open([10, 0], [0, 0]), open([30, 5], [20, 5])]);
    expect(others).toEqual([]);
    expect([line?.corners, line?.corners.toReversed()]).toContainEqual([
      [0, 0],
      [10, 0],
      [20, 5],
      [30, 5],
    ]);
  });

  it('leaves what does not meet, and what is closed', () => {
    const lines = [square(0, 0), open([0, 0], [5, 5]), open([7, 7], [9, 9])];
    expect(joined(lines)).toHaveLength(3);
  });

  it('comes to an end where lines go round', () => {
    expect(joined([open([0, 0], [9, 0]), open([9, 0], [0, 9]), open([0, 9], [0, 0])])).toHaveLength(1);
  });
});

describe('outlines', () => {
  it('takes away the edges between pieces, where they differ in length too', () => {
    const around = outlines([square(0, 0), square(10, 0), square(0, 10, 20)]).map(simplified);
    expect(around).toHaveLength(1);
    expect(around[0]?.corners).toHaveLength(4);
    expect(areaOf(around)).toBe(2 * 400);
  });

  it('keeps a hole', () => {
    const ring = [square(0, 0, 30), square(0, 10), square(20, 10), square(0, 20, 30)];
    expect(outlines(ring)).toHaveLength(2);
    expect(areaOf(outlines(ring))).toBe(areaOf(ring));
  });

  it('takes away slanted edges, and keeps what is there twice', () => {
    const triangles = [closed([0, 0], [10, 0], [10, 10]), closed([0, 0], [10, 10], [0, 10])];
    expect(outlines(triangles)[0]?.corners).toHaveLength(4);
    expect(areaOf(outlines([...triangles, ...triangles]))).toBe(2 * 200);
  });
});
