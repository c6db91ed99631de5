import { at } from '../assert/at.ts';
import { present } from '../assert/present.ts';
import { gridPoints } from '../charts/boundary-field.ts';
import {
  type Arm,
  arm,
  type Experiment,
  type Figure,
  percentage,
  type Statistic,
  seedsTo,
} from '../evidence/index.ts';
import { boundaryBySlopeDocument, boundaryBySlopeSetup } from '../simulations/boundary-by-slope.ts';
import type { SmallNetData } from '../simulations/small-net-setup.ts';
import { parseSpec } from '../spec/index.ts';
import { type Trainer, trainer } from '../training/index.ts';
import { trainedTo } from './observe.ts';

const seeds = seedsTo(20);

/** Networks at one slope, or logistic regression where there is nothing hidden; the training points they get right. */
const accurate = (
  data: SmallNetData,
  slope: number,
  hidden: readonly number[] = boundaryBySlopeSetup.hidden,
): Arm =>
  arm(
    seeds,
    (seed) => parseSpec(boundaryBySlopeDocument({ data, slope, seed, hidden })),
    (spec) =>
      trainedTo(spec, (run) => ({ percent: 100 * present(run.measure().trainAccuracy, 'trainAccuracy') })),
  );

const side = 41;
const plane = gridPoints({ left: -2, right: 2, bottom: -2, top: 2 }, side, side);

/** On how much of the plane of the two moons two trained networks choose the same class, in percent. */
function agreement(one: Trainer, other: Trainer): number {
  const points = side * side;
  const [first, second] = [one.predict(plane, points), other.predict(plane, points)];
  const same = first.filter((logit, index) => logit > 0 === at(second, index) > 0).length;
  return (100 * same) / points;
}

/** The network without a bend and logistic regression, from the same seed. */
const alike: Arm = arm(
  seeds,
  (seed) =>
    [boundaryBySlopeSetup.hidden, []].map((hidden) =>
      parseSpec(boundaryBySlopeDocument({ data: 'two-moons', slope: 1, seed, hidden })),
    ),
  (specs) => {
    const [network, logistic] = specs.map((spec) => {
      const run = trainer(spec);
      run.advance(run.totalSteps);
      return run;
    });
    if (network === undefined || logistic === undefined)
      throw new Error('specs: expected two, received fewer');
    return {
      quantities: { percent: agreement(network, logistic) },
      digest: `${network.result().digest} ${logistic.result().digest}`,
    };
  },
);

const of = (name: string, statistic: Statistic = 'mean'): Figure => ({
  of: name,
  quantity: 'percent',
  statistic,
});

/** The small net 2-16-16-1 without a bend and with one, and logistic regression, on data that no line separates. */
export const linearNet: Experiment = {
  id: 'linear-net',
  title: 'A network without a bend',
  hypothesis:
    'A network whose slope is 1 is one linear layer: on two moons and on a spiral it does no better than logistic regression, and far worse than the same network with a bend.',
  method:
    'Two moons, a spiral and quadrants, 2-16-16-1 at several slopes and logistic regression, 1,500 steps of SGD at the rate 0.3 in batches of 32, seeds 1 to 20. Counted: the training points that are right, in percent, and the part of the plane on which two networks agree.',
  quantities: {
    percent: percentage(
      'Training points that are right at the end; of two networks side by side, points of a 41 × 41 grid over the plane for which both choose the same class',
    ),
  },
  words: {
    moonsAtSlope1: 'moons, slope 1',
    'moonsAtSlope0.5': 'moons, slope 0.5',
    moonsAtSlope0: 'moons, slope 0',
    spiralAtSlope1: 'spiral, slope 1',
    'spiralAtSlope0.5': 'spiral, slope 0.5',
    'spiralAtSlope0.1': 'spiral, slope 0.1',
    spiralAtSlope0: 'spiral, slope 0',
    xorAtSlope1: 'quadrants, slope 1',
    xorAtSlope0: 'quadrants, slope 0',
    moonsLogistic: 'moons, logistic regression',
    moonsAlike: 'moons, points of a grid on which both agree',
    spiralLogistic: 'spiral, logistic regression',
  },
  arms: {
    moonsAtSlope1: accurate('two-moons', 1),
    moonsLogistic: accurate('two-moons', 1, []),
    moonsAlike: alike,
    'moonsAtSlope0.5': accurate('two-moons', 0.5),
    moonsAtSlope0: accurate('two-moons', 0),
    spiralAtSlope1: accurate('spiral', 1),
    spiralLogistic: accurate('spiral', 1, []),
    'spiralAtSlope0.5': accurate('spiral', 0.5),
    'spiralAtSlope0.1': accurate('spiral', 0.1),
    spiralAtSlope0: accurate('spiral', 0),
    xorAtSlope1: accurate('xor', 1),
    xorAtSlope0: accurate('xor', 0),
  },
  figures: {
    networks: of('moonsAtSlope1', 'runs'),
    steps: { given: boundaryBySlopeSetup.steps },
    moonsAtSlope1: of('moonsAtSlope1'),
    moonsAtSlope1Highest: of('moonsAtSlope1', 'highest'),
    moonsLogistic: of('moonsLogistic'),
    moonsLess: { of: 'moonsAtSlope1', minus: 'moonsLogistic', quantity: 'percent', statistic: 'mean' },
    moonsAgreement: of('moonsAlike'),
    moonsAgreementLowest: of('moonsAlike', 'lowest'),
    'moonsAtSlope0.5': of('moonsAtSlope0.5'),
    moonsAtSlope0: of('moonsAtSlope0'),
    moonsAtSlope0Lowest: of('moonsAtSlope0', 'lowest'),
    spiralAtSlope1: of('spiralAtSlope1'),
    spiralLogistic: of('spiralLogistic'),
    spiralLess: { of: 'spiralAtSlope1', minus: 'spiralLogistic', quantity: 'percent', statistic: 'mean' },
    'spiralAtSlope0.5': of('spiralAtSlope0.5'),
    'spiralAtSlope0.1': of('spiralAtSlope0.1'),
    spiralAtSlope0: of('spiralAtSlope0'),
    xorAtSlope1: of('xorAtSlope1'),
    xorAtSlope0: of('xorAtSlope0'),
  },
  foresight: null,
  expected: [
    { figure: 'moonsLess', below: 2 },
    { figure: 'spiralLess', below: 2 },
    { figure: 'moonsAgreement', above: 95 },
    { figure: 'moonsAtSlope0', above: 98 },
    { figure: 'spiralAtSlope0', above: 90 },
  ],
  independent: {
    moonsAtSlope1: { low: 88.8, high: 88.8, runs: null, rounding: 0.05 },
    spiralAtSlope1: { low: 64.5, high: 64.5, runs: null, rounding: 0.05 },
  },
};
