import { arm, type Experiment, type Figure, type Observation } from '#lib/evidence/index.ts';
import { type RunsInput, stayAlive } from '#lib/exercises/stay-alive.ts';
import { parseSpec } from '#lib/spec/index.ts';
import { trainer } from '#lib/training/index.ts';

/** Initial bias and learning rate of each pair of settings, by name. */
const settings: Readonly<Record<string, { readonly bias: number; readonly lr: number }>> = {
  bias0Rate2: { bias: 0, lr: 2 },
  atStart: { bias: -0.5, lr: 0.5 },
  'bias0Rate0.5': { bias: 0, lr: 0.5 },
  bias1Rate2: { bias: 1, lr: 2 },
  bias0Rate5: { bias: 0, lr: 5 },
};

const { seeds, build, succeeded } = stayAlive;

/** Whether a network of the exercise learns in time with all units alive. */
function observed({ specs }: RunsInput): Observation {
  const runs = specs.map((spec) => {
    const run = trainer(parseSpec(spec));
    run.advance(run.totalSteps);
    return run;
  });
  const outcome = runs.map((run) => ({ measurement: run.measure(), divergence: run.divergence }));
  return {
    quantities: { succeeded: succeeded(outcome) ? 1 : 0 },
    digest: runs.map((run) => run.result().digest).join(),
  };
}

/** The exercise `stay-alive` at the settings that its worked answer names. */
export const stayAliveSettings: Experiment = {
  id: 'stay-alive',
  hypothesis:
    'A ReLU network wants a bias that leaves its units on, and a rate that is neither slow nor deadly.',
  method:
    'Two moons, 2-16-1, ReLU, 100 steps of full-batch SGD, seeds 101 to 120, at five pairs of initial bias and learning rate. Counted: networks with 95 % accuracy and no dead unit.',
  arms: Object.fromEntries(
    Object.entries(settings).map(([name, values]) => [
      name,
      arm(seeds, (seed) => build(values, seed), observed),
    ]),
  ),
  figures: {
    networks: { of: 'atStart', quantity: 'succeeded', statistic: 'runs' },
    ...Object.fromEntries(
      Object.keys(settings).map((of): [string, Figure] => [
        of,
        { of, quantity: 'succeeded', statistic: 'count' },
      ]),
    ),
  },
  expected: [
    { figure: 'bias0Rate2', above: 15 },
    { figure: 'atStart', below: 10 },
    { figure: 'bias0Rate0.5', below: 10 },
    { figure: 'bias0Rate5', below: 19 },
  ],
};
