import { at } from '../assert/at.ts';
import {
  type Arm,
  arm,
  counted,
  type Experiment,
  type Figure,
  type Independent,
  measured,
  ofKind,
  percentage,
  seedsTo,
} from '../evidence/index.ts';
import { type Draw, draw } from '../simulations/born-dead.ts';
import { upperBound } from '../simulations/born-dead-bounds.ts';

/** Networks of one draw: an arm has 40 of them, 40,000 networks. */
const networks = 1000;
const draws = 40;
const depths = [5, 10, 20] as const;
const deepest = 20;
const slopes = [0.01, 0.1, 0.2] as const;

/** What an independent program found in 40,000 networks of each width, in percent, with 5, 10 and 20 layers. */
export const bornDeadPercents = {
  2: [49.9, 87.9, 99.3],
  3: [20.1, 57.6, 89],
  4: [7.4, 29.3, 62.9],
  5: [2.4, 13, 35.5],
} as const;
const widths = [2, 3, 4, 5] as const;

/** Percent of a draw's networks that are silent, with that many layers. */
const silentPercent = ({ silent_l }: Draw, layers: number): number =>
  (100 * at(silent_l, layers - 2)) / networks;

/** How many times fainter than its input, at x = 1 or x = −1, the median signal is behind the last hidden layer. */
const timesFainter = ({ signal_l }: Draw, layers: number): number => 1 / at(signal_l, layers - 2);

const drawn = (
  width: number,
  negativeSlope: number,
  read: (found: Draw) => Readonly<Record<string, number>>,
): Arm =>
  arm(
    seedsTo(draws),
    (seed) => ({ width, layers: deepest, negativeSlope, seed, networks }),
    (input) => ({ quantities: read(draw(input)), digest: null }),
  );

const arms: Record<string, Arm> = {};
const figures: Record<string, Figure> = { networks: { given: networks * draws } };
const independent: Record<string, Independent> = {};
const bounds: { figure: string; below: number }[] = [];
for (const width of widths) {
  const of = `width${width}`;
  arms[of] = drawn(width, 0, (found) =>
    Object.fromEntries(depths.map((layers) => [`layers${layers}`, silentPercent(found, layers)])),
  );
  for (const [index, layers] of depths.entries()) {
    const name = `${of}Layers${layers}Percent`;
    figures[name] = { of, quantity: `layers${layers}`, statistic: 'mean' };
    const percent = at(bornDeadPercents[width], index);
    independent[name] = { low: percent, high: percent, runs: draws, rounding: 0.05 };
    bounds.push({ figure: name, below: 100 * upperBound({ width, layers }) });
  }
}
for (const negativeSlope of slopes) {
  const of = `slope${negativeSlope}`;
  arms[of] = drawn(2, negativeSlope, (found) => ({
    silent: at(found.silent_l, deepest - 2),
    fainter: timesFainter(found, 10),
  }));
  figures[`${of}Silent`] = { of, quantity: 'silent', statistic: 'highest' };
  figures[`${of}Layers10TimesFainter`] = { of, quantity: 'fainter', statistic: 'median' };
}

/** Random networks of one input, He-normal weights, zero biases: which of them are silent before the first step? */
export const bornDead: Experiment = {
  id: 'born-dead',
  title: 'Networks born dead, by depth and width',
  hypothesis:
    'The deeper and the narrower a fresh ReLU network, the likelier it is born dead, never likelier than the bound allows; no Leaky ReLU network is.',
  method:
    'Random networks of one input, He-normal weights, zero biases, widths 2 to 5, up to 20 layers: 1,000 networks in each of 40 draws, seeds 1 to 40. A run is a draw; theirs, of 40,000 networks too, count as 40. Born dead: some hidden layer is zero at x = 1 and at x = −1.',
  quantities: {
    ...Object.fromEntries(
      depths.map((layers) => [
        `layers${layers}`,
        ofKind(
          percentage(`Networks of the draw that are born dead, cut off at ${layers} layers`),
          'Networks of the draw that are born dead',
          `${layers} layers`,
        ),
      ]),
    ),
    silent: counted('Networks of the draw, of 20 layers, that are born dead', 'networks', networks),
    fainter: ofKind(
      measured(
        'How many times fainter than its input, at x = 1 or x = −1, the signal is behind the last hidden layer of 10 layers; the median of the draw',
        { lowest: 0 },
      ),
      'How many times fainter the signal is behind 10 layers',
    ),
  },
  arms,
  figures,
  foresight: null,
  expected: [
    ...bounds,
    { figure: 'width2Layers20Percent', above: 98 },
    { figure: 'width5Layers5Percent', below: 5 },
    ...slopes.map((slope) => ({ figure: `slope${slope}Silent`, within: [0, 0] as const })),
  ],
  independent,
};
