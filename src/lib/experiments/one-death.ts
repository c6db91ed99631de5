import { at } from '../assert/at.ts';
import { arm, counted, type Experiment, type Figure, measured } from '../evidence/index.ts';
import { smallNet } from '../simulations/small-net.ts';
import { dataOf, type RunSpec } from '../spec/index.ts';
import { train, trainer } from '../training/index.ts';
import { openLedger, type UnitParameters, unitUpdate } from '../unit-ledger/index.ts';

/** The death that lesson 4 works through. */
const oneDeathSetup = {
  seed: 30,
  learningRate: 2,
  /** The update that does it. */
  step: 3,
  /** Hidden layer and unit, from 0. */
  layer: 0,
  unit: 1,
} as const;

/** How far a unit's line is from the origin: |b| / ‖w‖. */
function distance({ weights, bias }: UnitParameters): number {
  const [w1, w2] = [at(weights, 0), at(weights, 1)];
  return Math.abs(bias) / Math.sqrt(w1 * w1 + w2 * w2);
}

/** How far the farthest training point is from the origin. */
function farthest(spec: RunSpec): number {
  const { x, n } = dataOf(spec).train;
  let square = 0;
  for (let row = 0; row < n; row += 1) {
    const [x1, x2] = [at(x, 2 * row), at(x, 2 * row + 1)];
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
    for (const { step, layer, unit, kind } of ledger.inspect()) {
      if (layer !== 1) continue;
      const died = diedAt.get(unit);
      if (kind === 'revival' && died !== undefined) return { unit, diedAt: died, backAt: step };
      if (kind === 'death') diedAt.set(unit, step);
    }
  }
  throw new Error('one-death: expected a unit of layer 2 to come back, received none');
}

/** One update that kills one unit, in numbers, and what becomes of the unit. */
function inNumbers(spec: RunSpec) {
  const { layer, unit, step } = oneDeathSetup;
  const run = trainer(spec);
  run.advance(step);
  const update = run.lastUpdate();
  if (update === null) throw new Error(`one-death: expected an update at step ${step}, received none`);
  const { before, gradient, after, largest, pushes } = unitUpdate(spec, dataOf(spec), update, layer, unit);
  run.advance(run.totalSteps);
  const returned = firstReturn(spec);
  const end = run.parameters();
  const weights = at(at(end.weights, layer), unit);
  return {
    step,
    layerNumber: layer + 1,
    unitNumber: unit + 1,
    learningRate: spec.training.optimizer.learningRate,
    w1Before: at(before.weights, 0),
    w2Before: at(before.weights, 1),
    biasBefore: before.bias,
    w1Gradient: at(gradient.weights, 0),
    w2Gradient: at(gradient.weights, 1),
    biasGradient: gradient.bias,
    w1After: at(after.weights, 0),
    w2After: at(after.weights, 1),
    biasAfter: after.bias,
    largestBefore: largest.before,
    largestAfter: largest.after,
    batch: pushes.length,
    on: pushes.filter(({ preactivation }) => preactivation > 0).length,
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
      Math.abs(at(weights, 0) - at(after.weights, 0)) +
      Math.abs(at(weights, 1) - at(after.weights, 1)) +
      Math.abs(at(at(end.biases, layer), unit) - after.bias),
  };
}

const quantities: readonly (keyof ReturnType<typeof inNumbers>)[] = [
  'step',
  'layerNumber',
  'unitNumber',
  'learningRate',
  'w1Before',
  'w2Before',
  'biasBefore',
  'w1Gradient',
  'w2Gradient',
  'biasGradient',
  'w1After',
  'w2After',
  'biasAfter',
  'largestBefore',
  'largestAfter',
  'batch',
  'on',
  'pushed',
  'distanceBefore',
  'distanceAfter',
  'farthestPoint',
  'returnedUnit',
  'returnedUnitDiedAt',
  'returnedUnitBackAt',
  'stepsAfter',
  'drift',
];

/** The death that lesson 4 works through. */
export const oneDeath: Experiment = {
  id: 'one-death',
  title: 'One step that kills a unit',
  hypothesis:
    'A single step can take a first-layer ReLU unit’s line out of the data; after it, the unit never moves.',
  method:
    'Two moons, 2-16-16-1, ReLU, 1,500 steps of SGD at the rate 2 in batches of 32, one seed, chosen because a first-layer unit dies in it at an early step. Read off: the update that does it, and the unit at the end.',
  quantities: {
    step: counted('The update that kills the unit', 'steps'),
    layerNumber: counted('The unit’s hidden layer, from 1', 'layers'),
    unitNumber: counted('The unit’s place in its layer, from 1', 'units'),
    learningRate: measured('Learning rate', { lowest: 0 }),
    w1Before: measured('The unit’s first weight before the update'),
    w2Before: measured('The unit’s second weight before the update'),
    biasBefore: measured('The unit’s bias before the update'),
    w1Gradient: measured('Gradient of the first weight in the update'),
    w2Gradient: measured('Gradient of the second weight in the update'),
    biasGradient: measured('Gradient of the bias in the update'),
    w1After: measured('The unit’s first weight after the update'),
    w2After: measured('The unit’s second weight after the update'),
    biasAfter: measured('The unit’s bias after the update'),
    largestBefore: measured('The unit’s largest z on the training points before the update'),
    largestAfter: measured('The unit’s largest z on the training points after the update'),
    batch: counted('Examples in the update’s batch', 'examples'),
    on: counted('Examples of the batch for which the unit is on', 'examples'),
    pushed: counted('Examples of the batch that push the unit', 'examples'),
    distanceBefore: measured(
      'Distance of the unit’s line from the origin before the update, in standardised units',
      {
        lowest: 0,
      },
    ),
    distanceAfter: measured(
      'Distance of the unit’s line from the origin after the update, in standardised units',
      {
        lowest: 0,
      },
    ),
    farthestPoint: measured(
      'Distance of the farthest training point from the origin, in standardised units',
      { lowest: 0 },
    ),
    returnedUnit: counted(
      'First unit of layer 2 that dies in the run and comes back, by its place from 1',
      'units',
    ),
    returnedUnitDiedAt: counted('The update after which that unit is dead', 'steps'),
    returnedUnitBackAt: counted('The update after which it is back', 'steps'),
    stepsAfter: counted('Updates from the one that kills the first unit to the end of the run', 'steps'),
    drift: measured(
      'How far, in all, the killed unit’s weights and bias are at the end from where that update left them',
      {
        lowest: 0,
      },
    ),
  },
  arms: {
    run: arm(
      [oneDeathSetup.seed],
      (seed) => smallNet({ ...oneDeathSetup, activation: { id: 'relu' }, seed }),
      (spec) => ({ quantities: inNumbers(spec), digest: train(spec).digest }),
    ),
  },
  figures: Object.fromEntries(
    quantities.map((quantity): [string, Figure] => [quantity, { of: 'run', quantity, statistic: 'value' }]),
  ),
  foresight: null,
  expected: [
    { figure: 'largestBefore', above: 0 },
    { figure: 'largestAfter', below: 0 },
    { figure: 'drift', within: [0, 0] },
  ],
};
