import { describe, expect, it } from 'vitest';
import { lineInBounds, offSide } from './unit-lines.ts';

const bounds = { left: -1, right: 1, bottom: -1, top: 1 };

describe('lineInBounds', () => {
  it('finds where a line enters and leaves', () => {
    expect(lineInBounds({ w1: 1, w2: 0, bias: -0.5 }, bounds)).toEqual([
      { x: 0.5, y: -1 },
      { x: 0.5, y: 1 },
    ]);
    // x + y = 0, through two corners.
    expect(lineInBounds({ w1: 1, w2: 1, bias: 0 }, bounds)).toEqual([
      { x: 1, y: -1 },
      { x: -1, y: 1 },
    ]);
  });

  it('is null where the line passes by, and where there is none', () => {
    expect(lineInBounds({ w1: 1, w2: 0, bias: 2 }, bounds)).toBeNull();
    expect(lineInBounds({ w1: 0, w2: 0, bias: -1 }, bounds)).toBeNull();
  });
});

describe('offSide', () => {
  it('is the part where z ≤ 0', () => {
    expect(offSide({ w1: 1, w2: 0, bias: -0.5 }, bounds)).toEqual([
      { x: -1, y: -1 },
      { x: 0.5, y: -1 },
      { x: 0.5, y: 1 },
      { x: -1, y: 1 },
    ]);
  });

  it('is nothing where the unit is on everywhere, and all where it is off', () => {
    expect(offSide({ w1: 0, w2: 1, bias: 3 }, bounds)).toEqual([]);
    expect(offSide({ w1: 0, w2: 1, bias: -3 }, bounds)).toHaveLength(4);
  });
});
