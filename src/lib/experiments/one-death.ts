import { openLedger, type UnitParameters, unitUpdate } from '#lib/ledger/index.ts';
import { dataOf, type RunSpec } from '#lib/spec/index.ts';
import { trainer } from '#lib/training/index.ts';
import type { Experiment } from './experiment.ts';
import { oneDeathSetup } from './one-death-setup.ts';
import { smallNetSpec } from './small-net.ts';

/** How far a unit's line is from the origin: |b| / ‖w‖. */
function distance({ weights: [w1 = 0, w2 = 0], bias }: UnitParameters): number {
  return Math.abs(bias) / Math.sqrt(w1 * w1 + w2 * w2);
}

/** How far the farthest training point is from the origin. */
function farthest(spec: RunSpec): number {
  const { x, n } = dataOf(spec).train;
  let square = 0;
  for (let row = 0; row < n; row += 1) {
    const [x1 = 0, x2 = 0] = x.subarray(2 * row, 2 * row + 2);
    square = Math.max(square, x1 * x1 + x2 * x2);
  }
  return Math.sqrt(square);
}

interface Return {
  readonly unit: number;
  readonly diedAt: number;
  readonly backAt: number;
}

/** The first unit of layer 2 that died in the run and came back. */
function firstReturn(spec: RunSpec): Return {
  const run = trainer(spec);
  const ledger = openLedger(run);
  const diedAt = new Map<number, number>();
  while (run.status === 'running') {
    run.advance(1);
    for (const { step, layer, unit, kind } of ledger.look()) {
      if (layer !== 1) continue;
      const died = diedAt.get(unit);
      if (kind === 'revival' && died !== undefined) return { unit, diedAt: died, backAt: step };
      if (kind === 'death') diedAt.set(unit, step);
    }
  }
  throw new Error('one-death: expected a unit of layer 2 to come back, received none');
}

/** One update that kills one unit, in numbers, and what becomes of the unit. */
export const oneDeath: Experiment = {
  id: 'one-death',
  hypothesis:
    'A single step can take a first-layer ReLU unit’s line out of the data; after it, the unit never moves.',
  findings: {
    step: 3,
    layerNumber: 1,
    unitNumber: 2,
    learningRate: 2,
    w1Before: 2.1472089290618896,
    w2Before: -1.6024141311645508,
    biasBefore: -0.06874383985996246,
    w1Gradient: 1.2579431533813477,
    w2Gradient: -0.031169302761554718,
    biasGradient: 2.6260783672332764,
    w1After: -0.36867737770080566,
    w2After: -1.5400755405426025,
    biasAfter: -5.3209004402160645,
    largestBefore: 5.146326867622132,
    largestAfter: -2.5866076917869454,
    batch: 32,
    pushed: 3,
    distanceBefore: 0.025658123045428333,
    distanceAfter: 3.3600250992122374,
    farthestPoint: 2.103526401728185,
    returnedUnit: 8,
    returnedUnitDiedAt: 1,
    returnedUnitBackAt: 3,
    stepsAfter: 1497,
    drift: 0,
  },
  measure() {
    const { layer, unit, step } = oneDeathSetup;
    const spec = smallNetSpec(oneDeathSetup);
    const run = trainer(spec);
    run.advance(step);
    const update = run.lastUpdate();
    if (update === null) throw new Error(`one-death: expected an update at step ${step}, received none`);
    const { before, gradient, after, largest, pushes } = unitUpdate(spec, dataOf(spec), update, layer, unit);
    run.advance(run.totalSteps);
    const returned = firstReturn(spec);
    const end = run.parameters();
    const [w1 = Number.NaN, w2 = Number.NaN] = end.weights[layer]?.[unit] ?? [];
    return {
      step,
      layerNumber: layer + 1,
      unitNumber: unit + 1,
      learningRate: spec.training.optimizer.learningRate,
      w1Before: before.weights[0] ?? Number.NaN,
      w2Before: before.weights[1] ?? Number.NaN,
      biasBefore: before.bias,
      w1Gradient: gradient.weights[0] ?? Number.NaN,
      w2Gradient: gradient.weights[1] ?? Number.NaN,
      biasGradient: gradient.bias,
      w1After: after.weights[0] ?? Number.NaN,
      w2After: after.weights[1] ?? Number.NaN,
      biasAfter: after.bias,
      largestBefore: largest.before,
      largestAfter: largest.after,
      batch: pushes.length,
      pushed: pushes.filter(({ delta }) => delta !== 0).length,
      distanceBefore: distance(before),
      distanceAfter: distance(after),
      farthestPoint: farthest(spec),
      returnedUnit: returned.unit + 1,
      returnedUnitDiedAt: returned.diedAt,
      returnedUnitBackAt: returned.backAt,
      stepsAfter: run.step - step,
      /** How far its weights and bias were at the end from where this step had left them. */
      drift:
        Math.abs(w1 - (after.weights[0] ?? Number.NaN)) +
        Math.abs(w2 - (after.weights[1] ?? Number.NaN)) +
        Math.abs((end.biases[layer]?.[unit] ?? Number.NaN) - after.bias),
    };
  },
};
