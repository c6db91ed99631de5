import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSpec } from '../spec/index.ts';
import { median } from '../statistics/index.ts';
import { train, trainer } from '../training/index.ts';
import {
  combinations,
  pairedDifferences,
  rowOf,
  type SweepRow,
  summaries,
  sweepLimits,
  sweepRuns,
  withSeed,
} from './index.ts';
import { setPath } from './set-path.ts';
import { createSpread } from './spread.ts';

const document = {
  data: { id: 'xor', samples: 40 },
  network: { hidden: [4], activation: { id: 'relu' } },
  training: { epochs: 2 },
};
const activations = [{ id: 'relu' }, { id: 'leaky-relu', negativeSlope: 0.1 }];
const rates = [0.1, 1];

describe('combinations', () => {
  it('are all of them, the last field changing fastest', () => {
    const made = combinations(document, [
      { path: 'network.activation', values: activations },
      { path: 'training.optimizer.learningRate', values: rates },
    ]);
    expect(
      made.map(({ spec }) => [spec.network.activation.id, spec.training.optimizer.learningRate]),
    ).toEqual([
      ['relu', 0.1],
      ['relu', 1],
      ['leaky-relu', 0.1],
      ['leaky-relu', 1],
    ]);
    expect(made[3]?.varied).toEqual({
      'network.activation': { id: 'leaky-relu', negativeSlope: 0.1 },
      'training.optimizer.learningRate': 1,
    });
    expect(made[0]?.spec.training.epochs).toBe(2);
  });

  it('are the document alone where nothing is varied', () => {
    expect(combinations(document, [])).toEqual([{ varied: {}, spec: parseSpec(document) }]);
  });

  it.each([
    [
      'training.optimizer.learningRate',
      [0.1, -1],
      'training.optimizer.learningRate: expected a number from 0 to 1000000, received -1, in combination 2 of 2 (training.optimizer.learningRate = -1)',
    ],
    [
      'network.activaton',
      [1],
      'network.activaton: expected no such field, received 1, in combination 1 of 1 (network.activaton = 1)',
    ],
    [
      'training.epochs.many',
      [1],
      'training.epochs.many: expected an object at training.epochs, received 2, in combination 1 of 1 (training.epochs.many = 1)',
    ],
    [
      'network.hidden.1',
      [8],
      'network.hidden.1: expected an index from 0 to 0, received "1", in combination 1 of 1 (network.hidden.1 = 8)',
    ],
    [
      'network..hidden',
      [8],
      'network..hidden: expected names with dots between them, received an empty name, in combination 1 of 1 (network..hidden = 8)',
    ],
    ['training.epochs', [], 'training.epochs: expected at least 1 value, received an empty list'],
    [
      'training.seed',
      [1, 2],
      'training.seed: expected a field other than the seeds, which a sweep sets itself, received it',
    ],
    [
      'training.epochs',
      Array.from({ length: 100_001 }, () => 1),
      'the sweep: expected at most 100000 combinations, received 100001',
    ],
  ])('names the field, the combination and what came: %s', (path, values, message) => {
    expect(() => combinations(document, [{ path, values }])).toThrow(message);
  });

  it('names what does not fit, of data and of weights', () => {
    const x = [[0], [1]];
    const inline = (data: unknown) => () => combinations({ ...document, data }, []);
    expect(inline({ id: 'inline', x, y: [[1], [Number.NaN]] })).toThrow(
      'data.y[1][0]: expected a finite number, received NaN',
    );
    expect(inline({ id: 'inline', x: [[0], [1, 2]], y: x })).toThrow(
      'data.x[1]: expected 1 number as in the first row of data.x, received 2',
    );
    const values = [{ id: 'given', weights: [[[1]]], biases: [[0]] }];
    expect(() => combinations(document, [{ path: 'network.init', values }])).toThrow(
      /^network\.init\.weights: expected 2 layers, received 1, in combination 1 of 1 \(network\.init = /,
    );
  });

  it('refuses more specifications than can be printed', () => {
    const size = JSON.stringify(parseSpec(document)).length;
    const epochs = [{ path: 'training.epochs', values: [1, 2, 3] }];
    expect(combinations(document, epochs, 3 * size)).toHaveLength(3);
    expect(() => combinations(document, epochs, 3 * size - 1)).toThrow(
      `the sweep: expected specifications of at most ${3 * size - 1} characters together, received ${3 * size}, in combination 3 of 3`,
    );
    // A hundred thousand ordinary ones fit.
    expect(sweepLimits.runs * size).toBeLessThan(sweepLimits.characters);
  });

  it('makes foreign names and values visible, and short', () => {
    const path = '\u001b[31mx'.repeat(1000);
    expect(() => combinations(document, [{ path, values: ['\u202e'] }])).toThrow(
      /^(\\u001b\[31mx)+\\u001b\[31…: expected no such field, received "\\u202e", in combination 1 of 1 \(.{1,300} = "\\u202e"\)$/,
    );
    const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
    expect(() => combinations(document, [{ path: 'training.epochs', values: [deep] }])).toThrow(
      'training.epochs: expected an integer from 0 to 100000, received a list of 1, in combination 1 of 1 (training.epochs = a list of 1)',
    );
    expect(() => combinations(document, [{ path: 'a.'.repeat(50_000), values: [1] }])).toThrow(
      /^(a\.)+…: expected at most 16 names with dots, received 50001 of them, in combination 1 of 1/,
    );
  });

  it('says so when a field is varied twice', () => {
    const twice = { path: 'training.epochs', values: [1] };
    expect(() => combinations(document, [twice, twice])).toThrow(
      'training.epochs: expected to be varied once, received it twice',
    );
  });
});

describe('setPath', () => {
  it('leaves the document as it is, makes what is missing, and goes into lists', () => {
    const given = { a: { b: 1 }, list: [1, 2] };
    expect(setPath(given, 'a.c.d', 3)).toEqual({ a: { b: 1, c: { d: 3 } }, list: [1, 2] });
    expect(setPath(given, 'list.1', 3)).toEqual({ a: { b: 1 }, list: [1, 3] });
    expect(given).toEqual({ a: { b: 1 }, list: [1, 2] });
    expect(setPath({}, 'toString.x', 1)).toEqual({ toString: { x: 1 } });
  });
});

describe('withSeed', () => {
  it('sets all seeds, and leaves given weights', () => {
    const seeded = withSeed(parseSpec(document), 7);
    expect(seeded).toEqual(
      parseSpec({
        ...document,
        data: { ...document.data, seed: 7 },
        network: { ...document.network, init: { id: 'he-normal', seed: 7 } },
        training: { ...document.training, seed: 7 },
      }),
    );
    const init = { id: 'given', weights: [[[1, 1]]], biases: [[0]] };
    const given = parseSpec({ ...document, network: { ...document.network, hidden: [], init } });
    expect(withSeed(given, 7).network.init).toEqual(init);
  });
});

describe('runs and rows', () => {
  it('end as the recorded run with those seeds does', () => {
    const list = combinations(document, [{ path: 'network.activation', values: activations }]);
    const runs = sweepRuns(list, 2);
    expect(runs.map(({ combination, seed }) => [combination, seed])).toEqual([
      [0, 1],
      [0, 2],
      [1, 1],
      [1, 2],
    ]);
    for (const run of runs) {
      const trained = trainer(run.spec);
      trained.advance(trained.totalSteps);
      const { digest, engine } = trained.result();
      const row = rowOf(run, { measurement: trained.measure(), divergence: null, engine, digest });
      const alone = train(withSeed((list[run.combination] as (typeof list)[0]).spec, run.seed));
      expect(row).toMatchObject({ status: 'finished', epoch: 2, digest: alone.digest });
      expect(row.trainLoss).toBe(alone.trainLoss.at(-1));
      expect(row.inactiveUnits).toEqual(alone.inactiveUnits.at(-1));
    }
    expect(() => sweepRuns(list, 50_001)).toThrow('the sweep: expected at most 100000 runs, received 100002');
  });

  it('hold null where a number is not finite', () => {
    const measurement = {
      step: 0,
      epoch: 0,
      trainLoss: Number.POSITIVE_INFINITY,
      testLoss: null,
      trainAccuracy: null,
      testAccuracy: null,
      inactiveUnits: [],
      deadUnits: [],
    };
    const divergence = { step: 0, cause: 'Before the first step the loss is not finite.' };
    const [run] = sweepRuns(combinations(document, []), 1);
    if (run === undefined) throw new Error('runs: expected 1, received none');
    const row = rowOf(run, { measurement, divergence, engine: 'any', digest: 'any' });
    expect(row).toMatchObject({ status: 'diverged', divergence, trainLoss: null, testLoss: null });
  });
});

/** Rows of a sweep whose training losses are these, by combination and seed. */
function rowsOf(losses: readonly (readonly (number | null)[])[]): SweepRow[] {
  return losses.flatMap((own, combination) =>
    own.map(
      (trainLoss, index): SweepRow => ({
        combination,
        seed: index + 1,
        status: trainLoss === null ? 'diverged' : 'finished',
        divergence: null,
        step: 1,
        epoch: 1,
        trainLoss,
        testLoss: null,
        trainAccuracy: 0.5,
        testAccuracy: null,
        inactiveUnits: [1, 2],
        deadUnits: [0, combination],
        digest: '',
      }),
    ),
  );
}

describe('summaries', () => {
  it('give median, quartiles and interval, of what there is', () => {
    const [first, second] = summaries(
      rowsOf([
        [40, 10, 30, 20],
        [5, null, 5, null],
      ]),
    );
    expect(first).toMatchObject({
      combination: 0,
      runs: 4,
      diverged: 0,
      metrics: {
        trainLoss: { n: 4, median: 25, lowerQuartile: 17.5, upperQuartile: 32.5 },
        testLoss: null,
        trainAccuracy: { n: 4, median: 0.5, interval: { lower: 0.5, upper: 0.5 } },
        inactiveUnits: { median: 3 },
        deadUnits: { median: 0 },
      },
    });
    expect(second).toMatchObject({
      runs: 4,
      diverged: 0.5,
      metrics: { trainLoss: { n: 2, median: 5, interval: { lower: 5, upper: 5 } } },
    });
    expect(summaries([])).toEqual([]);
  });
});

describe('paired differences', () => {
  it('pair by seed, against the first combination', () => {
    const rows = rowsOf([
      [1, 2, 3, 4],
      [2, 1, 3, null],
      [11, 12, 13, 14],
    ]);
    const found = pairedDifferences(rows);
    expect(found.map(({ combination, against }) => [combination, against])).toEqual([
      [1, 0],
      [2, 0],
    ]);
    expect(found[0]?.metrics.trainLoss).toMatchObject({ n: 3, median: 0, larger: 1, smaller: 1, equal: 1 });
    expect(found[1]?.metrics.trainLoss).toEqual({
      n: 4,
      median: 10,
      lowerQuartile: 10,
      upperQuartile: 10,
      interval: { lower: 10, upper: 10 },
      larger: 4,
      smaller: 0,
      equal: 0,
    });
    expect(found[0]?.metrics.testLoss).toBeNull();
    expect(pairedDifferences([])).toEqual([]);
  });
});

describe('spread', () => {
  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 40 });

  it('has its interval around the median, within the sample, the same every time', () => {
    fc.assert(
      fc.property(values, (numbers) => {
        const found = createSpread()(numbers);
        const middle = median(numbers);
        expect(found?.median).toBeCloseTo(middle, 6);
        expect(found?.interval?.lower).toBeGreaterThanOrEqual(Math.min(...numbers));
        expect(found?.interval?.upper).toBeLessThanOrEqual(Math.max(...numbers));
        expect(found?.lowerQuartile).toBeLessThanOrEqual(found?.upperQuartile ?? Number.NaN);
        expect(createSpread()(numbers.toReversed())).toEqual(found);
      }),
    );
  });

  it('has no interval of one number, and nothing of none', () => {
    expect(createSpread()([3])).toEqual({
      n: 1,
      median: 3,
      lowerQuartile: 3,
      upperQuartile: 3,
      interval: null,
    });
    expect(createSpread()([])).toBeNull();
  });

  it('has the interval that the bootstrap distribution of a median has', () => {
    // Of n = 2m − 1 numbers, P(median* ≤ x₍ₖ₎) = P(B ≥ m), B ~ Binomial(n, k / n).
    const ranks = Array.from({ length: 15 }, (_, index) => index + 1);
    const within = (k: number) => {
      let [tail, choose] = [0, 1];
      for (let j = 0; j <= 15; j += 1) {
        if (j >= 8) tail += choose * (k / 15) ** j * (1 - k / 15) ** (15 - j);
        choose = (choose * (15 - j)) / (j + 1);
      }
      return tail;
    };
    const lower = ranks.find((k) => within(k) > 0.025);
    const upper = ranks.find((k) => within(k) > 0.975);
    expect(createSpread()(ranks)?.interval).toEqual({ lower, upper });
  });
});
