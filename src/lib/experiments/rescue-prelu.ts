import { type Arm, arm, type Experiment, type Observation, yesOrNo } from '../evidence/index.ts';
import { finish } from '../simulations/finish.ts';
import { type RescueInput, rescueSteps } from '../simulations/rescue.ts';
import { rescueSetup } from '../simulations/rescue-setup.ts';
import { rescueQuantities } from './observe.ts';

/** None of those of “rescue” and “rescue-relatives”. */
const seedsOf = (runs: number): readonly number[] => Array.from({ length: runs }, (_, index) => 141 + index);
const { learningRate, maximumSteps } = rescueSetup;

function observed(input: RescueInput): Observation {
  const { last: run, outcome } = finish(rescueSteps(input));
  return {
    quantities: {
      rescued: outcome.rescued ? 1 : 0,
      steps: outcome.reachedAt,
      diverged: run?.status === 'diverged' ? 1 : 0,
    },
    digest: run?.result().digest ?? null,
  };
}

const killed = (slopeLearningRate: number, runs: number): Arm =>
  arm(
    seedsOf(runs),
    (seed): RescueInput => ({
      activation: { id: 'prelu', negativeSlope: 0.25 },
      seed,
      maximumSteps,
      slopeLearningRate,
    }),
    observed,
  );

/** What PReLU's rescue asks for: a step size of its own for the slope. */
export const rescuePrelu: Experiment = {
  id: 'rescue-prelu',
  title: 'Killed networks, with PReLU’s own rate',
  hypothesis:
    'PReLU rescues killed networks if its slope is learned at a hundredth of the weights’ rate: more than 75 % come back, half of them within 1,000 steps, and less than 10 % diverge. At the weights’ own rate less than 10 % come back, and more than 85 % diverge.',
  method:
    'The killed networks of the experiment “rescue” with new seeds, from 141 on, and PReLU from a slope of 0.25 in each hidden layer. The weights learn by full-batch SGD at the rate 0.5, the slopes at the same rate or at 0.005: in “rescue-relatives” none of 40 came back at the same rate, and all 40 diverged within eleven steps; in “runaway-slope” no slope ran away at a hundredth. 40 networks at the same rate, 120 at the other: 40 of these would do for a verdict, and with 120 it hangs less on which seeds they are.',
  quantities: { ...rescueQuantities, diverged: yesOrNo('Whether the run diverged') },
  words: {
    sameRate: 'slopes at the weights’ rate',
    ownRate: 'slopes at a hundredth of it',
  },
  arms: {
    sameRate: killed(learningRate, rescueSetup.seeds),
    ownRate: killed(learningRate / 100, 120),
  },
  figures: {
    networks: { of: 'ownRate', quantity: 'rescued', statistic: 'runs' },
    sameRateRescued: { of: 'sameRate', quantity: 'rescued', statistic: 'count' },
    sameRateRescuedPercent: { of: 'sameRate', quantity: 'rescued', statistic: 'percent' },
    sameRateDivergedPercent: { of: 'sameRate', quantity: 'diverged', statistic: 'percent' },
    ownRateRescued: { of: 'ownRate', quantity: 'rescued', statistic: 'count' },
    ownRateRescuedPercent: { of: 'ownRate', quantity: 'rescued', statistic: 'percent' },
    ownRateDivergedPercent: { of: 'ownRate', quantity: 'diverged', statistic: 'percent' },
    ownRateMedianSteps: { of: 'ownRate', quantity: 'steps', statistic: 'median' },
  },
  foresight: 'earlier experiments',
  expected: [
    { figure: 'sameRateRescuedPercent', below: 10 },
    { figure: 'sameRateDivergedPercent', above: 85 },
    { figure: 'ownRateRescuedPercent', above: 75 },
    { figure: 'ownRateDivergedPercent', below: 10 },
    { figure: 'ownRateMedianSteps', below: 1000 },
  ],
};
