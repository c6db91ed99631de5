import { describe, expect, it } from 'vitest';
import { parseSpec } from '../spec/index.ts';
import { trainer } from '../training/index.ts';
import { boundaryBySlopeDocument } from './boundary-by-slope.ts';

/** W B, row by row. */
const product = (w: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] =>
  w.map((row) =>
    (b[0] ?? []).map((_, i) => row.reduce((sum, value, k) => sum + value * (b[k]?.[i] ?? 0), 0)),
  );

describe('a network of slope 1', () => {
  it('is, once trained, the product of its matrices, to rounding', () => {
    const run = trainer(parseSpec(boundaryBySlopeDocument({ data: 'two-moons', slope: 1, seed: 3 })));
    run.advance(200);
    const { weights, biases } = run.parameters();
    // Each bias as a column: what the layers in a row make of it.
    const layers = weights.map((weight, layer) => ({ weight, bias: (biases[layer] ?? []).map((b) => [b]) }));
    const [first, ...rest] = layers;
    if (first === undefined) throw new Error('expected three layers, received none');
    const whole = rest.reduce(
      (inner, { weight, bias }) => ({
        weight: product(weight, inner.weight),
        bias: product(weight, inner.bias).map(([sum = 0], row) => [sum + (bias[row]?.[0] ?? 0)]),
      }),
      {
        weight: product(first.weight, [
          [1, 0],
          [0, 1],
        ]),
        bias: first.bias,
      },
    );
    const rows = [-2, -0.7, 0, 1.3, 2].flatMap((x1) => [-1.5, 0.2, 1.1].map((x2) => [x1, x2] as const));
    const predicted = run.predict(Float64Array.from(rows.flat()), rows.length);
    for (const [index, [x1, x2]] of rows.entries()) {
      const [[w1 = 0, w2 = 0] = []] = whole.weight;
      expect(predicted[index]).toBeCloseTo(w1 * x1 + w2 * x2 + (whole.bias[0]?.[0] ?? 0), 4);
    }
  });
});
