import { arm, type Experiment, type Observation, seedsTo, yesOrNo } from '../evidence/index.ts';
import { smallNet } from '../simulations/small-net.ts';
import type { RunSpec } from '../spec/index.ts';
import { trainer } from '../training/index.ts';

/** Steps between two inspections of the units. */
const reading = 20;

/** Whether a unit was dead at one inspection and not at the next, per layer. */
function revivals(spec: RunSpec): Observation {
  const run = trainer(spec);
  const revived: [boolean, boolean] = [false, false];
  let before = run.unitStates();
  while (run.status === 'running') {
    run.advance(reading);
    const now = run.unitStates();
    for (const [layer, units] of now.entries()) {
      const back = units.some((state, unit) => state !== 'dead' && before[layer]?.[unit] === 'dead');
      if (back) revived[layer] = true;
    }
    before = now;
  }
  return {
    quantities: { first: Number(revived[0]), second: Number(revived[1]) },
    digest: run.result().digest,
  };
}

const smallNets = (learningRate: number, momentum: number) =>
  arm(
    seedsTo(100),
    (seed) => smallNet({ activation: { id: 'relu' }, learningRate, momentum, seed }),
    revivals,
  );

/** Which dead units come back, and by what. */
export const revival: Experiment = {
  id: 'revival',
  title: 'Whether a dead unit comes back, with and without momentum',
  hypothesis:
    'A dead unit of the first layer never comes back under plain SGD; with momentum 0.9 one does in some runs of a hundred. In the second layer units come back without momentum too.',
  method:
    'Two moons, 2-16-16-1, ReLU, 1,500 steps of SGD in batches of 32, with momentum 0.9 and without, seeds 1 to 100. Every 20 steps each unit is looked at; counted are the runs in which one was dead at one look and not at the next. It is kept apart from revivals, which looks after each step: this one looks as rarely as the independent programs seem to, and was written down before it ran.',
  quantities: {
    first: yesOrNo('Whether a unit of the first hidden layer was dead at one look and not at the next'),
    second: yesOrNo('Whether a unit of the second hidden layer was dead at one look and not at the next'),
  },
  arms: {
    'rate0.1Momentum': smallNets(0.1, 0.9),
    'rate0.3Momentum': smallNets(0.3, 0.9),
    'rate0.1': smallNets(0.1, 0),
    'rate0.3': smallNets(0.3, 0),
    rate1: smallNets(1, 0),
  },
  figures: {
    networks: { of: 'rate0.1', quantity: 'first', statistic: 'runs' },
    'rate0.1MomentumFirstPercent': { of: 'rate0.1Momentum', quantity: 'first', statistic: 'percent' },
    'rate0.3MomentumFirstPercent': { of: 'rate0.3Momentum', quantity: 'first', statistic: 'percent' },
    'rate0.1FirstPercent': { of: 'rate0.1', quantity: 'first', statistic: 'percent' },
    'rate0.3FirstPercent': { of: 'rate0.3', quantity: 'first', statistic: 'percent' },
    rate1FirstPercent: { of: 'rate1', quantity: 'first', statistic: 'percent' },
    'rate0.1SecondPercent': { of: 'rate0.1', quantity: 'second', statistic: 'percent' },
    'rate0.3SecondPercent': { of: 'rate0.3', quantity: 'second', statistic: 'percent' },
    rate1SecondPercent: { of: 'rate1', quantity: 'second', statistic: 'percent' },
  },
  foresight: 'independent figures',
  expected: [
    { figure: 'rate0.1FirstPercent', below: 4 },
    { figure: 'rate0.3FirstPercent', below: 4 },
    { figure: 'rate1FirstPercent', below: 4 },
    { figure: 'rate0.3MomentumFirstPercent', above: 0 },
    { figure: 'rate1SecondPercent', above: 0 },
  ],
  independent: {
    'rate0.1MomentumFirstPercent': { low: 4, high: 4, runs: 100, rounding: 0 },
    'rate0.3MomentumFirstPercent': { low: 10, high: 10, runs: 100, rounding: 0 },
    'rate0.1FirstPercent': { low: 0, high: 0, runs: 100, rounding: 0 },
    'rate0.3FirstPercent': { low: 0, high: 0, runs: 100, rounding: 0 },
  },
};
