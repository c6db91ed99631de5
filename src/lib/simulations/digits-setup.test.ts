import { describe, expect, it } from 'vitest';
import { activation } from '../activations/index.ts';
import { digitEdge, mostInk } from '../datasets/digits.ts';
import { dataOf, parseSpec } from '../spec/index.ts';
import { digitsReaderSetup } from './digits-reader-setup.ts';
import {
  type DigitsActivationName,
  digitsActivations,
  digitsDocument,
  digitsScenarios,
  digitsSetup,
} from './digits-setup.ts';

const names = Object.keys(digitsActivations) as DigitsActivationName[];

/** E f(z)² for z ~ N(0, 1), by the trapezoidal rule. */
function meanSquareOf({ id, ...parameters }: (typeof digitsActivations)[DigitsActivationName]): number {
  const { forward } = activation(id);
  const defaults = Object.fromEntries(
    activation(id).parameters.map(({ name, default: value }) => [name, value]),
  );
  const steps = Array.from({ length: 4001 }, (_, index) => (index - 2000) / 200);
  const density = steps.map((z) => Math.exp((-z * z) / 2));
  const total = density.reduce((sum, weight) => sum + weight, 0);
  return steps.reduce((sum, z, index) => {
    const value = forward(z, { ...defaults, ...parameters });
    return sum + (value * value * (density[index] ?? Number.NaN)) / total;
  }, 0);
}

describe('runs on digits', () => {
  it.each(names)('%s has a gain of its own that keeps a mean square of 1 where it is', (name) => {
    const { network } = digitsDocument(digitsScenarios['deep20-own'], name, 1);
    expect((network.init.gain ?? Number.NaN) ** 2 * meanSquareOf(digitsActivations[name])).toBeCloseTo(1, 2);
  });

  it.each(Object.entries(digitsScenarios))('under %s are specifications', (_, scenario) => {
    const spec = parseSpec(digitsDocument(scenario, 'leaky0.2', 7));
    expect(spec).toMatchObject({
      data: { id: 'digits', seed: 7, standardize: scenario.scaled },
      network: { hidden: scenario.hidden, activation: { negativeSlope: 0.2 }, init: { bias: scenario.bias } },
      training: { loss: 'cross-entropy', epochs: scenario.epochs, seed: 7 },
    });
  });

  it('have the numbers that pages name without the data', () => {
    const { train, test, inputs, outputs } = dataOf(
      parseSpec(digitsDocument(digitsScenarios.healthy, 'relu', 1)),
    );
    const { inputs: pixels, classes, trained, heldOut } = digitsSetup;
    expect([train.n, test?.n, inputs, outputs]).toEqual([trained, heldOut, pixels, classes]);
    expect(digitsReaderSetup).toMatchObject({ edge: digitEdge, pixels, mostInk });
  });
});
