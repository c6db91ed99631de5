import { range, table, trainer } from 'negative-slope';

/** The step that killed a unit for good; null where it lives. */
export function killedAt(states: readonly string[]) {
  const step = states.indexOf('dead');
  return step === -1 ? null : step;
}

const seed = 30;
const run = trainer({
  data: { id: 'two-moons', samples: 200, testFraction: 0, seed },
  network: { activation: { id: 'relu' }, init: { seed } },
  training: { optimizer: { learningRate: 2 }, batchSize: 32, seed },
});
// The states of layer 2, after 0, 1, 2, … steps.
const states = range(0, 300, 301).map(() => {
  const [, layer2 = []] = run.unitStates();
  run.advance(1);
  return layer2;
});
const rows = range(1, 8, 8).map((unit) => {
  const its = states.map((layer2) => layer2[unit - 1] ?? '');
  return { unit, killed: killedAt(its), end: its.at(-1) ?? '' };
});
table(rows, 'Units of layer 2: when killed, and how they end');
