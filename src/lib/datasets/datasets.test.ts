import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { stream } from '../random/index.ts';
import { parseBibliography } from '../references/bibtex.ts';
import { dataset, datasets, type GeneratedDataSpec, makeData, type Rows } from './index.ts';

const table = datasets.map((entry) => [entry.id, entry] as const);

function spec(id: string, changes: Partial<GeneratedDataSpec> = {}): GeneratedDataSpec {
  return { id, samples: 256, noise: 0.1, testFraction: 0.25, seed: 1, ...changes };
}

/** One column of row-major values. */
function column(values: Float64Array, width: number, k: number): number[] {
  return [...values].filter((_, i) => i % width === k);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function sdOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) * (value - mean))));
}

/** How many rows each class has. */
function classCounts({ y, n }: Rows, outputs: number): number[] {
  if (outputs > 1)
    return Array.from({ length: outputs }, (_, k) => column(y, outputs, k).filter((v) => v === 1).length);
  const ones = y.filter((value) => value === 1).length;
  return [n - ones, ones];
}

/** A row with its target, as text. */
function rowTexts({ x, y, n }: Rows): string[] {
  const [inputs, outputs] = [x.length / n, y.length / n];
  return Array.from({ length: n }, (_, i) =>
    [...x.subarray(i * inputs, (i + 1) * inputs), ...y.subarray(i * outputs, (i + 1) * outputs)].join(),
  );
}

/** Whether some rows of the whole, in its order, are the rows of the part. */
function isInOrder(part: readonly string[], whole: readonly string[]): boolean {
  let found = 0;
  for (const row of whole) if (row === part[found]) found++;
  return found === part.length;
}

describe('the registry', () => {
  it('lists the data sets in the order of menus', () => {
    expect(datasets.map(({ id }) => id)).toEqual([
      'two-moons',
      'circles',
      'spiral',
      'xor',
      'gaussians',
      'abs',
      'sine',
      'penguins',
      'digits',
    ]);
    expect(datasets.filter(({ standardizedByDefault }) => standardizedByDefault).map(({ id }) => id)).toEqual(
      ['two-moons', 'circles', 'gaussians', 'penguins', 'digits'],
    );
  });

  it('finds each by its id, and names what it expected', () => {
    for (const entry of datasets) expect(dataset(entry.id)).toBe(entry);
    expect(() => makeData(spec('moons'))).toThrow(
      'data.id: expected one of two-moons, circles, spiral, xor, gaussians, abs, sine, penguins, digits, received "moons"',
    );
  });
});

describe.each(table)('%s', (id, entry) => {
  const { task, inputs, outputs } = entry;

  it('describes itself', () => {
    expect(entry.featureNames).toHaveLength(inputs);
    expect(entry.classNames).toHaveLength(task === 'regression' ? 0 : task === 'binary' ? 2 : outputs);
    expect(entry.gloss).toMatch(/^[A-Z].*\.$/);
    expect(entry.provenance.source).not.toBe('');
    const keys = parseBibliography(readFileSync('src/content/references.bib', 'utf8')).map(({ key }) => key);
    if (entry.provenance.citation !== null) expect(keys).toContain(entry.provenance.citation);
  });

  it('makes as many rows as it is asked for, from one upwards, all finite', () => {
    for (const samples of entry.fixed ? [256] : [1, 2, 3, 5, 64, 257]) {
      const rows = entry.make(samples, 0.1, stream(1));
      if (!entry.fixed) expect(rows.n).toBe(samples);
      expect(rows.x).toHaveLength(rows.n * inputs);
      expect(rows.y).toHaveLength(rows.n * outputs);
      expect(rows.x.every(Number.isFinite) && rows.y.every(Number.isFinite)).toBe(true);
    }
  });

  it('has classes of equal size, but for an odd row', () => {
    if (task === 'regression' || entry.fixed) return;
    for (const samples of [256, 101]) {
      const [first = 0, second = 0] = classCounts(entry.make(samples, 0.1, stream(1)), outputs);
      expect(Math.abs(first - second)).toBeLessThanOrEqual(1);
    }
  });

  it('is split by the seed, without a row lost or doubled, each part in the order it was made', () => {
    const raw = { standardize: false };
    const whole = rowTexts(makeData(spec(id, { ...raw, testFraction: 0 })).train);
    const { train, test } = makeData(spec(id, raw));
    if (test === null) throw new Error('expected a test part, received none');
    expect(test.n).toBe(Math.round(whole.length * 0.25));
    const [trainRows, testRows] = [rowTexts(train), rowTexts(test)];
    expect([...trainRows, ...testRows].sort()).toEqual([...whole].sort());
    expect(isInOrder(trainRows, whole)).toBe(true);
    expect(isInOrder(testRows, whole)).toBe(true);
  });

  it('has no test part at 0, and always a row to train on', () => {
    expect(makeData(spec(id, { testFraction: 0 })).test).toBeNull();
    if (entry.fixed) return;
    expect(makeData(spec(id, { samples: 1, testFraction: 0.9 }))).toMatchObject({
      train: { n: 1 },
      test: null,
    });
    expect(makeData(spec(id, { samples: 3, testFraction: 0.99 }))).toMatchObject({
      train: { n: 1 },
      test: { n: 2 },
    });
  });

  it('is the same for the same seed and another for another', () => {
    expect(makeData(spec(id))).toEqual(makeData(spec(id)));
    expect(rowTexts(makeData(spec(id, { seed: 2 })).train)).not.toEqual(rowTexts(makeData(spec(id)).train));
  });

  it('is standardised by the training part, if it is', () => {
    for (const standardize of [undefined, true, false]) {
      const { train, test, standardization } = makeData(spec(id, { standardize }));
      const raw = makeData(spec(id, { standardize: false }));
      expect(standardization !== null).toBe(standardize ?? entry.standardizedByDefault);
      if (standardization === null) {
        expect(train).toEqual(raw.train);
        continue;
      }
      if (entry.scale !== undefined) {
        expect(standardization.mean).toEqual(Array(inputs).fill(0));
        expect(standardization.sd).toEqual(Array(inputs).fill(entry.scale));
        expect(train.x).toEqual(raw.train.x.map((value) => value / (entry.scale ?? Number.NaN)));
        expect(test?.x).toEqual(raw.test?.x.map((value) => value / (entry.scale ?? Number.NaN)));
        continue;
      }
      for (let k = 0; k < inputs; k++) {
        expect(meanOf(column(train.x, inputs, k))).toBeCloseTo(0, 12);
        expect(sdOf(column(train.x, inputs, k))).toBeCloseTo(1, 12);
        expect(standardization.mean[k]).toBeCloseTo(meanOf(column(raw.train.x, inputs, k)), 10);
        expect(standardization.sd[k]).toBeCloseTo(sdOf(column(raw.train.x, inputs, k)), 10);
        const back = column(test?.x ?? new Float64Array(), inputs, k).map(
          (value) => value * (standardization.sd[k] ?? Number.NaN) + (standardization.mean[k] ?? Number.NaN),
        );
        column(raw.test?.x ?? new Float64Array(), inputs, k).forEach((value, i) => {
          expect(back[i]).toBeCloseTo(value, 10);
        });
      }
      expect(train.y).toEqual(raw.train.y);
    }
  });

  it('has no point quadrillions away, however few its rows', () => {
    if (entry.fixed) return;
    for (let samples = 2; samples <= 7; samples += 1) {
      for (let seed = 1; seed <= 30; seed += 1) {
        for (const testFraction of [0.25, 0.5, 0.75]) {
          const { train, test } = makeData(
            spec(id, { samples, seed, testFraction, noise: 0, standardize: true }),
          );
          for (const x of [...train.x, ...(test?.x ?? [])]) expect(Math.abs(x)).toBeLessThan(1e5);
        }
      }
    }
  });

  it('moves by its noise and by nothing else', () => {
    if (entry.fixed) return;
    const quiet = entry.make(2000, 0, stream(1));
    const noisy = entry.make(2000, 0.1, stream(1));
    const [before, after] = task === 'regression' ? [quiet.y, noisy.y] : [quiet.x, noisy.x];
    const moved = [...after].map((value, i) => value - (before[i] ?? Number.NaN));
    expect(Math.abs(meanOf(moved))).toBeLessThan(0.01);
    expect(Math.abs(sdOf(moved) - 0.1)).toBeLessThan(0.01);
    expect(task === 'regression' ? noisy.x : noisy.y).toEqual(task === 'regression' ? quiet.x : quiet.y);
  });
});

describe('an input that is constant but for rounding', () => {
  const moons = (samples: number, seed: number, testFraction: number) =>
    makeData(spec('two-moons', { samples, seed, testFraction, noise: 0 }));

  it('is not standardised: the deviation of sin 0 and sin π is 6e-17', () => {
    const { train, test, standardization } = moons(3, 5, 0.25);
    expect(standardization?.sd[1]).toBe(1);
    expect(standardization?.sd[0]).toBe(1);
    expect([...train.x, ...(test?.x ?? [])].every((x) => Math.abs(x) <= 1)).toBe(true);
  });

  it('is not standardised where it is ½ and ½ − sin π either', () => {
    const heights = (seed: number) => {
      const raw = makeData(
        spec('two-moons', { samples: 5, seed, testFraction: 0.6, noise: 0, standardize: false }),
      );
      return column(raw.train.x, 2, 1);
    };
    const seed = Array.from({ length: 200 }, (_, index) => index).find((candidate) =>
      heights(candidate).every((height) => Math.abs(height - 0.5) < 1e-15),
    );
    if (seed === undefined) throw new Error('seed: expected one of 200, received none');
    expect(new Set(heights(seed)).size).toBe(2);
    const { standardization, test } = moons(5, seed, 0.6);
    expect(standardization?.sd[1]).toBe(1);
    expect(test?.x.every((x) => Math.abs(x) <= 2)).toBe(true);
  });

  it('is, where its deviation is small but its own', () => {
    const { standardization } = makeData(spec('circles', { noise: 1e-6, samples: 2, testFraction: 0 }));
    expect(standardization?.sd[1]).toBeGreaterThan(0);
    expect(standardization?.sd[1]).toBeLessThan(1e-5);
  });
});

describe('shapes without noise', () => {
  const quiet = (id: string, samples: number) => dataset(id).make(samples, 0, stream(1));
  const radius = ({ x }: Rows, i: number) => Math.sqrt((x[2 * i] ?? 0) ** 2 + (x[2 * i + 1] ?? 0) ** 2);

  it('two-moons: half circles, evenly walked', () => {
    const rows = quiet('two-moons', 200);
    for (let i = 0; i < 100; i++) {
      const t = (Math.PI * i) / 99;
      expect(rows.x[2 * i]).toBeCloseTo(Math.cos(t), 15);
      expect(rows.x[2 * i + 1]).toBeCloseTo(Math.sin(t), 15);
      expect(rows.x[200 + 2 * i]).toBeCloseTo(1 - Math.cos(t), 15);
      expect(rows.x[201 + 2 * i]).toBeCloseTo(0.5 - Math.sin(t), 15);
    }
    expect([...rows.y]).toEqual([...Array(100).fill(0), ...Array(100).fill(1)]);
  });

  it('spiral: two arms half a turn apart', () => {
    const rows = quiet('spiral', 200);
    for (let i = 0; i < 200; i++) {
      const [place, label] = [i % 100, Math.floor(i / 100)];
      const r = 0.1 + (0.9 * place) / 99;
      const theta = (3 * Math.PI * place) / 99 + label * Math.PI;
      expect(rows.x[2 * i]).toBeCloseTo(r * Math.sin(theta), 14);
      expect(rows.x[2 * i + 1]).toBeCloseTo(r * Math.cos(theta), 14);
      expect(rows.y[i]).toBe(label);
    }
  });

  it('circles: of radius 1 and ½', () => {
    const rows = quiet('circles', 101);
    for (let i = 0; i < 101; i++) expect(radius(rows, i)).toBeCloseTo(rows.y[i] === 0 ? 1 : 0.5, 14);
  });

  it('xor: the class says whether the signs differ, in each quadrant a quarter', () => {
    const rows = quiet('xor', 400);
    const quadrants = new Map<string, number>();
    for (let i = 0; i < 400; i++) {
      const signs = [Math.sign(rows.x[2 * i] ?? 0), Math.sign(rows.x[2 * i + 1] ?? 0)];
      expect(rows.y[i]).toBe(signs[0] === signs[1] ? 0 : 1);
      quadrants.set(signs.join(), (quadrants.get(signs.join()) ?? 0) + 1);
    }
    expect([...quadrants.values()]).toEqual([100, 100, 100, 100]);
    expect(rows.x.every((value) => Math.abs(value) <= 1 && value !== 0)).toBe(true);
  });

  it('gaussians: clouds around (−1, −1) and (1, 1)', () => {
    const rows = quiet('gaussians', 2000);
    for (const [label, centre] of [
      [0, -1],
      [1, 1],
    ] as const) {
      const cloud = [...rows.x].filter((_, i) => rows.y[Math.floor(i / 2)] === label);
      expect(Math.abs(meanOf(cloud) - centre)).toBeLessThan(0.05);
      expect(Math.abs(sdOf(cloud) - 0.5)).toBeLessThan(0.05);
    }
  });

  it('abs: |x| on 64 even points of [−√3, √3]', () => {
    const { x, y } = quiet('abs', 64);
    expect(x[0]).toBe(-Math.sqrt(3));
    expect(x[63]).toBe(Math.sqrt(3));
    for (let i = 0; i < 64; i++) {
      expect(x[i]).toBeCloseTo(Math.sqrt(3) * (-1 + (2 * i) / 63), 15);
      expect(y[i]).toBe(Math.abs(x[i] ?? Number.NaN));
    }
  });

  it('sine: one period', () => {
    const { x, y } = quiet('sine', 33);
    expect(x[0]).toBe(-Math.PI);
    expect(x[32]).toBe(Math.PI);
    for (let i = 0; i < 33; i++) expect(y[i]).toBeCloseTo(Math.sin(x[i] ?? Number.NaN), 15);
  });
});

describe('penguins', () => {
  const whole = makeData(spec('penguins', { testFraction: 0, standardize: false }));

  it('has the 342 birds whose bills were measured', () => {
    expect(whole.train.n).toBe(342);
    expect(classCounts(whole.train, 3)).toEqual([151, 68, 123]);
    expect(whole.classNames).toEqual(['Adelie', 'Chinstrap', 'Gentoo']);
    expect([...whole.train.x.subarray(0, 4)]).toEqual([39.1, 18.7, 39.5, 17.4]);
    expect(whole.provenance?.changes).toContain('two of the 344 birds');
  });

  it('has bills of a credible size: length 32 to 60 mm, depth 13 to 22 mm', () => {
    const lengths = column(whole.train.x, 2, 0);
    const depths = column(whole.train.x, 2, 1);
    expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([32.1, 59.6]);
    expect([Math.min(...depths), Math.max(...depths)]).toEqual([13.1, 21.5]);
  });

  it('does not heed samples and noise', () => {
    const one = makeData(spec('penguins', { samples: 7, noise: 3 }));
    expect(one).toEqual(makeData(spec('penguins')));
  });
});

describe('digits', () => {
  const whole = makeData(spec('digits', { testFraction: 0, standardize: false })).train;

  it('are the 1,797 that were published, from the first to the last', () => {
    expect(whole.n).toBe(1797);
    expect(classCounts(whole, 10)).toEqual([178, 182, 177, 183, 181, 182, 181, 179, 174, 180]);
    const lines = Array.from({ length: whole.n }, (_, row) => {
      const pixels = whole.x.subarray(64 * row, 64 * (row + 1));
      return [...pixels, whole.y.subarray(10 * row, 10 * (row + 1)).indexOf(1)].join();
    });
    expect(lines[0]).toBe(
      '0,0,5,13,9,1,0,0,0,0,13,15,10,15,5,0,0,3,15,2,0,11,8,0,0,4,12,0,0,8,8,0,0,5,8,0,0,9,8,0,0,4,11,0,1,12,7,0,0,2,14,5,10,12,0,0,0,0,6,13,10,0,0,0,0',
    );
    // The file as it was published, line by line.
    const digest = createHash('sha256')
      .update(`${lines.join('\n')}\n`)
      .digest('hex');
    expect(digest).toBe('6ebb3d2fee246a4e99363262ddf8a00a3c41bee6014c373ed9d9216ba7f651b8');
  });

  it('have pixels of 0 to 16, whole numbers', () => {
    expect([...new Set(whole.x)].sort((a, b) => a - b)).toEqual(Array.from({ length: 17 }, (_, ink) => ink));
  });

  it('say so where their rows have not come, and wait for them once', async () => {
    vi.resetModules();
    const fresh = await import('./index.ts');
    expect(() => fresh.makeData(spec('digits'))).toThrow(
      'digits: expected their rows to be loaded before they are made, received none',
    );
    await fresh.loading('digits');
    expect(fresh.makeData(spec('digits')).train.n).toBe(1348);
    expect(fresh.loading('digits')).toBeNull();
    expect(fresh.loading('xor')).toBeNull();
    expect(fresh.loading('inline')).toBeNull();
  });
});

describe('inline data', () => {
  const x = [
    [1, 2],
    [3, 4],
    [5, 6],
    [7, 8],
  ];
  const y = [[0], [1], [1], [0]];

  it('is taken as it is, in its order', () => {
    const data = makeData({ id: 'inline', x, y }, 'binary');
    expect(data).toMatchObject({
      task: 'binary',
      inputs: 2,
      outputs: 1,
      test: null,
      standardization: null,
      provenance: null,
    });
    expect([...data.train.x]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect([...data.train.y]).toEqual([0, 1, 1, 0]);
    expect(data.featureNames).toEqual(['input 1', 'input 2']);
    expect(data.classNames).toEqual(['class 0', 'class 1']);
  });

  it('keeps a test part that is given', () => {
    const data = makeData({ id: 'inline', x, y, xTest: [[9, 9]], yTest: [[1]], testFraction: 0.5, seed: 1 });
    expect(data.train.n).toBe(4);
    expect([...(data.test?.x ?? [])]).toEqual([9, 9]);
  });

  it('is split where that is asked for', () => {
    const data = makeData({ id: 'inline', x, y, testFraction: 0.25, seed: 3 });
    expect([data.train.n, data.test?.n]).toEqual([3, 1]);
  });
});
