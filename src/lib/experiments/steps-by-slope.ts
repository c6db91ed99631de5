import { present } from '../assert/present.ts';
import {
  type Arm,
  arm,
  counted,
  type Experiment,
  type Figure,
  type Observation,
  seedsTo,
  unless,
  yesOrNo,
} from '../evidence/index.ts';
import { slopeCurveSetup } from '../simulations/slope-curve-setup.ts';
import { smallNet } from '../simulations/small-net.ts';
import type { RunSpec } from '../spec/index.ts';
import { trainer } from '../training/index.ts';

const slopes = [0, 0.01, 0.05, 0.1, 0.2] as const;
const { targetAccuracy, reading } = slopeCurveSetup;

/** After how many steps the accuracy is first read to be 95 %; null where it never is. */
function stepsToTarget(spec: RunSpec): Observation {
  const run = trainer(spec);
  let reachedAt: number | null = null;
  while (reachedAt === null && run.status === 'running') {
    run.advance(reading);
    if (present(run.measure().trainAccuracy, 'trainAccuracy') >= targetAccuracy) reachedAt = run.step;
  }
  return {
    quantities: { steps: reachedAt, reached: reachedAt === null ? 0 : 1 },
    digest: run.result().digest,
  };
}

const arms: Record<string, Arm> = {};
const figures: Record<string, Figure> = {};
for (const negativeSlope of slopes) {
  const name = `slope${negativeSlope}`;
  arms[name] = arm(
    seedsTo(100),
    (seed) => smallNet({ activation: { id: 'leaky-relu', negativeSlope }, learningRate: 0.1, seed }),
    stepsToTarget,
  );
  figures[`${name}MedianSteps`] = { of: name, quantity: 'steps', statistic: 'median' };
  figures[`${name}ReachedPercent`] = { of: name, quantity: 'reached', statistic: 'percent' };
  if (negativeSlope === 0) continue;
  figures[`${name}SlowerSteps`] = { of: name, minus: 'slope0', quantity: 'steps', statistic: 'median' };
}

const steps = { runs: 100, rounding: 0, reading } as const;

/** What a slope costs in steps, where nothing is dead and a bend is what is wanted. */
export const stepsBySlope: Experiment = {
  id: 'steps-by-slope',
  title: 'Steps to 95\u00a0% by slope',
  hypothesis:
    'On two moons at a learning rate of 0.1, a network with a slope of 0.2 needs more steps to 95 % accuracy than the same network with ReLU, at least 20 of some 300; one with 0.01 needs no more than 20 more.',
  method:
    'Two moons, 2-16-16-1, SGD at the rate 0.1 in batches of 32, at most 1,500 steps, seeds 1 to 100, the same start and batches for each slope. The accuracy on all points is read every 20 steps; counted are the steps to the first reading of 95 %.',
  quantities: {
    steps: unless(counted('Steps to the first reading of 95\u00a0% accuracy', 'steps'), 'it is not reached'),
    reached: yesOrNo('Whether 95\u00a0% accuracy is reached'),
  },
  arms,
  figures: {
    networks: { of: 'slope0', quantity: 'steps', statistic: 'runs' },
    reading: { given: reading },
    ...figures,
  },
  foresight: 'independent figures',
  expected: [
    { figure: 'slope0.2SlowerSteps', above: 19 },
    { figure: 'slope0.01SlowerSteps', within: [-20, 20] },
  ],
  independent: {
    slope0MedianSteps: { low: 280, high: 320, ...steps },
    'slope0.01MedianSteps': { low: 320, high: 320, ...steps },
    'slope0.05MedianSteps': { low: 320, high: 320, ...steps },
    'slope0.1MedianSteps': { low: 340, high: 340, ...steps },
    'slope0.2MedianSteps': { low: 370, high: 370, ...steps },
  },
};
