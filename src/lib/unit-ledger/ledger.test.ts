import { describe, expect, it } from 'vitest';
import { dataOf, parseSpec, type RunSpec } from '../spec/index.ts';
import { type Trainer, trainer, type Update } from '../training/index.ts';
import { openLedger, type UnitEvent, unitUpdate } from './index.ts';

interface Setting {
  readonly seed?: number;
  readonly learningRate?: number;
  readonly momentum?: number;
  readonly slope?: number;
  readonly bias?: number;
  readonly steps?: number;
}

/** Two moons, 2-16-16-1, batches of 32: the small network of the lesson. */
function specOf(setting: Setting = {}): RunSpec {
  const { seed = 6, learningRate = 2, momentum = 0, slope = 0, bias = 0, steps = 60 } = setting;
  return parseSpec({
    data: { id: 'two-moons', samples: 200, noise: 0.1, testFraction: 0, seed },
    network: {
      hidden: [16, 16],
      activation: slope === 0 ? { id: 'relu' } : { id: 'leaky-relu', negativeSlope: slope },
      init: { id: 'he-normal', bias, seed },
    },
    training: { optimizer: { id: 'sgd', learningRate, momentum }, batchSize: 32, steps, seed },
    record: { every: 0 },
  });
}

function watch(spec: RunSpec): { readonly run: Trainer; readonly ledger: ReturnType<typeof openLedger> } {
  const run = trainer(spec);
  const ledger = openLedger(run);
  while (run.status === 'running') {
    run.advance(1);
    ledger.inspect();
  }
  return { run, ledger };
}

/** The run, taken to one step. */
function updateOf(spec: RunSpec, step: number): Update {
  const run = trainer(spec);
  run.advance(step);
  const update = run.lastUpdate();
  if (update === null) throw new Error('expected an update, received none');
  return update;
}

const inFirst = ({ layer }: UnitEvent): boolean => layer === 0;
const revived = ({ kind }: UnitEvent): boolean => kind === 'revival';

describe('openLedger', () => {
  it('writes down every change, once, with its step, its batch and its cause', () => {
    const { run, ledger } = watch(specOf());
    expect(ledger.events.filter(inFirst)).toEqual([
      expect.objectContaining({ step: 10, layer: 0, unit: 7, kind: 'death', cause: 'gradient' }),
    ]);
    const [death] = ledger.events.filter(inFirst);
    expect(death?.batch).toEqual(updateOf(specOf(), 10).batch);
    expect(death?.epoch).toBe(10 / run.stepsPerEpoch);
    expect(ledger.states).toEqual(run.unitStates());
  });

  it('balances: what was dead, less what came back, plus what died, is what is dead', () => {
    for (const seed of [1, 2, 3]) {
      const { run, ledger } = watch(specOf({ seed, learningRate: 3 }));
      const totals = ledger.totals();
      expect(totals.map(({ deadNow }) => deadNow)).toEqual(run.measure().deadUnits);
      for (const { deadAtStart, deaths, revivals, deadNow } of totals) {
        expect(deadAtStart + deaths - revivals).toBe(deadNow);
      }
    }
  });

  it('has nothing to write where every unit is dead from the start', () => {
    const { ledger } = watch(specOf({ bias: -100, steps: 20 }));
    expect(ledger.events).toEqual([]);
    expect(ledger.totals()).toEqual(
      Array(2).fill({ units: 16, deadAtStart: 16, deaths: 0, revivals: 0, inactiveNow: 16, deadNow: 16 }),
    );
  });

  it('never sees a first-layer ReLU unit come back under plain SGD; later ones do, by their inputs alone', () => {
    const runs = Array.from({ length: 20 }, (_, i) =>
      watch(specOf({ seed: i + 1, learningRate: 3, steps: 200 })),
    );
    const events = runs.flatMap(({ ledger }) => [...ledger.events]);
    expect(events.filter((event) => inFirst(event) && event.kind === 'death').length).toBeGreaterThan(20);
    expect(events.filter((event) => inFirst(event) && revived(event))).toEqual([]);
    const later = events.filter(revived);
    expect(later.length).toBeGreaterThan(100);
    expect(new Set(later.map(({ cause }) => cause))).toEqual(new Set(['inputs']));
  }, 30_000);

  it('sees momentum carry first-layer units back, by their velocity', () => {
    const runs = Array.from({ length: 20 }, (_, i) =>
      watch(specOf({ seed: i + 1, learningRate: 0.3, momentum: 0.9, steps: 200 })),
    );
    const back = runs.flatMap(({ ledger }) =>
      ledger.events.filter((event) => inFirst(event) && revived(event)),
    );
    expect(back.length).toBeGreaterThan(0);
    expect(new Set(back.map(({ cause }) => cause))).toEqual(new Set(['velocity']));
  }, 30_000);

  it('keeps inactive and dead apart: a leaky unit never dies', () => {
    const { ledger } = watch(specOf({ seed: 1, learningRate: 3, slope: 0.01 }));
    const kinds = new Set(ledger.events.map(({ kind }) => kind));
    expect(kinds).toContain('turned-inactive');
    expect([...kinds].filter((kind) => kind === 'death' || kind === 'revival')).toEqual([]);
    expect(ledger.totals().map(({ deadNow }) => deadNow)).toEqual([0, 0]);
  });

  it('ends with a run that diverges', () => {
    const { run, ledger } = watch(specOf({ learningRate: 10, slope: 1 }));
    expect(run.status).toBe('diverged');
    expect(ledger.events.every(({ step }) => step <= run.step)).toBe(true);
  });

  it('refuses to have missed a step', () => {
    const run = trainer(specOf());
    const ledger = openLedger(run);
    run.advance(2);
    expect(() => ledger.inspect()).toThrow('ledger: expected step 1, received step 2');
  });
});

describe('unitUpdate', () => {
  const spec = specOf();
  const data = dataOf(spec);
  const death = unitUpdate(spec, data, updateOf(spec, 10), 0, 7);

  it('has the update’s numbers: after = before − rate × gradient', () => {
    expect(death).toMatchObject({ step: 10, layer: 0, unit: 7, learningRate: 2 });
    for (const index of [0, 1]) {
      const expected = (death.before.weights[index] ?? 0) - 2 * (death.gradient.weights[index] ?? 0);
      expect(death.after.weights[index]).toBeCloseTo(expected, 5);
    }
    expect(death.after.bias).toBeCloseTo(death.before.bias - 2 * death.gradient.bias, 5);
  });

  it('tells how the largest z went below zero', () => {
    expect(death.largest.before).toBeGreaterThan(0);
    expect(death.largest.after).toBeLessThanOrEqual(0);
  });

  it('adds up to the gradient, sample by sample; those with z ≤ 0 push nothing', () => {
    const sum = (part: (push: (typeof death.pushes)[number]) => number) =>
      death.pushes.reduce((total, push) => total + part(push), 0);
    expect(sum(({ delta }) => delta)).toBeCloseTo(death.gradient.bias, 5);
    for (const index of [0, 1]) {
      const part = sum(({ row, delta }) => delta * (data.train.x[2 * row + index] ?? 0));
      expect(part).toBeCloseTo(death.gradient.weights[index] ?? 0, 5);
    }
    const off = death.pushes.filter(({ preactivation }) => preactivation <= 0);
    expect(off.length).toBeGreaterThan(0);
    expect(off.filter(({ delta }) => delta !== 0)).toEqual([]);
  });

  it('finds a gradient of exactly zero once a first-layer unit is dead', () => {
    const later = unitUpdate(spec, data, updateOf(spec, 40), 0, 7);
    expect(later.gradient).toEqual({ weights: [0, 0], bias: 0 });
    expect(later.after).toEqual(death.after);
  });

  it('names the unit that there is not', () => {
    expect(() => unitUpdate(spec, data, updateOf(spec, 1), 0, 16)).toThrow(
      'unit: expected one of the hidden layers 16-16, received unit 16 of layer 0',
    );
  });
});
