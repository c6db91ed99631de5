import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parseSpec, type RunResult, type RunSpec } from '../spec/index.ts';
import { extremeSpecs } from './extreme-specs.ts';
import { kernelTrainer, referenceTrainer, type Trainer } from './index.ts';

const number = v.pipe(v.number(), v.finite());
const numbers = v.array(number);
const perLayer = v.array(numbers);

/** A result as `lab run` prints it: what may be null says so. */
const printedResult = v.strictObject({
  spec: v.custom<RunSpec>((spec) => {
    parseSpec(spec);
    return true;
  }),
  engine: v.string(),
  status: v.picklist(['finished', 'diverged', 'stopped']),
  divergence: v.nullable(v.strictObject({ step: number, cause: v.string() })),
  epochs: numbers,
  trainLoss: numbers,
  testLoss: v.nullable(numbers),
  trainAccuracy: v.nullable(numbers),
  testAccuracy: v.nullable(numbers),
  inactiveUnits: perLayer,
  deadUnits: perLayer,
  gradientNorm: v.nullable(v.array(v.array(v.nullable(number)))),
  slopes: v.nullable(perLayer),
  weights: v.array(perLayer),
  biases: perLayer,
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
}) satisfies v.GenericSchema<RunResult, RunResult>;

/** The same before and after JSON: there every number that is not finite becomes null. */
function printed(run: Trainer): RunResult {
  run.advance(run.totalSteps);
  const result = run.result();
  const there = v.safeParse(printedResult, result);
  const back = v.safeParse(printedResult, JSON.parse(JSON.stringify(result)));
  const issues = [...(there.issues ?? []), ...(back.issues ?? [])];
  const places = issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
  expect(places, JSON.stringify(run.spec)).toEqual([]);
  return result;
}

const engines = [
  ['kernel', kernelTrainer],
  ['reference', referenceTrainer],
] as const;

describe.each(engines)('results of the %s', (_name, trainer) => {
  const results = () =>
    extremeSpecs(600).flatMap((spec) => {
      const run = trainer(spec);
      return run === null ? [] : [printed(run)];
    });

  it('are numbers, however extreme the run', () => {
    const all = results();
    const count = (status: RunResult['status']) => all.filter((result) => result.status === status).length;
    // Else nothing was tried.
    expect(count('finished')).toBeGreaterThan(60);
    expect(count('diverged')).toBeGreaterThan(60);
  });
});

describe('a gradient beyond the numbers of its engine', () => {
  const moons = (record: object) =>
    parseSpec({
      data: { id: 'two-moons', samples: 8, seed: 9 },
      network: { hidden: [1, 33, 2, 5], activation: { id: 'silu' }, init: { seed: 9 } },
      training: { steps: 2, seed: 9, optimizer: { learningRate: 500_000, momentum: 0.29 } },
      record,
    });

  it('has no norm; its run is as finite as without a record', () => {
    const run = kernelTrainer(moons({ gradients: true }));
    if (run === null) throw new Error('kernel: expected one that can do the run, received none');
    const result = printed(run);
    expect(result.status).toBe('finished');
    expect(result.gradientNorm?.at(-1)).toEqual([null, null, null, expect.any(Number), expect.any(Number)]);
    const sparse = kernelTrainer(moons({}));
    sparse?.advance(2);
    expect(sparse?.result()).toMatchObject({ status: 'finished', digest: result.digest });
  });

  it('has a norm where only its squares are', () => {
    // ∂L/∂w = σ(0) − 1 times x, of a loss that is log 2.
    const run = referenceTrainer(
      parseSpec({
        data: { id: 'inline', x: [[3 * 2 ** 700, 4 * 2 ** 700]], y: [[1]] },
        network: {
          hidden: [],
          activation: { id: 'relu' },
          init: { id: 'given', weights: [[[0, 0]]], biases: [[0]] },
        },
        training: { steps: 0 },
        record: { gradients: true },
      }),
    );
    expect(printed(run).gradientNorm).toEqual([[2.5 * 2 ** 700]]);
  });
});
