/**
 * From what is drawn to what a network of digits takes: 8 × 8 pixels of 0 to 16, as the data set's were made. There, a
 * scanned digit was fitted into a grid of 32 × 32 cells, and each pixel counts the inked cells of a block of 4 × 4.
 *
 * E. Alpaydin and C. Kaynak (1998), Optical recognition of handwritten digits.
 */
import { digitEdge } from '../datasets/digits.ts';
import { distanceTo, type Ink, padSize } from './ink.ts';

/** Cells along each edge of the grid. */
const cells = 32;

/** As wide as a pen's line on that grid is, in cells: the pictures are then about as dark as those of the data. */
const penWidth = 6;

/** Cells along each edge of a pixel. */
const block = cells / digitEdge;

/** Ink that is smaller in both directions is a dot: it has no size to be brought to another. In units of the pad. */
const dotSize = 12;

/** The square of the pad that becomes the picture; it may reach out of the pad. */
export interface PadFrame {
  readonly left: number;
  readonly top: number;
  readonly size: number;
}

/** The picture is then what was drawn, where it was drawn and as large. */
export const wholePad: PadFrame = { left: 0, top: 0, size: padSize };

/** The box around all points; null where nothing is drawn. */
function boundsOf(ink: Ink) {
  const points = ink.flat();
  if (points.length === 0) return null;
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { x: (left + right) / 2, y: (top + bottom) / 2, longer: Math.max(right - left, bottom - top) };
}

/** Whether all that is drawn is a dot. */
export function isDot(ink: Ink): boolean {
  const bounds = boundsOf(ink);
  return bounds !== null && bounds.longer < dotSize;
}

/**
 * The square in whose middle the drawing lies, and whose edge its longer side has with the pen's width: drawn there, it is
 * centred and as large as the grid, with its proportions kept. A dot keeps its size. null where nothing is drawn.
 */
export function frameOf(ink: Ink): PadFrame | null {
  const bounds = boundsOf(ink);
  if (bounds === null) return null;
  const size = bounds.longer < dotSize ? padSize : (bounds.longer * cells) / (cells - penWidth);
  return { left: bounds.x - size / 2, top: bounds.y - size / 2, size };
}

/** What of a drawing lies in a frame, as pixels row by row: how many cells of each block have their middle under the pen. */
export function pictureIn({ left, top, size }: PadFrame, ink: Ink): readonly number[] {
  const scale = cells / size;
  const lines = ink.map((stroke) =>
    stroke.map(({ x, y }) => ({ x: scale * (x - left), y: scale * (y - top) })),
  );
  const isInked = (column: number, row: number): boolean => {
    const middle = { x: column + 0.5, y: row + 0.5 };
    return lines.some((line) =>
      line.some((point, index) => distanceTo(middle, line[index - 1] ?? point, point) <= penWidth / 2),
    );
  };
  return Array.from({ length: digitEdge * digitEdge }, (_, pixel) => {
    const [column, row] = [block * (pixel % digitEdge), block * Math.floor(pixel / digitEdge)];
    let inked = 0;
    for (let cell = 0; cell < block * block; cell += 1) {
      if (isInked(column + (cell % block), row + Math.floor(cell / block))) inked += 1;
    }
    return inked;
  });
}
