import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  type Field,
  gridPoints,
  margins,
  type PathPen,
  traceBorder,
  traceRegion,
  winner,
} from './boundary-field.ts';

/** Adds up the area of the outlines that it is given. */
function areaPen(): PathPen & { area(): number } {
  let points: [number, number][] = [];
  let total = 0;
  return {
    moveTo: (x, y) => {
      points = [[x, y]];
    },
    lineTo: (x, y) => {
      points.push([x, y]);
    },
    closePath: () => {
      let twice = 0;
      points.forEach(([x, y], i) => {
        const [nextX, nextY] = points[(i + 1) % points.length] as [number, number];
        twice += x * nextY - nextX * y;
      });
      total += twice / 2;
    },
    area: () => total,
  };
}

function field(
  columns: number,
  rows: number,
  outputs: number,
  logit: (x: number, y: number, k: number) => number,
): Field {
  const logits = new Float64Array(columns * rows * outputs);
  for (let i = 0; i < columns * rows; i++) {
    for (let k = 0; k < outputs; k++)
      logits[i * outputs + k] = logit(i % columns, Math.floor(i / columns), k);
  }
  return {
    bounds: { left: 0, right: columns - 1, bottom: 0, top: rows - 1 },
    columns,
    rows,
    outputs,
    logits,
  };
}

describe('boundsOf', () => {
  it('pads the smallest rectangle', () => {
    expect(boundsOf([0, 0, 10, 20], 0.1)).toEqual({ left: -1, right: 11, bottom: -2, top: 22 });
  });

  it('keeps a rectangle around a single point', () => {
    expect(boundsOf([1, 1], 0.5)).toEqual({ left: 0.5, right: 1.5, bottom: 0.5, top: 1.5 });
  });

  it('refuses half a point', () => {
    expect(() => boundsOf([1, 2, 3])).toThrow('boundsOf: expected pairs of coordinates, received 3 numbers');
  });
});

describe('gridPoints', () => {
  it('runs from the lower left to the upper right, corners included', () => {
    const x_bi = gridPoints({ left: -1, right: 1, bottom: 0, top: 4 }, 3, 2);
    expect([...x_bi]).toEqual([-1, 0, 0, 0, 1, 0, -1, 4, 0, 4, 1, 4]);
  });

  it('refuses a grid without cells', () => {
    expect(() => gridPoints({ left: 0, right: 1, bottom: 0, top: 1 }, 1, 5)).toThrow('received 1 and 5');
  });
});

describe('traceRegion', () => {
  it('cuts cells where a linear margin is zero', () => {
    const tilted = field(9, 7, 1, (x, y) => x + 0.5 * y - 4.3);
    const pen = areaPen();
    traceRegion(pen, tilted, 1);
    // The part of [0,8]×[0,6] with x > 4.3 − y/2.
    expect(pen.area()).toBeCloseTo(48 - (4.3 + 1.3) * 3, 12);
  });

  it('shares the plane out between two classes, without gap or overlap', () => {
    const wavy = field(12, 12, 1, (x, y) => ((x * 7 + y * 13) % 11) - 5.2);
    const [zero, one] = [areaPen(), areaPen()];
    traceRegion(zero, wavy, 0);
    traceRegion(one, wavy, 1);
    expect(zero.area()).toBeGreaterThan(0);
    expect(one.area()).toBeGreaterThan(0);
    expect(zero.area() + one.area()).toBeGreaterThan(121 - 15);
  });

  it('gives a plane without a decision to nobody: a killed network’s logit is zero, but for rounding', () => {
    for (const flat of [field(5, 5, 1, () => 2e-17), field(5, 5, 3, () => 0.25)]) {
      for (let k = 0; k < 2; k++) {
        const pen = areaPen();
        traceRegion(pen, flat, k);
        expect(pen.area()).toBe(0);
      }
    }
  });

  it('divides three classes with linear logits', () => {
    const three = field(41, 41, 3, (x, y, k) => [x, y, 60 - x - y][k] as number);
    const areas = [0, 1, 2].map((k) => {
      const pen = areaPen();
      traceRegion(pen, three, k);
      return pen.area();
    });
    expect(areas[0]).toBeCloseTo(areas[1] as number, 6);
    // Only the few cells in which three classes meet may be short of their area.
    expect(areas.reduce((sum, area) => sum + area, 0)).toBeGreaterThan(1599);
    expect(areas.reduce((sum, area) => sum + area, 0)).toBeLessThanOrEqual(1600 + 1e-9);
  });
});

describe('traceBorder', () => {
  it('follows the zero of the margin', () => {
    const pieces: number[] = [];
    traceBorder(
      { moveTo: (x) => pieces.push(x), lineTo: (x) => pieces.push(x), closePath: () => undefined },
      field(6, 4, 1, (x) => x - 2.25),
      1,
    );
    expect(pieces).toHaveLength(6);
    for (const x of pieces) expect(x).toBeCloseTo(2.25, 12);
  });

  it('draws nothing where nothing changes', () => {
    let calls = 0;
    const count = () => {
      calls++;
    };
    traceBorder(
      { moveTo: count, lineTo: count, closePath: count },
      field(6, 4, 1, () => 0),
      0,
    );
    expect(calls).toBe(0);
  });
});

describe('winner and margins', () => {
  it('find the leader wherever it stands, and ties for the lead only', () => {
    const at = (...logits: number[]): Field => ({
      bounds: { left: 0, right: 1, bottom: 0, top: 1 },
      columns: 1,
      rows: 1,
      outputs: logits.length,
      logits: Float64Array.from(logits),
    });
    expect(winner(at(3, 1, 2), 0)).toBe(0);
    expect(winner(at(1, 3, 2), 0)).toBe(1);
    expect(winner(at(1, 2, 3), 0)).toBe(2);
    expect(winner(at(1, 1, 3), 0)).toBe(2);
    expect(winner(at(3, 1, 3), 0)).toBeNull();
    expect(winner(at(1, 3, 3), 0)).toBeNull();
    expect(winner(at(-0.5), 0)).toBe(0);
    expect(winner(at(0), 0)).toBeNull();
  });

  it('agree on who is ahead', () => {
    const three = field(2, 2, 3, (x, y, k) => [x, y, 0.5][k] as number);
    for (let i = 0; i < 4; i++) {
      const k = winner(three, i);
      if (k !== null) expect(margins(three, k)[i]).toBeGreaterThan(0);
    }
  });

  it('names both sides of a wrong length', () => {
    expect(() => margins({ ...field(2, 2, 1, () => 0), logits: new Float64Array(3) }, 0)).toThrow(
      'margins: expected 4 logits, received 3',
    );
  });
});
