import { gridPoints } from '#lib/charts/boundary-field.ts';
import { parseSpec } from '#lib/spec/index.ts';
import { type Trainer, trainer } from '#lib/training/index.ts';
import { type BendData, bendSetup, bendSpec } from './bend-spec.ts';
import type { Experiment } from './experiment.ts';

const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

function trained(data: BendData, slope: number, seed: number, hidden?: readonly number[]): Trainer {
  const run = trainer(
    parseSpec(bendSpec({ data, slope, seed, ...(hidden === undefined ? {} : { hidden }) })),
  );
  run.advance(run.totalSteps);
  return run;
}

/** In percent of the training points, per seed. */
function accuracies(data: BendData, slope: number, hidden?: readonly number[]): readonly number[] {
  return seeds.map(
    (seed) => 100 * (trained(data, slope, seed, hidden).measure().trainAccuracy ?? Number.NaN),
  );
}

const side = 41;
const plane = gridPoints({ left: -2, right: 2, bottom: -2, top: 2 }, side, side);

/** On how much of the plane of the two moons two trained networks choose the same class, in percent. */
function agreement(one: Trainer, other: Trainer): number {
  const points = side * side;
  const [first, second] = [one.predict(plane, points), other.predict(plane, points)];
  const same = first.filter((logit, index) => logit > 0 === (second[index] ?? Number.NaN) > 0).length;
  return (100 * same) / points;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The small net 2-16-16-1 without a bend and with one, and logistic regression, on data that no line separates. */
export const linearNet: Experiment = {
  id: 'linear-net',
  hypothesis:
    'A network whose slope is 1 is one linear layer: on two moons and on a spiral it does no better than logistic regression, and far worse than the same network with a bend.',
  findings: {
    networks: 20,
    steps: 1500,
    moonsAtSlope1: 88.125,
    moonsAtSlope1Highest: 90,
    moonsLogistic: 88.35,
    moonsAgreement: 99.22962522308151,
    moonsAgreementLowest: 98.3343248066627,
    'moonsAtSlope0.5': 100,
    moonsAtSlope0: 100,
    moonsAtSlope0Lowest: 100,
    spiralAtSlope1: 63.9,
    spiralLogistic: 64.925,
    'spiralAtSlope0.5': 64,
    'spiralAtSlope0.1': 93.4,
    spiralAtSlope0: 97.625,
    xorAtSlope1: 51.325,
    xorAtSlope0: 99.125,
  },
  measure() {
    const straight = accuracies('two-moons', 1);
    const bent = accuracies('two-moons', 0);
    const agreements = seeds.map((seed) =>
      agreement(trained('two-moons', 1, seed), trained('two-moons', 1, seed, [])),
    );
    return {
      networks: seeds.length,
      steps: bendSetup.steps,
      moonsAtSlope1: mean(straight),
      moonsAtSlope1Highest: Math.max(...straight),
      moonsLogistic: mean(accuracies('two-moons', 1, [])),
      moonsAgreement: mean(agreements),
      moonsAgreementLowest: Math.min(...agreements),
      'moonsAtSlope0.5': mean(accuracies('two-moons', 0.5)),
      moonsAtSlope0: mean(bent),
      moonsAtSlope0Lowest: Math.min(...bent),
      spiralAtSlope1: mean(accuracies('spiral', 1)),
      spiralLogistic: mean(accuracies('spiral', 1, [])),
      'spiralAtSlope0.5': mean(accuracies('spiral', 0.5)),
      'spiralAtSlope0.1': mean(accuracies('spiral', 0.1)),
      spiralAtSlope0: mean(accuracies('spiral', 0)),
      xorAtSlope1: mean(accuracies('xor', 1)),
      xorAtSlope0: mean(accuracies('xor', 0)),
    };
  },
};
