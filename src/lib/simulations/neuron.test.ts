import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activation } from '../activations/index.ts';
import { exampleNeuron } from './example-neuron.ts';
import { type Neuron, trainNeuron } from './neuron.ts';
import { pathProduct } from './path-product.ts';

const relu = activation('relu');
const leaky = activation('leaky-relu');
const tenth = { negativeSlope: 0.1 };

const small = fc.double({ min: -3, max: 3, noNaN: true });
const neurons: fc.Arbitrary<Neuron> = fc.record({
  inputs: fc.tuple(small, small),
  weights: fc.tuple(small, small),
  bias: small,
  target: small,
  learningRate: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('trainNeuron', () => {
  it('takes the example’s first step number by number', () => {
    const [step] = trainNeuron(exampleNeuron, leaky, tenth, 1).steps;
    expect(step?.preactivation).toBe(-2);
    expect(step?.output).toBeCloseTo(-0.2, 15);
    expect(step?.loss).toBeCloseTo(1.44, 15);
    expect(step?.outputGradient).toBeCloseTo(-2.4, 15);
    expect(step?.slope).toBe(0.1);
    expect(step?.weightGradients[0]).toBeCloseTo(-0.48, 15);
    expect(step?.weightGradients[1]).toBeCloseTo(0.24, 15);
    expect(step?.biasGradient).toBeCloseTo(-0.24, 15);
    expect(step?.nextWeights[0]).toBeCloseTo(-0.452, 15);
    expect(step?.nextBias).toBeCloseTo(-0.476, 15);
  });

  it('is the chain rule, and each step begins where the one before it ended', () => {
    fc.assert(
      fc.property(neurons, fc.double({ min: 0, max: 1, noNaN: true }), (neuron, negativeSlope) => {
        const { steps } = trainNeuron(neuron, leaky, { negativeSlope }, 4);
        for (const [index, step] of steps.entries()) {
          const factor = step.outputGradient * step.slope;
          expect(step.loss).toBe((step.output - neuron.target) * (step.output - neuron.target));
          expect(step.delta).toBe(factor);
          expect(
            step.weightGradients.map((gradient, i) => gradient - factor * (neuron.inputs[i] ?? 0)),
          ).toEqual([0, 0]);
          const before = steps[index - 1];
          if (before !== undefined)
            expect([step.weights, step.bias]).toEqual([before.nextWeights, before.nextBias]);
        }
      }),
    );
  });

  it('agrees with the slope of the loss, measured', () => {
    const nudge = 1e-6;
    const lossAt = (weight: number): number =>
      trainNeuron({ ...exampleNeuron, weights: [weight, 0.5] }, leaky, tenth, 1).steps[0]?.loss as number;
    const measured = (lossAt(-0.5 + nudge) - lossAt(-0.5 - nudge)) / (2 * nudge);
    expect(trainNeuron(exampleNeuron, leaky, tenth, 1).steps[0]?.weightGradients[0]).toBeCloseTo(measured, 8);
  });

  it('never moves a ReLU neuron at z < 0, whatever its example and its rate', () => {
    fc.assert(
      fc.property(neurons, (neuron) => {
        const { steps } = trainNeuron(neuron, relu, {}, 3);
        fc.pre((steps[0]?.preactivation ?? 1) < 0);
        expect(steps.at(-1)?.nextWeights.map((weight) => weight + 0)).toEqual(
          neuron.weights.map((weight) => weight + 0),
        );
      }),
    );
  });

  it('ends before numbers that cannot be written down, and says at which step', () => {
    const wild = { ...exampleNeuron, bias: 5, learningRate: 10 };
    const { steps, divergedAt } = trainNeuron(wild, leaky, { negativeSlope: 1 }, 200);
    expect(divergedAt).toBe(steps.length + 1);
    expect(divergedAt).toBeLessThan(20);
    expect(steps.flatMap((step) => [step.loss, ...step.nextWeights]).every(Number.isFinite)).toBe(true);
  });

  it('wants a weight for every input', () => {
    expect(() => trainNeuron({ ...exampleNeuron, weights: [1] }, relu, {}, 1)).toThrow(
      'weights: expected one per input (2), received 1',
    );
  });
});

describe('pathProduct', () => {
  const every = (depth: number): boolean[] => Array.from({ length: depth }, () => true);

  it.each([1, 2, 3, 6])('at depth %i is 0 for ReLU and the slope to that power for Leaky ReLU', (depth) => {
    expect(pathProduct(relu, {}, every(depth)).firstWeightGradient).toBe(0);
    let power = 1;
    for (let layer = 0; layer < depth; layer += 1) power *= 0.2;
    const path = pathProduct(leaky, { negativeSlope: 0.2 }, every(depth));
    expect(path.firstWeightGradient).toBeCloseTo(power, 15);
    expect(path.layers.map(({ layer }) => layer)).toEqual(
      Array.from({ length: depth }, (_, index) => depth - index),
    );
    expect(path.layers.every(({ preactivation }) => preactivation < 0)).toBe(true);
  });

  it('is stopped by one ReLU unit, wherever it sits first', () => {
    const { layers, firstWeightGradient } = pathProduct(relu, {}, [true, false, false]);
    expect(firstWeightGradient).toBe(0);
    expect(layers.map(({ delta }) => delta)).toEqual([1, 1, 0]);
  });

  it('says so where a unit lands on the other side', () => {
    expect(() => pathProduct(relu, {}, [false, false, true])).toThrow('layer 3: expected z < 0, received 3');
  });
});
