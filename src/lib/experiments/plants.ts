import { at } from '../assert/at.ts';
import {
  arm,
  counted,
  type Experiment,
  type Figure,
  ofKind,
  seedsTo,
  unless,
  yesOrNo,
} from '../evidence/index.ts';
import {
  type DescentInput,
  descent,
  drawnStart,
  handStart,
  type Kind,
  maximumSteps,
  plants,
  score,
  type Weights,
} from '../simulations/by-hand.ts';

const learningRate = 0.3;
const seeds = seedsTo(100);

const setup = (kind: Kind, start: Weights, seed: number) =>
  ({ kind, start, learningRate, batch: 'all', seed }) as const;

/** After how many steps all training plants are answered right first; null where they never are. */
function wholeAt(input: DescentInput): number | null {
  const { moments } = descent(input)(maximumSteps);
  const step = moments.findIndex(
    ({ weights }) => score(input.kind, weights, plants.train).right === plants.train.length,
  );
  return step < 0 ? null : step;
}

/** Whether a hidden neuron puts out 0 for every training plant. */
const isOff = (weight: number, bias: number): boolean =>
  plants.train.every(({ x }) => weight * x + bias <= 0);

/** 500 steps of the figure of lesson 0, with all examples in each. */
const trained = (kind: Kind) =>
  arm(
    seeds,
    (seed) => setup(kind, drawnStart(seed), seed),
    (input) => {
      const { moments } = descent(input)(maximumSteps);
      const { weights } = at(moments, moments.length - 1);
      const [train, test] = [score(kind, weights, plants.train), score(kind, weights, plants.test)];
      const isWhole = train.right === train.of;
      const { start } = input;
      const hasOneSide = start.w1 > 0 === start.w2 > 0;
      const isSilent = isOff(weights.w1, weights.b1) || isOff(weights.w2, weights.b2);
      const whole = isWhole ? 1 : 0;
      return {
        quantities: {
          right: train.right,
          whole,
          wholeFromOneSide: hasOneSide ? whole : null,
          wholeFromTwoSides: hasOneSide ? null : whole,
          silent: isSilent ? 1 : 0,
          wholeWhenSilent: isSilent ? whole : null,
          testRight: test.right,
          testRightWhenWhole: isWhole ? test.right : null,
        },
        digest: null,
      };
    },
  );

/** The most that one neuron can be right about: it says yes on one side of one point. */
function mostByOneNeuron(): number {
  const between = [...new Set(plants.train.map(({ x }) => x))].sort((a, b) => a - b);
  const counts = [-Infinity, ...between].flatMap((edge) =>
    [-1, 1].map((side) => plants.train.filter(({ x, y }) => side * (x - edge) > 0 === (y === 1)).length),
  );
  return Math.max(...counts);
}

const of = (
  arm: Kind,
  quantity: string,
  statistic: 'count' | 'median' | 'highest' | 'percent' | 'runs',
): Figure => ({
  of: arm,
  quantity,
  statistic,
});

const allRight = 'all training plants are answered right at the end';

/** The plants of lesson 0: what one neuron makes of them, and what a network of two and one. */
export const plantsByHand: Experiment = {
  id: 'plants',
  title: 'Plants, by a neuron and by a small network',
  hypothesis:
    'One neuron cannot be right about all plants; two and one can, from about half of their random starts.',
  method:
    '24 plants to learn from and 12 others, logistic loss, 500 steps of SGD at the rate 0.3 with all examples in each, from He-normal weights, seeds 1 to 100; and once from the weights that the figure opens with. Counted: plants that are answered right; networks whose hidden neurons start on one side (weights of one sign) or on two; networks in which one ends by putting out 0 for every training plant.',
  quantities: {
    right: counted('Training plants answered right at the end', 'plants', plants.train.length),
    whole: yesOrNo(`Whether ${allRight}`),
    wholeFromOneSide: ofKind(
      unless(
        yesOrNo(`Whether ${allRight}, from a start whose two hidden weights have one sign`),
        'they have two signs',
      ),
      allRight,
      'weights of one sign at the start',
    ),
    wholeFromTwoSides: ofKind(
      unless(
        yesOrNo(`Whether ${allRight}, from a start whose two hidden weights have two signs`),
        'they have one sign',
      ),
      allRight,
      'weights of two signs at the start',
    ),
    silent: yesOrNo('Whether a hidden neuron puts out 0 for every training plant at the end'),
    wholeWhenSilent: unless(
      yesOrNo(`Whether ${allRight}, where a hidden neuron puts out 0 for every one`),
      'no hidden neuron does',
    ),
    testRight: counted('Other plants answered right at the end', 'plants', plants.test.length),
    testRightWhenWhole: unless(
      counted(
        'Other plants answered right at the end, where all training plants are',
        'plants',
        plants.test.length,
      ),
      'not all are',
    ),
    wholeAt: unless(
      counted('Step after which all training plants are answered right first', 'steps', maximumSteps),
      'they never are',
    ),
  },
  words: {
    neuron: 'one neuron',
    byHand: 'the network as the figure opens',
    examples: 'plants to learn from',
    others: 'other plants',
    mostByOneNeuron: 'most that one neuron can be right about',
  },
  arms: {
    neuron: trained('neuron'),
    network: trained('network'),
    byHand: arm(
      [1],
      (seed) => setup('network', handStart, seed),
      (input) => ({ quantities: { wholeAt: wholeAt(input) }, digest: null }),
    ),
  },
  figures: {
    examples: { given: plants.train.length },
    others: { given: plants.test.length },
    steps: { given: maximumSteps },
    mostByOneNeuron: { given: mostByOneNeuron() },
    neuronRight: of('neuron', 'right', 'median'),
    neuronHighest: of('neuron', 'right', 'highest'),
    networks: of('network', 'whole', 'runs'),
    networksWhole: of('network', 'whole', 'count'),
    wholeFromOneSidePercent: of('network', 'wholeFromOneSide', 'percent'),
    wholeFromTwoSidesPercent: of('network', 'wholeFromTwoSides', 'percent'),
    silent: of('network', 'silent', 'count'),
    wholeWhenSilent: of('network', 'wholeWhenSilent', 'count'),
    byHandWholeAt: { of: 'byHand', quantity: 'wholeAt', statistic: 'value' },
    testRightWhenWhole: of('network', 'testRightWhenWhole', 'median'),
  },
  computed: ['mostByOneNeuron'],
  foresight: null,
  expected: [
    { figure: 'neuronHighest', below: 21 },
    { figure: 'networksWhole', within: [40, 75] },
  ],
};
