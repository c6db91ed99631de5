import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../assert/at.ts';
import {
  answering,
  descent,
  drawnStart,
  type Kind,
  maximumSteps,
  plants,
  score,
  stepsPerEpoch,
  type Weights,
  weightNames,
} from './by-hand.ts';

const tents: Weights = { w1: 1, b1: 0, w2: -1, b2: 0, v1: -4, v2: -4, c: 3.6 };
const kinds: readonly Kind[] = ['neuron', 'network'];
const number = fc.double({ min: -3, max: 3, noNaN: true });
const someWeights: fc.Arbitrary<Weights> = fc.record({
  w1: number,
  b1: number,
  w2: number,
  b2: number,
  v1: number,
  v2: number,
  c: number,
});

describe('the plants', () => {
  it('are the same 36, of both kinds, with two decimals', () => {
    expect([plants.train.length, plants.test.length]).toEqual([24, 12]);
    for (const part of [plants.train, plants.test]) {
      expect(new Set(part.map(({ y }) => y))).toEqual(new Set([0, 1]));
      for (const { x } of part) {
        expect(Math.abs(x)).toBeLessThanOrEqual(2);
        expect(Number(x.toFixed(2))).toBe(x);
      }
    }
  });
});

describe('an answer', () => {
  it('is what the formulas say', () => {
    expect(answering('network', tents)(0.5)).toEqual({
      hidden: [0.5, 0],
      z: 1.6,
      p: 1 / (1 + Math.exp(-1.6)),
    });
    expect(answering('neuron', tents)(-2)).toEqual({ hidden: [], z: -2, p: 1 / (1 + Math.exp(2)) });
  });

  it('is counted as right where z > 0 just for the plants that thrived', () => {
    fc.assert(
      fc.property(someWeights, fc.constantFrom(...kinds), (weights, kind) => {
        const answer = answering(kind, weights);
        const right = plants.train.filter(({ x, y }) => answer(x).z > 0 === (y === 1)).length;
        expect(score(kind, weights, plants.train)).toMatchObject({ right, of: 24 });
      }),
    );
  });
});

describe('the descent', () => {
  it('follows the derivative of the loss', () => {
    fc.assert(
      fc.property(someWeights, fc.constantFrom(...kinds), (weights, kind) => {
        // Where a unit is near its corner for some plant, the loss has no derivative there.
        const nearCorner = plants.train.some(({ x }) =>
          [weights.w1 * x + weights.b1, weights.w2 * x + weights.b2].some((z) => Math.abs(z) < 1e-3),
        );
        fc.pre(!nearCorner);
        const input = { kind, start: weights, learningRate: 0, batch: 'all', seed: 1 } as const;
        const { gradient } = at(descent(input)(0).moments, 0);
        for (const name of weightNames(kind)) {
          const loss = (by: number) =>
            score(kind, { ...weights, [name]: weights[name] + by }, plants.train).loss;
          expect(gradient[name]).toBeCloseTo((loss(1e-5) - loss(-1e-5)) / 2e-5, 5);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('goes against it, by the learning rate', () => {
    const go = descent({ kind: 'network', start: tents, learningRate: 0.3, batch: '6', seed: 4 });
    expect(go(7).moments).toEqual(go(maximumSteps).moments.slice(0, 8));
    const { moments } = go(2 * maximumSteps);
    expect(moments).toHaveLength(maximumSteps + 1);
    for (const [step, { weights, gradient }] of moments.slice(0, 20).entries()) {
      const next = at(moments, step + 1);
      for (const name of weightNames('network')) {
        expect(next.weights[name]).toBe(weights[name] - 0.3 * gradient[name]);
      }
    }
  });

  it('looks at every example once an epoch', () => {
    const start = drawnStart(1);
    const gradients = (batch: '6' | '1' | 'all') => {
      const go = descent({ kind: 'network', start, learningRate: 0, batch, seed: 7 });
      return go(stepsPerEpoch(batch) - 1).moments.map(({ gradient }) => gradient.c);
    };
    const mean = (batch: '6' | '1') =>
      gradients(batch).reduce((sum, gradient) => sum + gradient / stepsPerEpoch(batch), 0);
    const whole = at(gradients('all'), 0);
    expect(gradients('6')).toHaveLength(4);
    expect(mean('6')).toBeCloseTo(whole, 12);
    expect(mean('1')).toBeCloseTo(whole, 12);
  });

  it('ends where its numbers leave all bounds, and says when', () => {
    const start = { ...tents, v1: 10, v2: 10 };
    const go = descent({ kind: 'network', start, learningRate: 1e4, batch: '1', seed: 1 });
    const { moments, divergedAt } = go(maximumSteps);
    expect(go(moments.length - 1).divergedAt).toBeNull();
    expect(divergedAt).toBe(moments.length);
    for (const { weights } of moments) {
      for (const value of Object.values(weights)) expect(Math.abs(value)).toBeLessThan(1e6);
    }
  });

  it('starts from the same numbers for the same seed', () => {
    expect(drawnStart(3)).toEqual(drawnStart(3));
    expect(drawnStart(3)).not.toEqual(drawnStart(4));
    expect(drawnStart(3)).toMatchObject({ b1: 0, b2: 0, c: 0 });
  });
});
