import { present } from '../assert/present.ts';
import { type Arm, arm, counted, type Experiment, type Figure, seedsTo, yesOrNo } from '../evidence/index.ts';
import { type BrokenPenguins, brokenPenguins, penguinTarget } from '../simulations/broken-penguins.ts';
import { parseSpec } from '../spec/index.ts';
import { sum } from '../statistics/sum.ts';
import { trainedTo } from './observe.ts';

const relu = { id: 'relu' } as const;
const slope = (negativeSlope: number) => ({ id: 'leaky-relu', negativeSlope }) as const;

const broken = {
  scale: { standardize: false },
  bias: { bias: -4 },
  rate: { learningRate: 3 },
} as const;

const networks: Readonly<Record<string, Omit<BrokenPenguins, 'seed'>>> = {
  healthy: { activation: relu },
  scale: { activation: relu, ...broken.scale },
  'scaleSlope0.01': { activation: slope(0.01), ...broken.scale },
  'scaleSlope0.2': { activation: slope(0.2), ...broken.scale },
  bias: { activation: relu, ...broken.bias },
  'biasSlope0.01': { activation: slope(0.01), ...broken.bias },
  'biasSlope0.2': { activation: slope(0.2), ...broken.bias },
  rate: { activation: relu, ...broken.rate },
  'rateSlope0.01': { activation: slope(0.01), ...broken.rate },
  'rateSlope0.2': { activation: slope(0.2), ...broken.rate },
  /** The scale left as it is, and the steps made smaller. */
  scaleSmallRate: { activation: relu, ...broken.scale, learningRate: 0.001 },
};

/** What is told of a network besides: with ReLU it dies, with a slope it diverges. */
const inactive = ['Inactive', 'mean'] as const;
const diverged = ['Diverged', 'count'] as const;

const arms: Record<string, Arm> = {};
const figures: Record<string, Figure> = {};
for (const [name, network] of Object.entries(networks)) {
  arms[name] = arm(
    seedsTo(20),
    (seed) => parseSpec(brokenPenguins({ ...network, seed })),
    (spec) =>
      trainedTo(spec, (run) => {
        const { testAccuracy, inactiveUnits } = run.measure();
        const accuracy = run.divergence === null ? present(testAccuracy, 'testAccuracy') : 0;
        return {
          learned: accuracy >= penguinTarget ? 1 : 0,
          inactive: sum(inactiveUnits),
          diverged: run.divergence === null ? 0 : 1,
        };
      }),
    2,
  );
  figures[`${name}Learned`] = { of: name, quantity: 'learned', statistic: 'count' };
  const [quantity, statistic] = network.activation === relu ? inactive : diverged;
  figures[`${name}${quantity}`] = { of: name, quantity: quantity.toLowerCase(), statistic };
}

/** Three ways to switch a network off, and what a slope mends of them. */
export const remedies: Experiment = {
  id: 'remedies',
  title: 'What a slope mends, and what it does not',
  hypothesis:
    'On the penguins ReLU networks learn next to nothing in raw millimetres, with biases that start at −4, or at the rate 3. A slope of 0.2 mends the biases in nearly all of 20 networks, and neither the scale nor the rate, where most of them diverge. Without what broke it, ReLU learns in nearly all.',
  method:
    'Penguins, 2-16-16-3, 300 epochs of SGD at the rate 0.05 in batches of 16, seeds 1 to 20, and each of three changes alone: the measurements left in millimetres, all biases started at −4, the rate 3; each with ReLU and with slopes of 0.01 and 0.2. Also in millimetres at the rate 0.001, with ReLU. Counted: networks with 90 % of the held-back penguins right; a run that diverged is none of them, and its units are read as just before.',
  quantities: {
    learned: yesOrNo(
      'Whether 90\u00a0% of the penguins held back are right at the end; of a run that diverged they are not',
    ),
    inactive: counted('Inactive units at the end, or just before the run diverged', 'units', 32),
    diverged: yesOrNo('Whether the run diverged'),
  },
  words: {
    healthy: 'nothing changed',
    scale: 'millimetres',
    'scaleSlope0.01': 'millimetres, slope 0.01',
    'scaleSlope0.2': 'millimetres, slope 0.2',
    bias: 'biases of −4',
    'biasSlope0.01': 'biases of −4, slope 0.01',
    'biasSlope0.2': 'biases of −4, slope 0.2',
    rate: 'rate 3',
    'rateSlope0.01': 'rate 3, slope 0.01',
    'rateSlope0.2': 'rate 3, slope 0.2',
    scaleSmallRate: 'millimetres, rate 0.001',
  },
  arms,
  figures: {
    networks: { of: 'healthy', quantity: 'learned', statistic: 'runs' },
    ...figures,
  },
  foresight: 'earlier experiments',
  expected: [
    { figure: 'healthyLearned', above: 15 },
    { figure: 'scaleLearned', below: 7 },
    { figure: 'biasLearned', below: 7 },
    { figure: 'rateLearned', below: 7 },
    { figure: 'biasSlope0.2Learned', above: 15 },
    { figure: 'scaleSlope0.2Learned', below: 7 },
    { figure: 'rateSlope0.2Learned', below: 7 },
    { figure: 'scaleSmallRateLearned', above: 15 },
  ],
};
