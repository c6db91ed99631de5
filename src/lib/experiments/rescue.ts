import { median } from '#lib/statistics/index.ts';
import type { Experiment } from './experiment.ts';
import { type RescueInput, rescueRun } from './rescue-run.ts';
import { rescueSetup } from './rescue-setup.ts';

/** The runs of all seeds with one activation: how many reached the target, and after how many steps (median). */
function outcome(
  activation: RescueInput['activation'],
  killed: boolean,
): { rescued: number; medianSteps: number } {
  const steps = Array.from({ length: rescueSetup.seeds }, (_, index) =>
    rescueRun({ activation, seed: index + 1, maximumSteps: rescueSetup.maximumSteps, killed }),
  ).flatMap(({ reachedAt }) => reachedAt ?? []);
  return { rescued: steps.length, medianSteps: steps.length === 0 ? Number.NaN : median(steps) };
}

/** A fresh 2-16-16-1 network learns two moons; its first layer is killed before the first step. Does it come back? */
export const rescue: Experiment = {
  id: 'rescue',
  hypothesis:
    'A network whose first layer is dead never learns with ReLU, and learns with Leaky ReLU: the sooner, the larger the slope.',
  findings: {
    networks: 40,
    reluRescued: 0,
    'slope0.1Rescued': 35,
    'slope0.1MedianSteps': 953,
    'slope0.2Rescued': 38,
    'slope0.2MedianSteps': 478.5,
    healthyRescued: 40,
    healthyMedianSteps: 59,
  },
  measure() {
    const leaky = (negativeSlope: number) => outcome({ id: 'leaky-relu', negativeSlope }, true);
    const [tenth, fifth] = [leaky(0.1), leaky(0.2)];
    const healthy = outcome({ id: 'relu' }, false);
    return {
      networks: rescueSetup.seeds,
      reluRescued: outcome({ id: 'relu' }, true).rescued,
      'slope0.1Rescued': tenth.rescued,
      'slope0.1MedianSteps': tenth.medianSteps,
      'slope0.2Rescued': fifth.rescued,
      'slope0.2MedianSteps': fifth.medianSteps,
      healthyRescued: healthy.rescued,
      healthyMedianSteps: healthy.medianSteps,
    };
  },
};
