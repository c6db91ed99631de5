import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activation } from '../activations/index.ts';
import { stream } from '../random/index.ts';
import { expectation, moments, ownGain, pull } from './moments.ts';

const of = (id: string, parameters = {}) => moments(activation(id), parameters);

describe('expectation', () => {
  it('has the moments of a normal distribution', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: 0.1, max: 4, noNaN: true }),
        (mean, deviation) => {
          const input = { mean, deviation };
          expect(expectation(() => 1, input)).toBeCloseTo(1, 12);
          expect(expectation((z) => z, input)).toBeCloseTo(mean, 11);
          expect(expectation((z) => (z - mean) ** 4, input) / deviation ** 4).toBeCloseTo(3, 10);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('moments', () => {
  it('of ReLU and Leaky ReLU are what integrals say', () => {
    const half = Math.sqrt(1 / (2 * Math.PI));
    expect(of('relu').mean).toBeCloseTo(half, 12);
    expect(of('relu').meanSquare).toBeCloseTo(0.5, 12);
    expect(of('leaky-relu', { negativeSlope: 0.2 }).mean).toBeCloseTo(0.8 * half, 12);
    expect(of('leaky-relu', { negativeSlope: 0.2 }).meanSquare).toBeCloseTo((1 + 0.04) / 2, 12);
    expect(of('leaky-relu', { negativeSlope: 0.2 }).derivativeMeanSquare).toBeCloseTo((1 + 0.04) / 2, 12);
  });

  it('of a smooth one are what many draws come to', () => {
    const { forward } = activation('gelu');
    const { normal } = stream(1, 'inputs');
    const values = Array.from({ length: 100_000 }, () => forward(normal(), {}));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    // Four standard errors.
    expect(Math.abs(mean - of('gelu').mean)).toBeLessThan(4 * Math.sqrt(0.345 / values.length));
  });
});

describe('the own gain', () => {
  it('is √2 for ReLU and √(2 / (1 + a²)) for Leaky ReLU, from which nothing is pulled back or pushed away', () => {
    expect(ownGain(of('relu'))).toBeCloseTo(Math.SQRT2, 12);
    const leaky = of('leaky-relu', { negativeSlope: 0.2 });
    expect(ownGain(leaky)).toBeCloseTo(Math.sqrt(2 / 1.04), 12);
    expect(pull(leaky)).toBeCloseTo(1, 12);
  });

  it('of SELU is 1, and it attracts', () => {
    expect(ownGain(of('selu'))).toBeCloseTo(1, 6);
    expect(pull(of('selu'))).toBeLessThan(0.8);
  });
});
