import { at } from '../assert/at.ts';
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
import { finish } from '../simulations/finish.ts';
import { type RescueInput, rescueSteps } from '../simulations/rescue.ts';
import { type RescueApartInput, rescueApart } from '../simulations/rescue-apart.ts';
import { rescueSetup } from '../simulations/rescue-setup.ts';
import { rescueQuantities } from './observe.ts';

const seeds = seedsTo(rescueSetup.seeds);
const { maximumSteps } = rescueSetup;
/** Steps for a slope of 0.01, as in “rescue”. */
const longMaximumSteps = 20_000;

/** One slope in both passes, by the engine. */
function together(input: RescueInput): Observation {
  const { last, outcome } = finish(rescueSteps(input));
  const units = last === null ? [] : at(last.unitStates(), 0);
  return {
    quantities: {
      rescued: Number(outcome.rescued),
      steps: outcome.reachedAt,
      active: outcome.rescued ? units.filter((state) => state === 'active').length : null,
    },
    digest: last?.result().digest ?? null,
  };
}

/** A slope in one of the passes. */
function apart(input: RescueApartInput): Observation {
  const { reachedAt, active, moved } = rescueApart(input);
  return {
    quantities: {
      rescued: Number(reachedAt !== null),
      steps: reachedAt,
      active: reachedAt === null ? null : active,
      moved: Number(moved),
    },
    digest: null,
  };
}

const leaky = (negativeSlope: number, steps: number = maximumSteps): Arm =>
  arm(
    seeds,
    (seed): RescueInput => ({
      activation: { id: 'leaky-relu', negativeSlope },
      seed,
      maximumSteps: steps,
    }),
    together,
    1,
  );
const split = (forwardSlope: number, backwardSlope: number): Arm =>
  arm(seeds, (seed): RescueApartInput => ({ seed, forwardSlope, backwardSlope, maximumSteps }), apart, 1);

const arms: Record<string, Arm> = {
  'slope0.01': leaky(0.01, longMaximumSteps),
  'slope0.1': leaky(0.1),
  'slope0.2': leaky(0.2),
  forward: split(0.2, 0),
  backward: split(0, 0.2),
};
const figures: Record<string, Figure> = {};
for (const name of Object.keys(arms)) {
  figures[`${name}Rescued`] = { of: name, quantity: 'rescued', statistic: 'count' };
  figures[`${name}RescuedPercent`] = { of: name, quantity: 'rescued', statistic: 'percent' };
  figures[`${name}MedianSteps`] = { of: name, quantity: 'steps', statistic: 'median' };
  figures[`${name}MedianActive`] = { of: name, quantity: 'active', statistic: 'median' };
}

/** A killed layer, its leak taken apart: what it does to the outputs, and what to the gradients. */
export const rescueApartExperiment: Experiment = {
  id: 'rescue-apart',
  title: 'A rescue, forward and backward',
  hypothesis:
    'Leaky ReLU brings a network back before it brings its killed units back: at 95 % most of them are inactive. A slope of 0.2 in the forward pass alone rescues networks whose killed layer has not moved; in the backward pass alone it rescues more slowly, and more units come back.',
  method:
    'The killed networks of the experiment “rescue”, seeds 1 to 40, with the same slope in both passes; with 0.2 in the forward pass and 0 in the backward pass; and the other way about; in both hidden layers each time. Counted: networks with 95 % accuracy within 6,000 steps, with a slope of 0.01 within 20,000; the steps to it; how many of the 16 killed units are then on for some point (in the engine’s runs a step later, which is when it shows); whether the killed layer’s weights and biases have changed at all.',
  quantities: {
    ...rescueQuantities,
    active: unless(
      counted(
        'Units of the killed layer, of 16, that are on for some point when 95\u00a0% is reached',
        'units',
        16,
      ),
      'not rescued',
    ),
    moved: yesOrNo(
      'Whether a weight or bias of the killed layer has changed at all; of the arms forward and backward',
    ),
  },
  words: {
    forward: 'slope 0.2 forward only',
    backward: 'slope 0.2 backward only',
  },
  arms,
  figures: {
    networks: { of: 'slope0.2', quantity: 'rescued', statistic: 'runs' },
    ...figures,
    forwardHighestActive: { of: 'forward', quantity: 'active', statistic: 'highest' },
    forwardMoved: { of: 'forward', quantity: 'moved', statistic: 'total' },
    backwardSlower: { of: 'backward', minus: 'slope0.2', quantity: 'steps', statistic: 'median' },
    backwardMoreActive: { of: 'backward', minus: 'slope0.2', quantity: 'active', statistic: 'median' },
  },
  foresight: 'independent figures',
  expected: [
    { figure: 'slope0.01MedianActive', below: 12 },
    { figure: 'slope0.1MedianActive', below: 8 },
    { figure: 'slope0.2MedianActive', below: 8 },
    { figure: 'forwardRescued', above: 10 },
    { figure: 'forwardHighestActive', within: [0, 0] },
    { figure: 'forwardMoved', within: [0, 0] },
    { figure: 'backwardRescued', above: 10 },
    { figure: 'backwardSlower', above: 200 },
    { figure: 'backwardMoreActive', above: 2 },
  ],
  independent: {
    'slope0.01MedianActive': { low: 7, high: 7, runs: 32, rounding: 0.5 },
    'slope0.2RescuedPercent': { low: 87.5, high: 87.5, runs: 40, rounding: 0 },
    'slope0.2MedianSteps': { low: 670, high: 670, runs: 35, rounding: 0, reading: 20 },
    'slope0.2MedianActive': { low: 3, high: 3, runs: 35, rounding: 0.5 },
    forwardRescuedPercent: { low: 65, high: 65, runs: 40, rounding: 0 },
    forwardMedianSteps: { low: 609, high: 609, runs: 26, rounding: 0, reading: 20 },
    forwardMedianActive: { low: 0, high: 0, runs: 26, rounding: 0.5 },
    backwardRescuedPercent: { low: 62.5, high: 62.5, runs: 40, rounding: 0 },
    backwardMedianSteps: { low: 2098, high: 2098, runs: 25, rounding: 0, reading: 20 },
    backwardMedianActive: { low: 10, high: 10, runs: 25, rounding: 0.5 },
  },
};
