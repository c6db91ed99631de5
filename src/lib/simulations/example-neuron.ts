import type { Neuron } from './neuron.ts';

/** The neuron of the lesson on the zero gradient: it starts at z = −2, on the negative side, and is asked for 1. */
export const exampleNeuron = {
  inputs: [2, -1],
  weights: [-0.5, 0.5],
  bias: -0.5,
  target: 1,
  learningRate: 0.1,
} as const satisfies Neuron;
