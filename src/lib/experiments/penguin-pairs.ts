import { parseSpec } from '#lib/spec/index.ts';
import { medianInterval } from '#lib/statistics/index.ts';
import { train } from '#lib/training/index.ts';
import type { Experiment } from './experiment.ts';

const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

/** Final accuracy on the penguins held back, in [0, 1]. A seed sets data split, weights and batches alike. */
function testAccuracy(activation: string, seed: number): number {
  const spec = parseSpec({
    data: { id: 'penguins', seed },
    network: { hidden: [16, 16], activation: { id: activation }, init: { id: 'he-normal', seed } },
    training: { seed },
    record: { every: 0 },
  });
  return train(spec).testAccuracy?.at(-1) ?? Number.NaN;
}

/** A healthy network on real measurements: is either activation better, at the defaults, over paired seeds? */
export const penguinPairs: Experiment = {
  id: 'penguin-pairs',
  hypothesis:
    'On the penguins, from a healthy start, there is no clear difference between ReLU and Leaky ReLU.',
  findings: { pairs: 20, medianPoints: 0, lowerPoints: 0, upperPoints: 0 },
  measure() {
    const points = seeds.map((seed) => 100 * (testAccuracy('leaky-relu', seed) - testAccuracy('relu', seed)));
    const interval = medianInterval(points);
    if (interval === null) throw new Error(`seeds: expected at least 6, received ${seeds.length}`);
    const { median, lower, upper } = interval;
    return { pairs: seeds.length, medianPoints: median, lowerPoints: lower, upperPoints: upper };
  },
};
