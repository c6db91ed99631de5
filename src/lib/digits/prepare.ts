/**
 * From what is drawn to what a network of digits takes: 8 × 8 pixels of 0 to 16, as the data set's were made. There, a
 * scanned digit was fitted into a grid of 32 × 32 cells, and each pixel counts the inked cells of a block of 4 × 4.
 *
 * E. Alpaydin and C. Kaynak (1998), Optical recognition of handwritten digits.
 */
import { digitEdge } from '../datasets/digits.ts';
import { boundsOf, distanceTo, type Ink, type PadPoint, padSize } from './ink.ts';

/** Cells along each edge of the grid. */
export const cells = 32;

/** As wide as a pen's line on that grid is, in cells: the pictures are then as dark as those of the data. */
export const penWidth = 6;

/** Cells along each edge of a pixel. */
const block = cells / digitEdge;

/** Ink that is smaller in both directions is a dot: it has no size to be brought to another. In units of the pad. */
const dotSize = 12;

/** Whether all that is drawn is a dot. */
export function isDot(ink: Ink): boolean {
  const bounds = boundsOf(ink);
  return bounds !== null && Math.max(bounds.right - bounds.left, bounds.bottom - bounds.top) < dotSize;
}

/**
 * Centred, and so large that its longer side with the pen's width is the grid's, its proportions kept; a dot is centred
 * only. Row by row, null where nothing is drawn.
 */
export function prepare(ink: Ink): readonly number[] | null {
  const bounds = boundsOf(ink);
  if (bounds === null) return null;
  const { left, top, right, bottom } = bounds;
  const scale = isDot(ink) ? cells / padSize : (cells - penWidth) / Math.max(right - left, bottom - top);
  return counted(ink, ({ x, y }) => ({
    x: cells / 2 + scale * (x - (left + right) / 2),
    y: cells / 2 + scale * (y - (top + bottom) / 2),
  }));
}

/** Where it was drawn and as large as it was drawn, with the same pen. Row by row, null where nothing is drawn. */
export function leaveAsDrawn(ink: Ink): readonly number[] | null {
  if (ink.flat().length === 0) return null;
  const scale = cells / padSize;
  return counted(ink, ({ x, y }) => ({ x: scale * x, y: scale * y }));
}

/** How many cells of each pixel's block have their middle under the pen. */
function counted(ink: Ink, toCells: (point: PadPoint) => PadPoint): readonly number[] {
  const lines = ink.map((stroke) => stroke.map(toCells));
  const isInked = (column: number, row: number): boolean => {
    const middle = { x: column + 0.5, y: row + 0.5 };
    return lines.some((line) =>
      line.some((point, index) => distanceTo(middle, line[index - 1] ?? point, point) <= penWidth / 2),
    );
  };
  return Array.from({ length: digitEdge * digitEdge }, (_, pixel) => {
    const [left, top] = [block * (pixel % digitEdge), block * Math.floor(pixel / digitEdge)];
    let inked = 0;
    for (let row = top; row < top + block; row += 1) {
      for (let column = left; column < left + block; column += 1) if (isInked(column, row)) inked += 1;
    }
    return inked;
  });
}
