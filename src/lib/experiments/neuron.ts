import { activation } from '#lib/activations/index.ts';
import { exampleNeuron, type NeuronStep, pathProduct, walkNeuron } from '#lib/neuron/index.ts';
import type { Experiment } from './experiment.ts';

const relu = activation('relu');
const leaky = activation('leaky-relu');

/** Updates until z is no longer negative. */
function crossingSteps(negativeSlope: number): number {
  return walkNeuron(exampleNeuron, leaky, { negativeSlope }, 200).steps.findIndex(
    ({ preactivation }) => preactivation > 0,
  );
}

/** Of a path of units that are all at z < 0. */
function firstGradient(negativeSlope: number | null, depth: number): number {
  const negative = Array.from({ length: depth }, () => true);
  const path =
    negativeSlope === null
      ? pathProduct(relu, {}, negative)
      : pathProduct(leaky, { negativeSlope }, negative);
  return path.firstWeightGradient;
}

/** One neuron that starts at z = −2 and is asked for 1, by hand; and the gradient through a chain of such units. */
export const neuron: Experiment = {
  id: 'neuron',
  hypothesis:
    'A ReLU neuron at z < 0 never moves on its example; a leaky one walks to zero, slowly, and then learns at full speed.',
  findings: {
    startZ: -2,
    reluMoved: 0,
    reluLossAfter10: 1,
    reluLossAfter20: 1,
    leakyFirstGradient: -0.48,
    leakyLossAtStart: 1.44,
    leakyZAfter10: -0.6353231897253454,
    leakyLossAfter10: 1.131100993499097,
    leakyLossAfter16: 0.7959993444592368,
    leakyLossAfter20: 0.000002037758321814669,
    'slope0.01CrossesAfter': 166,
    'slope0.1CrossesAfter': 16,
    'slope0.2CrossesAfter': 7,
    reluPath2: 0,
    'slope0.1Path2': 0.010000000000000002,
    'slope0.1Path6': 0.0000010000000000000004,
    'slope0.01Path2': 0.0001,
  },
  measure() {
    const count = 21;
    const plain = walkNeuron(exampleNeuron, relu, {}, count).steps;
    const leaking = walkNeuron(exampleNeuron, leaky, { negativeSlope: 0.1 }, count).steps;
    // What holds after k updates is what step k + 1 begins with.
    const after = (steps: readonly NeuronStep[], updates: number) => steps[updates] as NeuronStep;
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
      reluPath2: firstGradient(null, 2),
      'slope0.1Path2': firstGradient(0.1, 2),
      'slope0.1Path6': firstGradient(0.1, 6),
      'slope0.01Path2': firstGradient(0.01, 2),
    };
  },
};
