import { describe, expect, it } from 'vitest';
import { pixelPicture } from './pixel-picture.ts';

const one = { edge: 2, columns: 1, gap: 0, levels: 4 };

describe('pixelPicture', () => {
  it('is a path for each level, and joins pixels of a level that lie in a row', () => {
    expect(pixelPicture([[1, 1, 0, -0.5]], one)).toEqual({
      width: 2,
      height: 2,
      paths: [
        { level: -2, d: 'M1 1h1' },
        { level: 4, d: 'M0 0h2' },
      ],
    });
  });

  it('sets pictures side by side, and the next row under the gap', () => {
    const picture = pixelPicture(
      [
        [1, 0, 0, 0],
        [1, 0, 0, 0],
        [1, 0, 0, 0],
      ],
      { ...one, columns: 2, gap: 1 },
    );
    expect(picture).toMatchObject({ width: 5, height: 5 });
    expect(picture.paths).toEqual([{ level: 4, d: 'M0 0h1M3 0h1M0 3h1' }]);
  });

  it('draws nothing of what is nothing, and no more than everything', () => {
    expect(pixelPicture([[0, -0, 0.1, -0.1]], one).paths).toEqual([]);
    expect(pixelPicture([[7, 0, 0, -7]], one).paths.map(({ level }) => level)).toEqual([-4, 4]);
    expect(pixelPicture([], one)).toEqual({ width: 0, height: 0, paths: [] });
  });

  it('refuses a picture of another size, and says which', () => {
    expect(() =>
      pixelPicture(
        [
          [0, 0, 0, 0],
          [0, 0, 0],
        ],
        one,
      ),
    ).toThrow('picture 1: expected 4 values, received 3');
  });
});
