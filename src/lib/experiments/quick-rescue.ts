import { quickRescue } from '#lib/exercises/quick-rescue.ts';
import { median } from '#lib/statistics/index.ts';
import type { Experiment } from './experiment.ts';
import { rescueRun } from './rescue-run.ts';

/** After how many steps each rescued network of the exercise was back, at one pair of settings. */
function stepsAt(slope: number, lr: number): number[] {
  return quickRescue.seeds.flatMap(
    (seed) => rescueRun(quickRescue.build({ slope, lr }, seed)).reachedAt ?? [],
  );
}

/** The exercise `quick-rescue` at the settings that its worked answer names: how many of 20 came back in 500 steps. */
export const quickRescueSettings: Experiment = {
  id: 'quick-rescue',
  hypothesis:
    'Neither the slope nor the learning rate alone brings 19 of 20 killed networks back within 500 steps.',
  findings: {
    networks: 20,
    'slope0.2Rate1.5': 20,
    'slope0.2Rate1.5MedianSteps': 177,
    'slope0.1Rate2': 20,
    'slope0.25Rate1.5': 20,
    'slope0.2Rate0.5': 13,
    'slopeThirdRate0.5': 17,
    'slope0.5Rate0.5': 12,
    'slope0.01Rate3': 8,
    'slope0.5Rate1': 0,
  },
  measure() {
    const best = stepsAt(0.2, 1.5);
    return {
      networks: quickRescue.seeds.length,
      'slope0.2Rate1.5': best.length,
      'slope0.2Rate1.5MedianSteps': median(best),
      'slope0.1Rate2': stepsAt(0.1, 2).length,
      'slope0.25Rate1.5': stepsAt(0.25, 1.5).length,
      'slope0.2Rate0.5': stepsAt(0.2, 0.5).length,
      'slopeThirdRate0.5': stepsAt(1 / 3, 0.5).length,
      'slope0.5Rate0.5': stepsAt(0.5, 0.5).length,
      'slope0.01Rate3': stepsAt(0.01, 3).length,
      'slope0.5Rate1': stepsAt(0.5, 1).length,
    };
  },
};
