import type { Experiment } from './experiment.ts';
import { zeroShare } from './zero-share-run.ts';
import { zeroShareSetup } from './zero-share-setup.ts';

const { seeds, samples, width } = zeroShareSetup;
const ids = ['relu', 'leaky-relu', 'elu', 'tanh', 'sigmoid'] as const;

/** Percentages of exact zeros, per seed and activation, at one bias. */
function percentages(bias: number): readonly (readonly number[])[] {
  return Array.from({ length: seeds }, (_, index) => {
    const { zeros, outputs } = zeroShare({ activations: ids.map((id) => ({ id })), seed: index + 1, bias });
    return zeros.map((count) => (100 * count) / outputs);
  });
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** One fresh layer, 64 inputs and 64 units, He-normal, fed with N(0, 1): how much of what comes out is exactly zero? */
export const zeroShareExperiment: Experiment = {
  id: 'zero-share',
  hypothesis:
    'Half of what a fresh He-normal layer of ReLU units puts out is exactly zero; with a smooth or leaky activation nothing is.',
  findings: {
    layers: 20,
    samples: 2000,
    width: 64,
    reluMeanPercent: 49.965976562499996,
    reluLowestPercent: 49.521875,
    reluHighestPercent: 50.3515625,
    leakyHighestPercent: 0,
    eluHighestPercent: 0,
    tanhHighestPercent: 0,
    sigmoidHighestPercent: 0,
    'reluMeanPercentAtBias0.1': 47.116406250000004,
    reluMeanPercentAtBias1: 23.758359375000005,
    'reluMeanPercentAtBias1.4': 15.897578124999999,
  },
  measure() {
    const fresh = percentages(0);
    const of = (id: (typeof ids)[number], rows = fresh) =>
      rows.map((row) => row[ids.indexOf(id)] ?? Number.NaN);
    return {
      layers: seeds,
      samples,
      width,
      reluMeanPercent: mean(of('relu')),
      reluLowestPercent: Math.min(...of('relu')),
      reluHighestPercent: Math.max(...of('relu')),
      leakyHighestPercent: Math.max(...of('leaky-relu')),
      eluHighestPercent: Math.max(...of('elu')),
      tanhHighestPercent: Math.max(...of('tanh')),
      sigmoidHighestPercent: Math.max(...of('sigmoid')),
      'reluMeanPercentAtBias0.1': mean(of('relu', percentages(0.1))),
      reluMeanPercentAtBias1: mean(of('relu', percentages(1))),
      'reluMeanPercentAtBias1.4': mean(of('relu', percentages(1.4))),
    };
  },
};
