import { activation } from '../activations/index.ts';
import { at } from '../assert/at.ts';
import { arm, counted, type Experiment, type Figure, measured } from '../evidence/index.ts';
import { exampleNeuron } from '../simulations/example-neuron.ts';
import { type NeuronStep, trainNeuron } from '../simulations/neuron.ts';
import { pathProduct } from '../simulations/path-product.ts';

/** Updates until z is no longer negative. */
function crossingSteps(negativeSlope: number): number {
  return trainNeuron(exampleNeuron, activation('leaky-relu'), { negativeSlope }, 200).steps.findIndex(
    ({ preactivation }) => preactivation > 0,
  );
}

/** Of a path of units that are all at z < 0. */
function firstGradient(id: string, parameters: Readonly<Record<string, number>>, depth: number): number {
  const negative = Array.from({ length: depth }, () => true);
  return pathProduct(activation(id), parameters, negative).firstWeightGradient;
}

function byHand() {
  const count = 21;
  const plain = trainNeuron(exampleNeuron, activation('relu'), {}, count).steps;
  const leaking = trainNeuron(exampleNeuron, activation('leaky-relu'), { negativeSlope: 0.1 }, count).steps;
  // What holds after k updates is what step k + 1 begins with.
  const after = (steps: readonly NeuronStep[], updates: number) => at(steps, updates);
  const start = after(leaking, 0);
  const moved = plain.flatMap(({ weights, nextWeights, bias, nextBias }) => [
    ...weights.map((weight, index) => Math.abs((nextWeights[index] as number) - weight)),
    Math.abs(nextBias - bias),
  ]);
  return {
    startZ: start.preactivation,
    reluMoved: Math.max(...moved),
    reluLossAfter10: after(plain, 10).loss,
    reluLossAfter20: after(plain, 20).loss,
    leakyFirstGradient: start.weightGradients[0] as number,
    leakyLossAtStart: start.loss,
    leakyZAfter10: after(leaking, 10).preactivation,
    leakyLossAfter10: after(leaking, 10).loss,
    leakyLossAfter16: after(leaking, 16).loss,
    leakyLossAfter20: after(leaking, 20).loss,
    'slope0.01CrossesAfter': crossingSteps(0.01),
    'slope0.1CrossesAfter': crossingSteps(0.1),
    'slope0.2CrossesAfter': crossingSteps(0.2),
    reluPath2: firstGradient('relu', {}, 2),
    'slope0.1Path2': firstGradient('leaky-relu', { negativeSlope: 0.1 }, 2),
    'slope0.1Path6': firstGradient('leaky-relu', { negativeSlope: 0.1 }, 6),
    'slope0.01Path2': firstGradient('leaky-relu', { negativeSlope: 0.01 }, 2),
  };
}

const quantities: readonly (keyof ReturnType<typeof byHand>)[] = [
  'startZ',
  'reluMoved',
  'reluLossAfter10',
  'reluLossAfter20',
  'leakyFirstGradient',
  'leakyLossAtStart',
  'leakyZAfter10',
  'leakyLossAfter10',
  'leakyLossAfter16',
  'leakyLossAfter20',
  'slope0.01CrossesAfter',
  'slope0.1CrossesAfter',
  'slope0.2CrossesAfter',
  'reluPath2',
  'slope0.1Path2',
  'slope0.1Path6',
  'slope0.01Path2',
];

/** One neuron that starts at z = −2 and is asked for 1, by hand; and the gradient through a chain of such units. */
export const neuron: Experiment = {
  id: 'neuron',
  title: 'One neuron at z < 0',
  hypothesis:
    'A ReLU neuron at z < 0 never moves on its example; a leaky one walks to zero, slowly, and then learns at full speed.',
  method:
    'The neuron of lesson 3: one example, squared error, gradient descent, computed step by step. Nothing is drawn at random.',
  quantities: {
    startZ: measured('z before the first update'),
    reluMoved: measured('Largest change that an update makes to a weight or the bias of the ReLU neuron', {
      lowest: 0,
    }),
    reluLossAfter10: measured('Squared error of the ReLU neuron after 10 updates', { lowest: 0 }),
    reluLossAfter20: measured('Squared error of the ReLU neuron after 20 updates', { lowest: 0 }),
    leakyFirstGradient: measured('First gradient of the first weight, at the slope 0.1'),
    leakyLossAtStart: measured('Squared error before the first update, at the slope 0.1', { lowest: 0 }),
    leakyZAfter10: measured('z after 10 updates, at the slope 0.1'),
    leakyLossAfter10: measured('Squared error after 10 updates, at the slope 0.1', { lowest: 0 }),
    leakyLossAfter16: measured('Squared error after 16 updates, at the slope 0.1', { lowest: 0 }),
    leakyLossAfter20: measured('Squared error after 20 updates, at the slope 0.1', { lowest: 0 }),
    'slope0.01CrossesAfter': counted('Updates until z is above 0, at the slope 0.01', 'steps'),
    'slope0.1CrossesAfter': counted('Updates until z is above 0, at the slope 0.1', 'steps'),
    'slope0.2CrossesAfter': counted('Updates until z is above 0, at the slope 0.2', 'steps'),
    reluPath2: measured('Gradient of the first weight through 2 ReLU units at z < 0'),
    'slope0.1Path2': measured('Gradient of the first weight through 2 units at z < 0, at the slope 0.1'),
    'slope0.1Path6': measured('Gradient of the first weight through 6 units at z < 0, at the slope 0.1'),
    'slope0.01Path2': measured('Gradient of the first weight through 2 units at z < 0, at the slope 0.01'),
  },
  arms: {
    example: arm(
      [1],
      () => exampleNeuron,
      () => ({ quantities: byHand(), digest: null }),
    ),
  },
  figures: Object.fromEntries(
    quantities.map((quantity): [string, Figure] => [
      quantity,
      { of: 'example', quantity, statistic: 'value' },
    ]),
  ),
  foresight: null,
  expected: [
    { figure: 'reluMoved', within: [0, 0] },
    { figure: 'slope0.01CrossesAfter', above: 100 },
    { figure: 'slope0.2CrossesAfter', below: 10 },
    { figure: 'leakyLossAfter20', below: 0.01 },
  ],
};
