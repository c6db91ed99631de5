import { at } from '../assert/at.ts';
import { present } from '../assert/present.ts';
import {
  arm,
  counted,
  type Experiment,
  measured,
  type Observation,
  percentage,
  seedsTo,
  yesOrNo,
} from '../evidence/index.ts';
import { type ActivationSpec, parseSpec, type RunSpec } from '../spec/index.ts';
import { sum } from '../statistics/sum.ts';
import { trainer } from '../training/index.ts';
import { meanSquareOf } from './mean-square.ts';

const penguins = (activation: ActivationSpec, standardize: boolean, seed: number): RunSpec =>
  parseSpec({
    data: { id: 'penguins', standardize, seed },
    network: { hidden: [16, 16], activation, init: { id: 'he-normal', seed } },
    training: { seed },
    record: { every: 0 },
  });

function startAndEnd(spec: RunSpec): Observation {
  const run = trainer(spec);
  const start = run.measure();
  run.advance(run.totalSteps);
  const end = run.measure();
  return {
    quantities: {
      inactiveAtStart: sum(start.inactiveUnits),
      inactiveFirstLayerAtStart: at(start.inactiveUnits, 0),
      inactive: sum(end.inactiveUnits),
      percent: 100 * present(end.testAccuracy, 'testAccuracy'),
      diverged: run.divergence === null ? 0 : 1,
    },
    digest: run.result().digest,
  };
}

/** 2-16-16-3 on the penguins at the defaults of a specification; a seed sets split, weights and batches alike. */
const networks = (activation: ActivationSpec, standardize: boolean) =>
  arm(seedsTo(20), (seed) => penguins(activation, standardize, seed), startAndEnd);

const relu = { id: 'relu' };
const leaky = { id: 'leaky-relu', negativeSlope: 0.01 };

const meanSquare = (standardize: boolean) => meanSquareOf((seed) => penguins(relu, standardize, seed));

/** The penguins in raw millimetres against the same, standardised: does the scale of the data kill? */
export const dataScale: Experiment = {
  id: 'data-scale',
  title: 'Penguins in millimetres, and standardised',
  hypothesis: 'In raw millimetres nearly all ReLU units are inactive at the end; standardised, hardly any.',
  method:
    'Penguins, 2-16-16-3, the defaults of a run, seeds 1 to 20, in raw millimetres and standardised, with ReLU and with Leaky ReLU at a slope of 0.01. Counted: units that are off for every penguin of the training part, and the accuracy on the penguins that were held back.',
  quantities: {
    inactiveAtStart: counted(
      'Units that are off for every penguin of the training part before the first step',
      'units',
      32,
    ),
    inactiveFirstLayerAtStart: counted(
      'Units of the first hidden layer that are off for every penguin of the training part before the first step',
      'units',
      16,
    ),
    inactive: counted('Units that are off for every penguin of the training part at the end', 'units', 32),
    percent: percentage('Penguins held back that are right at the end'),
    diverged: yesOrNo('Whether the run diverged'),
    meanSquare: measured('Mean of ‖x‖² over all penguins', { lowest: 0 }),
  },
  words: {
    raw: 'millimetres, ReLU',
    standard: 'standardised, ReLU',
    rawLeaky: 'millimetres, Leaky ReLU',
    standardLeaky: 'standardised, Leaky ReLU',
    rawData: 'millimetres',
    standardData: 'standardised',
  },
  arms: {
    raw: networks(relu, false),
    standard: networks(relu, true),
    rawLeaky: networks(leaky, false),
    standardLeaky: networks(leaky, true),
    rawData: meanSquare(false),
    standardData: meanSquare(true),
  },
  figures: {
    networks: { of: 'raw', quantity: 'inactive', statistic: 'runs' },
    rawMeanSquare: { of: 'rawData', quantity: 'meanSquare', statistic: 'value' },
    standardMeanSquare: { of: 'standardData', quantity: 'meanSquare', statistic: 'value' },
    rawInactiveAtStart: { of: 'raw', quantity: 'inactiveAtStart', statistic: 'mean' },
    rawInactiveFirstLayerAtStart: { of: 'raw', quantity: 'inactiveFirstLayerAtStart', statistic: 'mean' },
    rawInactive: { of: 'raw', quantity: 'inactive', statistic: 'mean' },
    rawPercent: { of: 'raw', quantity: 'percent', statistic: 'mean' },
    rawMedianPercent: { of: 'raw', quantity: 'percent', statistic: 'median' },
    standardInactive: { of: 'standard', quantity: 'inactive', statistic: 'mean' },
    standardPercent: { of: 'standard', quantity: 'percent', statistic: 'mean' },
    standardMedianPercent: { of: 'standard', quantity: 'percent', statistic: 'median' },
    rawLeakyInactive: { of: 'rawLeaky', quantity: 'inactive', statistic: 'mean' },
    rawLeakyMedianPercent: { of: 'rawLeaky', quantity: 'percent', statistic: 'median' },
    rawLeakyDiverged: { of: 'rawLeaky', quantity: 'diverged', statistic: 'count' },
    standardLeakyPercent: { of: 'standardLeaky', quantity: 'percent', statistic: 'mean' },
    standardLeakyMedianPercent: { of: 'standardLeaky', quantity: 'percent', statistic: 'median' },
    standardLeakyDiverged: { of: 'standardLeaky', quantity: 'diverged', statistic: 'count' },
    rawDiverged: { of: 'raw', quantity: 'diverged', statistic: 'count' },
    standardDiverged: { of: 'standard', quantity: 'diverged', statistic: 'count' },
  },
  foresight: null,
  expected: [
    { figure: 'rawInactive', above: 26 },
    { figure: 'standardInactive', below: 6 },
  ],
};
