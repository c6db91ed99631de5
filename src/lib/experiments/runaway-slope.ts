import { arm, type Experiment, measured, seedsTo, yesOrNo } from '../evidence/index.ts';
import { runawaySetup } from '../simulations/runaway-setup.ts';
import { smallNet } from '../simulations/small-net.ts';
import type { RunSpec } from '../spec/index.ts';
import { parseSpec } from '../spec/index.ts';
import { trainedTo } from './observe.ts';

const { bound, learningRate } = runawaySetup;

/** The small net with a learned slope, at its own step size or at the weights’. */
function prelu(seed: number, slopeLearningRate: number | null): RunSpec {
  const { training, ...rest } = smallNet({ activation: { id: 'prelu' }, learningRate, seed });
  return parseSpec({
    ...rest,
    training: { ...training, optimizer: { ...training.optimizer, slopeLearningRate } },
  });
}

/** What `runAway` reads. */
export const runAwayQuantities = {
  largest: measured('Largest learned slope at the end, without its sign', { lowest: 0 }),
  diverged: yesOrNo('Whether the run diverged'),
  ranAway: yesOrNo('Whether the run diverged, or a slope ends beyond 10 in size'),
};

/** Whether the slopes of a run end beyond the bound, or the run has diverged. */
export const runAway = (spec: RunSpec) =>
  trainedTo(spec, (run) => {
    const slopes = run.parameters().slopes ?? [];
    const largest = Math.max(...slopes.map(Math.abs));
    const diverged = run.status === 'diverged';
    return { largest, diverged: diverged ? 1 : 0, ranAway: diverged || largest > bound ? 1 : 0 };
  });

/** PReLU’s slope wants its own step size. */
export const runawaySlope: Experiment = {
  id: 'runaway-slope',
  title: 'Learned slopes that run away',
  hypothesis:
    'Trained by plain SGD at the weights’ rate of 0.3, PReLU’s slopes run away in at least a tenth of the runs; at a hundredth of that rate they do not.',
  method:
    'Two moons, 2-16-16-1, PReLU from 0.25, one slope per layer, 1,500 steps of SGD in batches of 32, seeds 1 to 200. A slope has run away where it ends beyond 10 in size, or where the run has diverged.',
  quantities: runAwayQuantities,
  words: {
    sameRate: 'slopes at the weights’ rate',
    ownRate: 'slopes at a hundredth of it',
  },
  arms: {
    sameRate: arm(seedsTo(200), (seed) => prelu(seed, null), runAway),
    ownRate: arm(seedsTo(200), (seed) => prelu(seed, 0.003), runAway),
  },
  figures: {
    networks: { of: 'sameRate', quantity: 'ranAway', statistic: 'runs' },
    ranAwayPercent: { of: 'sameRate', quantity: 'ranAway', statistic: 'percent' },
    divergedPercent: { of: 'sameRate', quantity: 'diverged', statistic: 'percent' },
    ownRateRanAwayPercent: { of: 'ownRate', quantity: 'ranAway', statistic: 'percent' },
    largestMedian: { of: 'sameRate', quantity: 'largest', statistic: 'median' },
    ownRateLargestHighest: { of: 'ownRate', quantity: 'largest', statistic: 'highest' },
  },
  foresight: 'independent figures',
  expected: [
    { figure: 'ranAwayPercent', above: 10 },
    { figure: 'ownRateRanAwayPercent', below: 2 },
  ],
  independent: {
    // “A fifth of the runs”.
    ranAwayPercent: { low: 20, high: 20, runs: null, rounding: 2.5 },
  },
};
