import { at } from '../assert/at.ts';
import {
  arm,
  type Experiment,
  type Figure,
  measured,
  ofKind,
  type Statistic,
  seedsTo,
} from '../evidence/index.ts';
import { gradientNorms, type Start } from '../simulations/gradient-norm.ts';
import { gradientSetup, growthOver, ownGain } from '../simulations/gradient-setup.ts';
import { mean, median } from '../statistics/index.ts';

const { width, layers, reluGain } = gradientSetup;
/** Networks of a draw. */
const networks = 20;
const draws = 30;

const leaky = { activation: 'leaky-relu', parameters: { negativeSlope: 0.2 } };
const starts: Readonly<Record<string, Start>> = {
  relu: { activation: 'relu', gain: reluGain },
  leaky: { ...leaky, gain: reluGain },
  own: { ...leaky, gain: ownGain(0.2) },
};
const names = Object.keys(starts);

/** A draw has twenty seeds of its own: of each network the gradient’s length at the input. */
function observe(draw: number): Readonly<Record<string, number>> {
  const norms_ns = Array.from({ length: networks }, (_, index) => {
    const seed = (draw - 1) * networks + index + 1;
    return gradientNorms({ width, layers, seed, starts: Object.values(starts) }).map((norm) =>
      at(norm, layers),
    );
  });
  return Object.fromEntries(
    names.flatMap((name, which) => {
      const norms = norms_ns.map((norms_s) => at(norms_s, which));
      const meanSquare = mean(norms.map((norm) => norm * norm));
      return [
        [`${name}MeanSquare`, meanSquare],
        [`${name}Root`, Math.sqrt(meanSquare)],
        [`${name}Median`, median(norms)],
        [`${name}RootOverMedian`, Math.sqrt(meanSquare) / median(norms)],
      ];
    }),
  );
}

const figure = (quantity: string, statistic: Statistic): Figure => ({ of: 'draws', quantity, statistic });

/** Why gradients of many layers are told by their median: their mean is made by a few. */
export const heavyTail: Experiment = {
  id: 'heavy-tail',
  title: 'The mean and the median of a gradient',
  hypothesis:
    'Behind 50 layers the mean square of the gradient keeps near 1 with ReLU and √2, near 1.04⁵⁰ with the slope 0.2, and near 1 again with its own gain; but from one draw of twenty networks to the next the root of that mean jumps far more than the median does.',
  method:
    '600 fresh networks of width 64 and 50 layers, as in the experiment “gradient-by-slope”, in 30 draws of 20. Of each draw the mean square of the gradient’s length at the input, its root, and the median length. A run is a draw; theirs, of 600 networks too, count as 30.',
  quantities: Object.fromEntries(
    Object.entries({
      relu: 'ReLU',
      leaky: 'slope 0.2 at ReLU’s gain',
      own: 'slope 0.2 at its own gain',
    }).flatMap(([name, network]) => {
      const of = 'of the gradient’s length at the input over the 20 networks of a draw';
      return Object.entries({
        MeanSquare: 'Mean square',
        Root: 'Root mean square',
        Median: 'Median',
        RootOverMedian: 'Root mean square over median',
      }).map(([end, what]) => [
        `${name}${end}`,
        ofKind(measured(`${what} ${of}, ${network}`, { lowest: 0 }), `${what} ${of}`, network),
      ]);
    }),
  ),
  words: {
    ofADraw: 'networks of a draw',
    leakyTheory: 'mean square by theory, slope 0.2 at ReLU’s gain',
  },
  arms: {
    draws: arm(
      seedsTo(draws),
      (draw) => ({ width, layers, networks, draw, starts }),
      ({ draw }) => ({ quantities: observe(draw), digest: null }),
      1,
    ),
  },
  figures: {
    networks: { given: networks * draws },
    draws: { given: draws },
    ofADraw: { given: networks },
    ...Object.fromEntries(names.map((name) => [`${name}MeanSquare`, figure(`${name}MeanSquare`, 'mean')])),
    leakyTheory: { given: growthOver(reluGain, 0.2, layers) },
    leakyRootLowest: figure('leakyRoot', 'lowest'),
    leakyRootMedian: figure('leakyRoot', 'median'),
    leakyRootHighest: figure('leakyRoot', 'highest'),
    leakyMedianLowest: figure('leakyMedian', 'lowest'),
    leakyMedianMedian: figure('leakyMedian', 'median'),
    leakyMedianHighest: figure('leakyMedian', 'highest'),
    rootAboveMedian: figure('leakyRootOverMedian', 'median'),
  },
  computed: ['leakyTheory'],
  foresight: 'independent figures',
  expected: [
    { figure: 'reluMeanSquare', within: [0.4, 2] },
    { figure: 'leakyMeanSquare', within: [3, 16] },
    { figure: 'ownMeanSquare', within: [0.4, 2] },
    { figure: 'rootAboveMedian', above: 1.3 },
  ],
  // Given as roots: .94, 2.3 to 2.9, and .96.
  independent: {
    reluMeanSquare: { low: 0.94 * 0.94, high: 0.94 * 0.94, runs: draws, rounding: 0.01 },
    leakyMeanSquare: { low: 2.3 * 2.3, high: 2.9 * 2.9, runs: draws, rounding: 0.25 },
    ownMeanSquare: { low: 0.96 * 0.96, high: 0.96 * 0.96, runs: draws, rounding: 0.01 },
  },
};
