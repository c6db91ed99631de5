import { range, table, trainer } from 'negative-slope';

/** The step that killed a unit for good; null where it lives. */
export const killedAt = (states: readonly string[]) => {
  const step = states.indexOf('dead');
  return step === -1 ? null : step;
};

const run = trainer({
  data: {
    id: 'two-moons',
    samples: 200,
    testFraction: 0,
    seed: 30,
  },
  network: { activation: { id: 'relu' }, init: { seed: 30 } },
  training: {
    optimizer: { learningRate: 2 },
    batchSize: 32,
    steps: 300,
    seed: 30,
  },
});
// Of the 16 units of layer 2, after 0, 1, 2, … steps.
const states = range(0, 300, 301).map(() => {
  const [, layer2 = []] = run.unitStates();
  run.advance(1);
  return layer2;
});
const rows = range(0, 7, 8).map((unit) => {
  const its = states.map((layer2) => layer2[unit] ?? '');
  return {
    unit: unit + 1,
    'killed at': killedAt(its),
    'at the end': its.at(-1) ?? '',
  };
});
table(rows, 'Eight units of layer 2');
