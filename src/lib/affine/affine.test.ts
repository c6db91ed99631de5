import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AffineLayer,
  applyLayer,
  bestSingleLayer,
  collapse,
  compose,
  cutAtFolds,
  foldIn,
  gridCrossings,
  gridLines,
  type Matrix,
  multiply,
  pieceAt,
  stagesOf,
  throughLayers,
  ticksOf,
  type Vector,
} from './index.ts';

/** Quarters: their sums and products are exact. */
const quarter = fc.integer({ min: -16, max: 16 }).map((n) => n / 4);
/** Without the sign of a zero. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const vector: fc.Arbitrary<Vector> = fc.tuple(quarter, quarter);
const matrix: fc.Arbitrary<Matrix> = fc.tuple(vector, vector);
const layer: fc.Arbitrary<AffineLayer> = fc.record({ weight: matrix, bias: vector });
const slope = fc.constantFrom(0, 0.01, 0.25, 0.5, 1);

const close = (received: Vector, expected: Vector, digits = 10): void => {
  for (const at of [0, 1] as const) expect(received[at]).toBeCloseTo(expected[at], digits);
};

const identity: AffineLayer = {
  weight: [
    [1, 0],
    [0, 1],
  ],
  bias: [0, 0],
};

describe('the product of layers', () => {
  it('is the one worked in the lesson', () => {
    expect(
      multiply(
        [
          [1, 0.5],
          [0, 1],
        ],
        [
          [1, 0.5],
          [-0.5, 1],
        ],
      ),
    ).toEqual([
      [0.75, 1],
      [-0.5, 1],
    ]);
  });

  it('is associative, and not commutative', () => {
    fc.assert(
      fc.property(matrix, matrix, matrix, (a, b, c) => {
        expect(plain(multiply(multiply(a, b), c))).toEqual(plain(multiply(a, multiply(b, c))));
      }),
    );
    const turn: Matrix = [
      [0, -1],
      [1, 0],
    ];
    const stretch: Matrix = [
      [2, 0],
      [0, 1],
    ];
    expect(multiply(turn, stretch)).not.toEqual(multiply(stretch, turn));
  });

  it('does what the layers do in a row, three of them too', () => {
    fc.assert(
      fc.property(layer, layer, layer, vector, (first, second, third, x) => {
        expect(plain(applyLayer(compose(second, first), x))).toEqual(
          plain(applyLayer(second, applyLayer(first, x))),
        );
        const three = [first, second, third];
        expect(plain(applyLayer(collapse(three), x))).toEqual(plain(throughLayers(three, 1, x)));
      }),
    );
  });

  it('needs a layer', () => {
    expect(() => collapse([])).toThrow('collapse: expected at least one layer, received none');
    expect(() => throughLayers([], 1, [0, 0])).toThrow('throughLayers: expected at least one layer');
  });
});

describe('a bend between the layers', () => {
  it('leaves both sides alone where every unit is on, and scales by the slope where it is off', () => {
    const layers = [identity, identity];
    expect(throughLayers(layers, 0.25, [2, 3])).toEqual([2, 3]);
    expect(throughLayers(layers, 0.25, [-2, 3])).toEqual([-0.5, 3]);
    expect(throughLayers(layers, 0, [-2, -3]).map(Math.abs)).toEqual([0, 0]);
    expect(stagesOf(layers, 0.25, [-2, 3]).preactivations).toEqual([
      [-2, 3],
      [-0.5, 3],
    ]);
  });

  it('is one layer on each piece: W₂D W₁ x + W₂D b₁ + b₂', () => {
    fc.assert(
      fc.property(layer, layer, layer, slope, vector, (first, second, third, a, x) => {
        for (const layers of [
          [first, second],
          [first, second, third],
        ]) {
          close(applyLayer(pieceAt(layers, a, x), x), throughLayers(layers, a, x));
        }
        close(applyLayer(pieceAt([first, second], 1, x), x), applyLayer(compose(second, first), x));
      }),
    );
  });
});

describe('the grid', () => {
  const grid = { reach: 1, step: 0.25 };

  it('has lines at even distances, and their crossings', () => {
    expect(ticksOf(grid)).toEqual([-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1]);
    expect(gridLines(grid).upright[1]).toEqual([
      [-0.75, -1],
      [-0.75, 1],
    ]);
    expect(gridCrossings(grid)).toHaveLength(81);
  });

  it('is cut so that every stroke is straight after every layer', () => {
    fc.assert(
      fc.property(layer, layer, layer, slope, fc.tuple(vector, vector), (first, second, third, a, line) => {
        const layers = [first, second, third];
        const cut = cutAtFolds(layers, a, line);
        expect([cut[0], cut.at(-1)]).toEqual(line);
        for (const [index, to] of cut.slice(1).entries()) {
          const from = cut[index] as Vector;
          const middle: Vector = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
          const [p, q, m] = [from, to, middle].map((x) => throughLayers(layers, a, x)) as [
            Vector,
            Vector,
            Vector,
          ];
          close(m, [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2], 8);
        }
      }),
    );
  });

  it('stays uncut where no unit changes sides', () => {
    const line = [
      [0.25, 0.25],
      [1, 1],
    ] as const;
    expect(cutAtFolds([identity, identity], 0, line)).toEqual(line);
  });

  it('knows where a unit folds it', () => {
    const tilted: AffineLayer = {
      weight: [
        [1, 0.5],
        [-0.5, 1],
      ],
      bias: [0.25, 5],
    };
    const fold = foldIn(grid, tilted, 0) ?? [];
    expect(fold).toHaveLength(2);
    for (const [x1, x2] of fold) expect(x1 + 0.5 * x2 + 0.25).toBeCloseTo(0, 12);
    expect(foldIn(grid, tilted, 1)).toBeNull();
    expect(
      foldIn(
        grid,
        {
          weight: [
            [0, 0],
            [1, 1],
          ],
          bias: [0, 0],
        },
        0,
      ),
    ).toBeNull();
    expect(
      foldIn(
        grid,
        {
          weight: [
            [0, 0],
            [1, 1],
          ],
          bias: [0, 0],
        },
        1,
      ),
    ).toEqual([
      [1, -1],
      [-1, 1],
    ]);
  });
});

describe('the best single layer', () => {
  const points = gridCrossings({ reach: 1, step: 0.25 });

  it('is the product when there is no bend, and leaves nothing', () => {
    fc.assert(
      fc.property(layer, layer, (first, second) => {
        const { layer: best, distance } = bestSingleLayer(
          points,
          points.map((x) => throughLayers([first, second], 1, x)),
        );
        const product = compose(second, first);
        expect(distance).toBeLessThan(1e-12);
        close(best.weight[0], product.weight[0]);
        close(best.weight[1], product.weight[1]);
        close(best.bias, product.bias);
      }),
    );
  });

  it('leaves something when there is, and no layer near it leaves less', () => {
    const answers = points.map((x) => throughLayers([identity, identity], 0, x));
    const { layer: best, distance } = bestSingleLayer(points, answers);
    expect(distance).toBeGreaterThan(0.1);
    const missed = (other: AffineLayer): number =>
      points.reduce((sum, x, index) => {
        const [u, v] = applyLayer(other, x);
        const [y1, y2] = answers[index] as Vector;
        return sum + (u - y1) ** 2 + (v - y2) ** 2;
      }, 0);
    expect(Math.sqrt(missed(best) / points.length)).toBeCloseTo(distance, 12);
    fc.assert(
      fc.property(layer, (step) => {
        const moved: AffineLayer = {
          weight: best.weight.map((row, o) =>
            row.map((w, i) => w + (step.weight[o]?.[i] ?? 0) / 100),
          ) as unknown as Matrix,
          bias: [best.bias[0] + step.bias[0] / 100, best.bias[1] + step.bias[1] / 100],
        };
        expect(missed(moved)).toBeGreaterThanOrEqual(missed(best) - 1e-9);
      }),
    );
  });

  it('says what it cannot fit', () => {
    expect(() => bestSingleLayer(points, [])).toThrow('bestSingleLayer: expected 81 answers, received 0');
    const onALine: Vector[] = [
      [0, 0],
      [1, 1],
    ];
    expect(() => bestSingleLayer(onALine, onALine)).toThrow(
      'expected points that are not on one line, received 2',
    );
  });
});
