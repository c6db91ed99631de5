import { at } from '../assert/at.ts';
import { arm, type Experiment, measured, seedsTo, yesOrNo } from '../evidence/index.ts';
import { smallNet } from '../simulations/small-net.ts';
import { parseSpec } from '../spec/index.ts';
import { trainer } from '../training/index.ts';

const epochs = 100;
const farBias = -100;

/** The small net, whose first unit has a bias that keeps it off on every point, at the start of a run. */
function farOff(negativeSlope: number, seed: number) {
  const { network, training, ...rest } = smallNet({
    activation: { id: 'leaky-relu', negativeSlope },
    learningRate: 0.1,
    seed,
  });
  const { weights, biases } = trainer(parseSpec({ ...rest, network, training })).parameters();
  const [[, ...others] = [], ...later] = biases;
  const init = { id: 'given', weights, biases: [[farBias, ...others], ...later] };
  return parseSpec({
    ...rest,
    network: { ...network, init },
    training: { ...training, steps: null, epochs },
  });
}

const unit = (negativeSlope: number) =>
  arm(
    seedsTo(20),
    (seed) => farOff(negativeSlope, seed),
    (spec) => {
      const run = trainer(spec);
      const before = at(at(run.parameters().weights, 0), 0);
      run.advance(run.totalSteps);
      const after = at(at(run.parameters().weights, 0), 0);
      const moved = Math.max(...after.map((weight, input) => Math.abs(weight - at(before, input))));
      return { quantities: { moved, stayed: moved === 0 ? 1 : 0 }, digest: run.result().digest };
    },
  );

/** A unit that is off on every point: what a hundred epochs do to its weights. */
export const farOffUnit: Experiment = {
  id: 'far-off-unit',
  title: 'A unit that is off on every point',
  hypothesis:
    'A first-layer ReLU unit that is off on every point keeps its weights to the last bit; with a slope of 0.01 they move.',
  method:
    'Two moons, 2-16-16-1, 100 epochs of SGD at the rate 0.1 in batches of 32, seeds 1 to 20. The first unit’s bias starts at −100. Counted: the runs in which its weights are the same afterwards, and the larger change of the two.',
  quantities: {
    moved: measured('Larger change, without its sign, of the unit’s two weights over the run', { lowest: 0 }),
    stayed: yesOrNo('Whether both weights are the same to the last bit afterwards'),
  },
  arms: { relu: unit(0), 'slope0.01': unit(0.01) },
  figures: {
    networks: { of: 'relu', quantity: 'stayed', statistic: 'runs' },
    bias: { given: farBias },
    epochs: { given: epochs },
    reluStayed: { of: 'relu', quantity: 'stayed', statistic: 'count' },
    'slope0.01Stayed': { of: 'slope0.01', quantity: 'stayed', statistic: 'count' },
    'slope0.01MovedMedian': { of: 'slope0.01', quantity: 'moved', statistic: 'median' },
  },
  foresight: 'independent figures',
  expected: [
    { figure: 'reluStayed', above: 16 },
    { figure: 'slope0.01Stayed', below: 4 },
  ],
};
