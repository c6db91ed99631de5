import { describe, expect, it } from 'vitest';
import { decode, encode } from '#lib/link/index.ts';
import { costSetup } from '#lib/simulations/cost-setup.ts';
import { costOfAPass } from './figure.ts';
import { barOf, rowsOf, sentence, table, timeWords } from './model.ts';

/** Each activation takes as many nanoseconds as its place, give or take a half. */
const timed = {
  engine: 'kernel-9.9.9',
  nanoseconds_ar: costSetup.activations.map((_, index) => [index + 1.5, index + 1, index + 0.5]),
};

describe('the rows', () => {
  it('say what each needs before anything is timed', () => {
    const rows = rowsOf(null);
    expect(rows.map(timeWords)).toEqual(costSetup.activations.map(() => 'not timed'));
    expect(rows.find(({ id }) => id === 'gelu')?.needs).toBe('an exponential, a polynomial');
    expect(rows.map((row) => barOf(row, rows))).toEqual(rows.map(() => 0));
  });

  it('have median, middle half, and a bar as long as the time', () => {
    const rows = rowsOf(timed);
    expect(rows.map(timeWords)[1]).toBe('2\u00a0ns (1.8 to 2.3)');
    expect(rows.map((row) => Math.round(9 * barOf(row, rows)))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

describe('the sentence', () => {
  it('says what was timed, where, and that it holds for nothing else', () => {
    expect(sentence('shallow', 'finished', timed)).toBe(
      'In a network with one hidden layer of 256 units with two inputs each, an output and its sum take 2\u00a0ns with ReLU, and 9\u00a0ns with Tanh, which takes longest. That is of this engine (kernel-9.9.9) in this browser on this device, now, and says nothing of other libraries.',
    );
  });

  it('says so before, meanwhile, and where the clock stands still', () => {
    expect(sentence('deep', 'idle', null)).toMatch(
      /^Nothing has been timed here yet: .* four hidden layers of 64 units\.$/,
    );
    expect(sentence('deep', 'running', null)).toMatch(/^Timing forward passes/);
    const still = { ...timed, nanoseconds_ar: timed.nanoseconds_ar.map(() => [0, 0, 0]) };
    expect(sentence('deep', 'finished', still)).toMatch(/^This browser’s clock ticks too slowly/);
  });
});

it('the table has a row for each, and a state comes back from its link', () => {
  const { rows, columns } = table('deep', timed);
  expect(rows).toHaveLength(costSetup.activations.length);
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
  const { parameters, defaults } = costOfAPass;
  const deep = { network: 'deep' } as const;
  expect(decode(parameters, encode(parameters, deep, defaults), defaults)).toEqual({
    state: deep,
    message: null,
  });
});
