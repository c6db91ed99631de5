import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  type Field,
  gridPoints,
  margins,
  outlineOf,
  type PathPen,
  traceBorder,
  traceRegion,
  winner,
} from './boundary-field.ts';

/** Measures the area within each of the outlines that it is given: less than 0 where one goes around clockwise. */
function areaPen(): PathPen & { outlines(): readonly number[]; area(): number } {
  let points: [number, number][] = [];
  const areas: number[] = [];
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
      areas.push(twice / 2);
    },
    outlines: () => areas,
    area: () => areas.reduce((sum, area) => sum + area, 0),
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

/** Class 1 in a disc around (5, 5), class 0 around it. */
const hill = field(11, 11, 1, (x, y) => 3.2 - Math.hypot(x - 5, y - 5));

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
    traceRegion(pen, outlineOf(tilted, 1));
    // The part of [0,8]×[0,6] with x > 4.3 − y/2.
    expect(pen.area()).toBeCloseTo(48 - (4.3 + 1.3) * 3, 12);
  });

  it('shares the plane out between two classes, without gap or overlap', () => {
    const wavy = field(12, 12, 1, (x, y) => ((x * 7 + y * 13) % 11) - 5.2);
    const [zero, one] = [areaPen(), areaPen()];
    traceRegion(zero, outlineOf(wavy, 0));
    traceRegion(one, outlineOf(wavy, 1));
    expect(zero.area()).toBeGreaterThan(0);
    expect(one.area()).toBeGreaterThan(0);
    expect(zero.area() + one.area()).toBeGreaterThan(121 - 15);
  });

  it('goes around an island, and the other way around the hole that it leaves', () => {
    const [island, around] = [areaPen(), areaPen()];
    traceRegion(island, outlineOf(hill, 1));
    traceRegion(around, outlineOf(hill, 0));
    expect(island.outlines()).toHaveLength(1);
    const [whole, hole] = around.outlines();
    expect(whole).toBe(100);
    expect(hole).toBeCloseTo(-island.area(), 12);
  });

  it('has the area of its cells one by one, at saddles too', () => {
    const rough = field(15, 12, 1, (x, y) => ((x * 31 + y * 57 + x * y * 11) % 17) - 8.2);
    const { columns, rows, logits } = rough;
    let cells = 0;
    for (let row = 0; row < rows - 1; row++) {
      for (let column = 0; column < columns - 1; column++) {
        const around = [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
        ] as const;
        const corners = around.map(([right, up]) => {
          const [x, y] = [column + right, row + up];
          return { x, y, ahead: logits[y * columns + x] as number };
        });
        // What of the cell's outline is ahead, closed by straight lines.
        const kept = corners.flatMap((corner, n) => {
          const next = corners[(n + 1) % 4] as typeof corner;
          const t = corner.ahead / (corner.ahead - next.ahead);
          const cut = [corner.x + t * (next.x - corner.x), corner.y + t * (next.y - corner.y)];
          return [
            ...(corner.ahead > 0 ? [[corner.x, corner.y]] : []),
            ...(corner.ahead > 0 === next.ahead > 0 ? [] : [cut]),
          ];
        });
        kept.forEach(([x, y], n) => {
          const [nextX, nextY] = kept[(n + 1) % kept.length] as number[];
          cells += ((x as number) * (nextY as number) - (nextX as number) * (y as number)) / 2;
        });
      }
    }
    const pen = areaPen();
    traceRegion(pen, outlineOf(rough, 1));
    expect(pen.area()).toBeCloseTo(cells, 9);
  });

  it('gives a plane without a decision to nobody: a killed network’s logit is zero, but for rounding', () => {
    for (const flat of [field(5, 5, 1, () => 2e-17), field(5, 5, 3, () => 0.25)]) {
      for (let k = 0; k < 2; k++) {
        const pen = areaPen();
        traceRegion(pen, outlineOf(flat, k));
        expect(pen.area()).toBe(0);
      }
    }
  });

  it('divides three classes with linear logits', () => {
    const three = field(41, 41, 3, (x, y, k) => [x, y, 60 - x - y][k] as number);
    const areas = [0, 1, 2].map((k) => {
      const pen = areaPen();
      traceRegion(pen, outlineOf(three, k));
      return pen.area();
    });
    expect(areas[0]).toBeCloseTo(areas[1] as number, 6);
    // Only the few cells in which three classes meet may be short of their area.
    expect(areas.reduce((sum, area) => sum + area, 0)).toBeGreaterThan(1599);
    expect(areas.reduce((sum, area) => sum + area, 0)).toBeLessThanOrEqual(1600 + 1e-9);
  });
});

describe('traceBorder', () => {
  /** The lines that it is given, each from end to end. */
  function linesOf(drawn: Field, k: number): [number, number][][] {
    const lines: [number, number][][] = [];
    traceBorder(
      {
        moveTo: (x, y) => lines.push([[x, y]]),
        lineTo: (x, y) => lines.at(-1)?.push([x, y]),
        closePath: () => undefined,
      },
      outlineOf(drawn, k),
    );
    return lines;
  }

  it('follows the zero of the margin, as one line from rim to rim', () => {
    const [line = [], ...others] = linesOf(
      field(6, 4, 1, (x) => x - 2.25),
      1,
    );
    expect(others).toEqual([]);
    expect(line.map(([, y]) => y).sort()).toEqual([0, 1, 2, 3]);
    for (const [x] of line) expect(x).toBeCloseTo(2.25, 12);
  });

  it('ends where it began, around an island', () => {
    const [line = [], ...others] = linesOf(hill, 1);
    expect(others).toEqual([]);
    expect(line[0]).toEqual(line.at(-1));
    for (const [x, y] of line) expect(Math.hypot(x - 5, y - 5)).toBeCloseTo(3.2, 0);
  });

  it('leaves out what the network leaves undecided', () => {
    // Of each row the middle is undecided below, and decided above.
    const half = field(3, 6, 1, (x, y) => (y < 3 ? x - 1 : x - 1.5));
    const [line = [], ...others] = linesOf(half, 1);
    expect(others).toEqual([]);
    expect(line).toHaveLength(3);
    for (const [x, y] of line) {
      expect(x).toBe(1.5);
      expect(y).toBeGreaterThan(2);
    }
  });

  it('draws nothing where nothing changes', () => {
    expect(
      linesOf(
        field(6, 4, 1, () => 0),
        0,
      ),
    ).toEqual([]);
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
