import { makeData } from '#lib/datasets/index.ts';
import { type ActivationSpec, parseSpec } from '#lib/spec/index.ts';
import { median } from '#lib/statistics/index.ts';
import { type Measurement, trainer } from '#lib/training/index.ts';
import type { Experiment } from './experiment.ts';

const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

interface Ending {
  readonly start: Measurement;
  readonly end: Measurement;
  readonly diverged: boolean;
}

/** 2-16-16-3 on the penguins at the defaults of a specification; a seed sets split, weights and batches alike. */
function endings(activation: ActivationSpec, standardize: boolean): readonly Ending[] {
  return seeds.map((seed) => {
    const run = trainer(
      parseSpec({
        data: { id: 'penguins', standardize, seed },
        network: { hidden: [16, 16], activation, init: { id: 'he-normal', seed } },
        training: { seed },
        record: { every: 0 },
      }),
    );
    const start = run.measure();
    run.advance(run.totalSteps);
    return { start, end: run.measure(), diverged: run.divergence !== null };
  });
}

const inactive = ({ inactiveUnits }: Measurement): number =>
  inactiveUnits.reduce((sum, layer) => sum + layer, 0);

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Test accuracy in per cent. */
function percents(runs: readonly Ending[]): readonly number[] {
  return runs.map(({ end }) => 100 * (end.testAccuracy ?? Number.NaN));
}

/** Mean of ‖x‖² over all penguins. */
function meanSquare(standardize: boolean): number {
  const { train } = makeData({ id: 'penguins', samples: 0, noise: 0, testFraction: 0, seed: 1, standardize });
  return train.x.reduce((sum, x) => sum + x * x, 0) / train.n;
}

/** The penguins in raw millimetres against the same, standardised: does the scale of the data kill? */
export const dataScale: Experiment = {
  id: 'data-scale',
  hypothesis: 'In raw millimetres nearly all ReLU units are inactive at the end; standardised, hardly any.',
  findings: {
    networks: 20,
    units: 32,
    rawMeanSquare: 2256.906842105261,
    standardMeanSquare: 1.999999999999996,
    rawInactiveAtStart: 15.05,
    rawInactiveFirstLayerAtStart: 7.6,
    rawInactive: 30.4,
    rawPercent: 43.95348837209302,
    standardInactiveAtStart: 1.1,
    standardInactive: 1,
    standardPercent: 96.22093023255815,
    rawLeakyMedianPercent: 94.18604651162791,
    rawLeakyDiverged: 5,
    standardLeakyPercent: 96.27906976744187,
  },
  measure() {
    const relu = { id: 'relu' };
    const leaky = { id: 'leaky-relu', negativeSlope: 0.01 };
    const raw = endings(relu, false);
    const standard = endings(relu, true);
    const rawLeaky = endings(leaky, false);
    const standardLeaky = endings(leaky, true);
    return {
      networks: seeds.length,
      units: 32,
      rawMeanSquare: meanSquare(false),
      standardMeanSquare: meanSquare(true),
      rawInactiveAtStart: mean(raw.map(({ start }) => inactive(start))),
      rawInactiveFirstLayerAtStart: mean(raw.map(({ start }) => start.inactiveUnits[0] ?? Number.NaN)),
      rawInactive: mean(raw.map(({ end }) => inactive(end))),
      rawPercent: mean(percents(raw)),
      standardInactiveAtStart: mean(standard.map(({ start }) => inactive(start))),
      standardInactive: mean(standard.map(({ end }) => inactive(end))),
      standardPercent: mean(percents(standard)),
      rawLeakyMedianPercent: median(percents(rawLeaky)),
      rawLeakyDiverged: rawLeaky.filter(({ diverged }) => diverged).length,
      standardLeakyPercent: mean(percents(standardLeaky)),
    };
  },
};
