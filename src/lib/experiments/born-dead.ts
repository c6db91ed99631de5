import { type Draw, draw, upperBound } from '#lib/born-dead/index.ts';
import { proportion } from '#lib/statistics/index.ts';
import type { Experiment } from './experiment.ts';

const networks = 40_000;
const seed = 1;
const widths = [2, 3, 4, 5] as const;
const depths = [5, 10, 20] as const;
const slopes = [0.01, 0.1, 0.2] as const;

/**
 * How many times fainter than its input, at x = 1 or x = −1, the median signal is behind the last hidden layer: to two
 * digits, since the networks differ by powers of ten, and the third is chance.
 */
function timesFainter({ signal_l }: Draw, layers: number): number {
  return Number((1 / (signal_l[layers - 2] ?? Number.NaN)).toPrecision(2));
}

/** Random networks of one input, He-normal weights, zero biases: which of them are silent before the first step? */
export const bornDead: Experiment = {
  id: 'born-dead',
  hypothesis:
    'The deeper and the narrower a fresh ReLU network, the likelier it is born dead, never likelier than the bound allows; no Leaky ReLU network is.',
  findings: {
    networks: 40000,
    width2Layers5Percent: 49.59,
    width2Layers5ErrorPoints: 0.2499915948587072,
    width2Layers5BoundPercent: 68.359375,
    width2Layers10Percent: 87.96000000000001,
    width2Layers10ErrorPoints: 0.16271435093439052,
    width2Layers10BoundPercent: 92.49153137207031,
    width2Layers20Percent: 99.31750000000001,
    width2Layers20ErrorPoints: 0.04116557838473781,
    width2Layers20BoundPercent: 99.57717174147547,
    width3Layers5Percent: 20.785,
    width3Layers5ErrorPoints: 0.20288443600976394,
    width3Layers5BoundPercent: 41.3818359375,
    width3Layers10Percent: 57.767500000000005,
    width3Layers10ErrorPoints: 0.24696487319809268,
    width3Layers10BoundPercent: 69.93421986699104,
    width3Layers20Percent: 88.75,
    width3Layers20ErrorPoints: 0.15799030824705676,
    width3Layers20BoundPercent: 92.09042756869368,
    width4Layers5Percent: 7.3975,
    width4Layers5ErrorPoints: 0.13086510170305143,
    width4Layers5BoundPercent: 22.75238037109375,
    width4Layers10Percent: 29.4975,
    width4Layers10ErrorPoints: 0.22801576117398112,
    width4Layers10BoundPercent: 44.05754932813579,
    width4Layers20Percent: 63.035,
    width4Layers20ErrorPoints: 0.24135496550723792,
    width4Layers20BoundPercent: 70.66039574524412,
    width5Layers5Percent: 2.2800000000000002,
    width5Layers5ErrorPoints: 0.07463270060770949,
    width5Layers5BoundPercent: 11.92617416381836,
    width5Layers10Percent: 12.532499999999999,
    width5Layers10ErrorPoints: 0.16554353232231697,
    width5Layers10BoundPercent: 24.854074149973826,
    width5Layers20Percent: 34.945,
    width5Layers20ErrorPoints: 0.23839814255778086,
    width5Layers20BoundPercent: 45.295557710129174,
    'slope0.01Silent': 0,
    'slope0.01Layers10TimesFainter': 23000,
    'slope0.1Silent': 0,
    'slope0.1Layers10TimesFainter': 270,
    'slope0.2Silent': 0,
    'slope0.2Layers10TimesFainter': 50,
  },
  measure() {
    const found: Record<string, number> = { networks };
    for (const width of widths) {
      const { silent_l } = draw({ width, layers: 20, negativeSlope: 0, seed, networks });
      for (const layers of depths) {
        const { share, standardError } = proportion(silent_l[layers - 2] ?? Number.NaN, networks);
        const name = `width${width}Layers${layers}`;
        found[`${name}Percent`] = 100 * share;
        found[`${name}ErrorPoints`] = 100 * standardError;
        found[`${name}BoundPercent`] = 100 * upperBound({ width, layers });
      }
    }
    for (const negativeSlope of slopes) {
      const drawn = draw({ width: 2, layers: 20, negativeSlope, seed, networks });
      found[`slope${negativeSlope}Silent`] = drawn.silent_l.at(-1) ?? Number.NaN;
      found[`slope${negativeSlope}Layers10TimesFainter`] = timesFainter(drawn, 10);
    }
    return found;
  },
};
