import { outcomesOf } from '#lib/exercises/outcomes-of.ts';
import { stayAlive } from '#lib/exercises/stay-alive.ts';
import type { Experiment } from './experiment.ts';

/** How many networks of the exercise learn in time with all units alive, at one pair of settings. */
function aliveAt(bias: number, lr: number): number {
  return stayAlive.seeds.filter((seed) =>
    stayAlive.succeeded(outcomesOf(stayAlive.build({ bias, lr }, seed))),
  ).length;
}

/** The exercise `stay-alive` at the settings that its worked answer names. */
export const stayAliveSettings: Experiment = {
  id: 'stay-alive',
  hypothesis:
    'A ReLU network wants a bias that leaves its units on, and a rate that is neither slow nor deadly.',
  findings: {
    networks: 20,
    bias0Rate2: 20,
    atStart: 2,
    'bias0Rate0.5': 4,
    bias1Rate2: 14,
    bias0Rate5: 13,
  },
  measure: () => ({
    networks: stayAlive.seeds.length,
    bias0Rate2: aliveAt(0, 2),
    atStart: aliveAt(-0.5, 0.5),
    'bias0Rate0.5': aliveAt(0, 0.5),
    bias1Rate2: aliveAt(1, 2),
    bias0Rate5: aliveAt(0, 5),
  }),
};
