import { activation } from '../activations/index.ts';
import { at } from '../assert/at.ts';
import { arm, type Experiment, type Figure, ofKind, percentage, seedsTo } from '../evidence/index.ts';
import { zeroShare } from '../simulations/zero-share.ts';
import { zeroShareSetup } from '../simulations/zero-share-setup.ts';

const { seeds, samples, width } = zeroShareSetup;
const ids = ['relu', 'leaky-relu', 'elu', 'tanh', 'sigmoid'] as const;

/** Percentages of exact zeros, by activation, in layers with one bias. */
const layersAt = (bias: number) =>
  arm(
    seedsTo(seeds),
    (seed) => ({ activations: ids.map((id) => ({ id })), seed, bias }),
    (input) => {
      const { zeros, outputs } = zeroShare(input);
      return {
        quantities: Object.fromEntries(ids.map((id, index) => [id, (100 * at(zeros, index)) / outputs])),
        digest: null,
      };
    },
  );

const of = (
  quantity: (typeof ids)[number],
  statistic: 'mean' | 'lowest' | 'highest',
  arm = 'bias0',
): Figure => ({
  of: arm,
  quantity,
  statistic,
});

/** One fresh layer, 64 inputs and 64 units, He-normal, fed with N(0, 1): how much of what comes out is exactly zero? */
export const zeroShareExperiment: Experiment = {
  id: 'zero-share',
  title: 'Outputs that are exactly zero',
  hypothesis:
    'Half of what a fresh He-normal layer of ReLU units puts out is exactly zero; with a smooth or leaky activation nothing is.',
  method:
    'A layer of 64 units with 64 inputs, He-normal weights, one bias for all units, 2,000 inputs from N(0, 1), seeds 1 to 20. Counted: outputs that are exactly zero.',
  quantities: Object.fromEntries(
    ids.map((id) => {
      const zeros = 'Outputs of the layer that are exactly zero';
      return [id, ofKind(percentage(`${zeros}, with ${id}`), zeros, activation(id).label)];
    }),
  ),
  arms: {
    bias0: layersAt(0),
    'bias0.1': layersAt(0.1),
    bias1: layersAt(1),
    'bias1.4': layersAt(1.4),
  },
  figures: {
    layers: { of: 'bias0', quantity: 'relu', statistic: 'runs' },
    samples: { given: samples },
    width: { given: width },
    reluMeanPercent: of('relu', 'mean'),
    reluLowestPercent: of('relu', 'lowest'),
    reluHighestPercent: of('relu', 'highest'),
    leakyHighestPercent: of('leaky-relu', 'highest'),
    eluHighestPercent: of('elu', 'highest'),
    tanhHighestPercent: of('tanh', 'highest'),
    sigmoidHighestPercent: of('sigmoid', 'highest'),
    'reluMeanPercentAtBias0.1': of('relu', 'mean', 'bias0.1'),
    reluMeanPercentAtBias1: of('relu', 'mean', 'bias1'),
    'reluMeanPercentAtBias1.4': of('relu', 'mean', 'bias1.4'),
  },
  foresight: null,
  expected: [
    { figure: 'reluMeanPercent', within: [49, 51] },
    { figure: 'leakyHighestPercent', within: [0, 0] },
    { figure: 'eluHighestPercent', within: [0, 0] },
    { figure: 'tanhHighestPercent', within: [0, 0] },
    { figure: 'sigmoidHighestPercent', within: [0, 0] },
  ],
  independent: {
    // Given as 0.50 ± 0.02.
    reluMeanPercent: { low: 50, high: 50, runs: null, rounding: 2 },
  },
};
