import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activations } from '../../activations/index.ts';
import { present } from '../../assert/present.ts';
import { losses } from '../../losses/index.ts';
import { optimizers } from '../../optimizers/index.ts';
import { parseSpec, type RunResult, type RunSpec } from '../../spec/index.ts';
import { kernelTrainer, type NetworkParameters, referenceTrainer, type Trainer } from '../index.ts';
import { loadKernel } from './instance.ts';
import { randomSpecs } from './random-specs.ts';

function start(spec: RunSpec): Trainer {
  const run = kernelTrainer(spec);
  if (run === null) throw new Error('kernel: expected one that can do the run, received none');
  return run;
}

const flat = ({ weights, biases, slopes }: NetworkParameters): number[] => [
  ...weights.flat(2),
  ...biases.flat(),
  ...(slopes ?? []),
];

/** The largest difference, relative to the largest number of the list. */
function difference(actual: readonly number[], expected: readonly number[]): number {
  expect(actual).toHaveLength(expected.length);
  const size = Math.max(1e-3, ...expected.map(Math.abs));
  return Math.max(0, ...expected.map((value, k) => Math.abs((actual[k] as number) - value) / size));
}

describe('the kernel', () => {
  it('has a function for every activation, loss and optimiser of the registries', () => {
    const kernel = loadKernel();
    const missing = [...activations, ...losses, ...optimizers]
      .map(({ id }) => id)
      .filter((id) => kernel?.number(id) === undefined);
    expect(missing).toEqual([]);
  });

  it('numbers no two activations alike', () => {
    const numbers = activations.map(({ id }) => loadKernel()?.number(id));
    expect(new Set(numbers).size).toBe(activations.length);
  });
});

describe('the kernel, against the reference', () => {
  it('takes the same steps on random specifications, to rounding', () => {
    for (const spec of randomSpecs(200)) {
      const [fast, readable] = [start(spec), referenceTrainer(spec)];
      // Few steps: what rounding does grows with each, and faster in networks that are about to diverge.
      for (const run of [fast, readable]) run.advance(4);
      if (readable.status === 'diverged' || fast.status === 'diverged') continue;
      const what = JSON.stringify(spec);
      expect(difference(flat(fast.parameters()), flat(readable.parameters())), what).toBeLessThan(2e-4);
      expect(fast.lastUpdate()?.batch, what).toEqual(readable.lastUpdate()?.batch);
      const [here, there] = [fast.measure(), readable.measure()];
      expect(difference([here.trainLoss], [there.trainLoss]), what).toBeLessThan(2e-4);
      expect(difference([here.testLoss ?? 0], [there.testLoss ?? 0]), what).toBeLessThan(2e-4);
    }
  });

  it.each([-1, -0.3, 0, 1])('takes the same steps at the slope %s', (negativeSlope) => {
    const spec = parseSpec({
      data: { id: 'two-moons', samples: 100 },
      network: { hidden: [12, 9], activation: { id: 'leaky-relu', negativeSlope } },
      training: { steps: 20 },
    });
    const [fast, readable] = [start(spec), referenceTrainer(spec)];
    for (const run of [fast, readable]) run.advance(run.totalSteps);
    expect(difference(flat(fast.parameters()), flat(readable.parameters()))).toBeLessThan(2e-4);
  });

  it.each(activations.map(({ id }) => id))('counts the units of %s alike, and norms', (id) => {
    const spec = parseSpec({
      data: { id: 'two-moons', samples: 100 },
      network: { hidden: [12, 9], activation: { id }, init: { id: 'he-normal', bias: -2 } },
      training: { epochs: 3 },
      record: { gradients: true },
    });
    const [fast, readable] = [start(spec), referenceTrainer(spec)];
    for (const run of [fast, readable]) run.advance(run.totalSteps);
    expect(fast.unitStates()).toEqual(readable.unitStates());
    const [here, there] = [fast.result(), readable.result()];
    expect(here.inactiveUnits).toEqual(there.inactiveUnits);
    expect(here.deadUnits).toEqual(there.deadUnits);
    expect(here.trainAccuracy).toEqual(there.trainAccuracy);
    expect(here.testAccuracy).toEqual(there.testAccuracy);
    const norms = ({ gradientNorm }: RunResult) =>
      (gradientNorm ?? []).flat().map((norm) => present(norm, 'norm'));
    expect(difference(norms(here), norms(there))).toBeLessThan(1e-5);
    expect(fast.testCorrect()).toEqual(readable.testCorrect());
    expect(fast.batchAccuracy()).toBe(readable.batchAccuracy());
    expect(fast.severed()).toBe(readable.severed());
  });

  it('sees a severed network', () => {
    const killed = parseSpec({
      data: { id: 'two-moons' },
      network: { hidden: [8, 8], activation: { id: 'relu' }, init: { id: 'he-normal', bias: -100 } },
    });
    expect(start(killed).severed()).toBe(true);
    const leaky = { ...killed.network, activation: { id: 'leaky-relu', negativeSlope: 0.1 } };
    expect(start({ ...killed, network: leaky }).severed()).toBe(false);
  });
});

describe('runs that share the kernel', () => {
  it('do not know of each other', () => {
    const specs = fc.constantFrom(...randomSpecs(30));
    const turns = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 9 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.tuple(specs, specs, specs), turns, (chosen, order) => {
        const alone = chosen.map((spec) => {
          const run = start(spec);
          run.advance(run.totalSteps);
          return run.result();
        });
        const runs = chosen.map(start);
        for (const [which, steps] of order) {
          runs[which]?.advance(steps);
          runs[which]?.unitStates();
          runs[which]?.lastUpdate();
        }
        for (const run of runs) run.advance(run.totalSteps);
        expect(runs.map((run) => run.result())).toEqual(alone);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what the kernel cannot do', () => {
  it('it leaves to the reference: an activation that it does not know, data beyond float32', () => {
    const known = parseSpec({ data: { id: 'two-moons' }, network: { activation: { id: 'relu' } } });
    const large = parseSpec({
      data: { id: 'inline', x: [[1e39], [1]], y: [[0], [1]] },
      network: { activation: { id: 'relu' } },
    });
    expect(kernelTrainer(known)?.engine).toBe('kernel-1.1.0');
    expect(kernelTrainer(large)).toBeNull();
  });
});
