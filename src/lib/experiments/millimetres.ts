import { millimetres } from '#lib/exercises/millimetres.ts';
import { parseSpec } from '#lib/spec/index.ts';
import { trainer } from '#lib/training/index.ts';
import type { Experiment } from './experiment.ts';

/** How many networks of the exercise succeed at one pair of settings. */
function reachedAt(bias: number, lr: number): number {
  return millimetres.seeds.filter((seed) => {
    const outcome = millimetres.build({ bias, lr }, seed).specs.map((spec) => {
      const run = trainer(parseSpec(spec));
      run.advance(run.totalSteps);
      return { measurement: run.measure(), divergence: run.divergence };
    });
    return millimetres.succeeded(outcome);
  }).length;
}

/** The exercise `millimetres` at the settings that its worked answer names. */
export const millimetresSettings: Experiment = {
  id: 'millimetres',
  hypothesis:
    'On raw millimetres the rate has to be far smaller; with a bias that brings lines into the data.',
  findings: {
    networks: 20,
    atStart: 0,
    'bias0Rate0.001': 14,
    'bias0Rate0.002': 17,
    'bias10Rate0.001': 20,
    'bias10Rate0.0001': 5,
    'bias100Rate0.001': 11,
  },
  measure: () => ({
    networks: millimetres.seeds.length,
    atStart: reachedAt(0, 0.05),
    'bias0Rate0.001': reachedAt(0, 0.001),
    'bias0Rate0.002': reachedAt(0, 0.002),
    'bias10Rate0.001': reachedAt(10, 0.001),
    'bias10Rate0.0001': reachedAt(10, 0.0001),
    'bias100Rate0.001': reachedAt(100, 0.001),
  }),
};
