import { at } from '../assert/at.ts';

/** Square pictures of square pixels, side by side in rows. */
export interface PixelLayout {
  /** Pixels along each edge of a picture. */
  readonly edge: number;
  /** Pictures beside each other. */
  readonly columns: number;
  /** Between two pictures, in pixels of theirs. */
  readonly gap: number;
  /** How many steps there are from nothing to 1, and as many from nothing to −1. */
  readonly levels: number;
}

/** All pixels of one level: one path, however many they are. */
export interface PixelPath {
  /** From 1 to `levels`; below zero for pixels below zero. Pixels of level 0 are paper. */
  readonly level: number;
  /** Lines of width 1, to be stroked. */
  readonly d: string;
}

export interface PixelPicture {
  /** Of a drawing that holds all pictures, in pixels of theirs: from x = 0 and y = −½. */
  readonly width: number;
  readonly height: number;
  readonly paths: readonly PixelPath[];
}

/**
 * Draws pictures as one path for each level of grey, since an element for each pixel would be slow to lay out and large to
 * send. A picture's values are row by row from the top left, each from −1 to 1; what lies beyond counts as that.
 *
 * Throws an Error where a picture does not have as many values as its layout has pixels.
 *
 * @example pixelPicture([[0, 1, 1, 0]], { edge: 2, columns: 1, gap: 0, levels: 4 }).paths // [{ level: 4, d: 'M1 0h1M0 1h1' }]
 */
export function pixelPicture(
  pictures: readonly ArrayLike<number>[],
  { edge, columns, gap, levels }: PixelLayout,
): PixelPicture {
  const paths = new Map<number, string>();
  pictures.forEach((values, index) => {
    if (values.length !== edge * edge) {
      throw new Error(`picture ${index}: expected ${edge * edge} values, received ${values.length}`);
    }
    const { x: left, y: top } = placeOf(index, { edge, columns, gap });
    for (let row = 0; row < edge; row += 1) {
      for (let column = 0, run = 1; column < edge; column += run) {
        const level = levelOf(at(values, row * edge + column), levels);
        run = 1;
        while (column + run < edge && levelOf(at(values, row * edge + column + run), levels) === level)
          run += 1;
        if (level === 0) continue;
        paths.set(level, `${paths.get(level) ?? ''}M${left + column} ${top + row}h${run}`);
      }
    }
  });
  const across = Math.min(columns, pictures.length);
  const down = Math.ceil(pictures.length / columns);
  const size = (count: number): number => Math.max(0, count * (edge + gap) - gap);
  return {
    width: size(across),
    height: size(down),
    paths: [...paths].sort(([a], [b]) => a - b).map(([level, d]) => ({ level, d })),
  };
}

/** Where a picture's top left corner lies. */
export function placeOf(
  index: number,
  { edge, columns, gap }: Pick<PixelLayout, 'edge' | 'columns' | 'gap'>,
): { readonly x: number; readonly y: number } {
  return { x: (index % columns) * (edge + gap), y: Math.floor(index / columns) * (edge + gap) };
}

function levelOf(value: number, levels: number): number {
  const level = Math.round(levels * Math.max(-1, Math.min(1, value)));
  return level === 0 ? 0 : level;
}
