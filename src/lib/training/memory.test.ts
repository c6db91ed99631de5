import { describe, expect, it } from 'vitest';
import { parseSpec, type RunResult, SpecError } from '../spec/index.ts';
import { kernelTrainer, referenceTrainer, trainer } from './index.ts';

/** Everything that a result has one entry of per record. */
const series = [
  'epochs',
  'trainLoss',
  'testLoss',
  'trainAccuracy',
  'testAccuracy',
  'inactiveUnits',
  'deadUnits',
  'gradientNorm',
  'slopes',
] as const satisfies readonly (keyof RunResult)[];

describe('records', () => {
  const spec = (activation: string, hidden: readonly number[], gradients: boolean, run: object, every = 1) =>
    parseSpec({
      data: { id: 'two-moons', samples: 4 },
      network: { activation: { id: activation }, hidden },
      training: { batchSize: 1000, ...run },
      record: { every, gradients },
    });

  it.each([
    ['relu', [1], false],
    ['relu', [], true],
    ['relu', [2, 2, 2], true],
    ['prelu', [2, 2], false],
    ['prelu', [1, 1, 1, 1], true],
  ] as const)('of %s %j, gradients %s, are bounded, all series together', (activation, hidden, gradients) => {
    const short = trainer(spec(activation, hidden, gradients, { steps: 4 }));
    short.advance(4);
    const result = short.result();
    const kept = series.map((name) => (result[name] ?? []).flat().length);
    const numbers = kept.reduce((sum, length) => sum + length, 0) / result.epochs.length;

    const fits = Math.floor(10_000_000 / numbers);
    const every = Math.ceil(1e9 / (fits - 2));
    const long = (chosen: number) => () =>
      trainer(spec(activation, hidden, gradients, { steps: 1e9 }, chosen));
    expect(long(every)).not.toThrow();
    expect(long(0)).not.toThrow();
    expect(long(every - 1)).toThrow(
      new SpecError(
        `record.every: expected 0 or at least ${every}, for at most 10000000 recorded numbers, received ${every - 1}`,
      ),
    );
  });

  it('of as many epochs as there may be fit, but for the deepest networks with their gradients', () => {
    const epochs = { epochs: 100_000 };
    expect(() => trainer(spec('relu', new Array(30).fill(1), true, epochs))).not.toThrow();
    expect(() => trainer(spec('relu', new Array(100).fill(1), true, epochs))).toThrow(
      /^record\.every: expected 0 or at least 4, /,
    );
  });

  it('are as sparse as steps in many batches make them', () => {
    const batches = { data: { id: 'xor', samples: 1000, testFraction: 0 } };
    const run = { network: { activation: { id: 'relu' } }, training: { batchSize: 1, steps: 1e9 } };
    expect(() => trainer(parseSpec({ ...batches, ...run }))).not.toThrow();
  });
});

describe('a batch on the readable engine', () => {
  const spec = parseSpec({
    data: { id: 'xor', samples: 20_000, testFraction: 0 },
    network: { activation: { id: 'relu' }, hidden: new Array(100).fill(10) },
    training: { batchSize: 100_000, steps: 0 },
    record: { every: 0 },
  });

  it('has as many rows as leave room for what each unit does', () => {
    expect(() => referenceTrainer(spec)).toThrow(
      new SpecError(
        'training.batchSize: expected at most 19980 rows of a network of 1001 units without the fast engine, received 20000',
      ),
    );
  });

  it('may be larger on the fast one, which takes it in chunks', () => {
    expect(kernelTrainer(spec)?.status).toBe('finished');
  });
});
