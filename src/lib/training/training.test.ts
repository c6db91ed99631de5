import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activations } from '../activations/index.ts';
import { at } from '../assert/at.ts';
import { present } from '../assert/present.ts';
import { stream } from '../random/index.ts';
import type { RunResult, RunSpec } from '../spec/index.ts';
import { dataOf, limits, parseSpec } from '../spec/index.ts';
import { kernelTrainer, type NetworkParameters, referenceTrainer, type Trainer } from './index.ts';

const penguins = (activation: string, training: object = {}) =>
  parseSpec({ data: { id: 'penguins' }, network: { activation: { id: activation } }, training });

const moons = (network: object = {}, training: object = {}, record: object = {}) =>
  parseSpec({
    data: { id: 'two-moons', samples: 60 },
    network: { hidden: [6, 5], activation: { id: 'leaky-relu' }, ...network },
    training: { epochs: 5, ...training },
    record,
  });

interface EngineUnderTest {
  readonly name: string;
  readonly digest: string;
  /** The largest relative error of one operation. */
  readonly rounding: number;
  /** One whose square it cannot hold. */
  readonly huge: number;
  trainer(spec: RunSpec): Trainer;
}

const engines: readonly EngineUnderTest[] = [
  {
    name: 'reference-1.2.0',
    digest: '0053078e88274ead674b8f9c49abc70f7cb6bcd0b5a5ecb74ed4a743e9624f58',
    rounding: 2 ** -53,
    huge: 1e200,
    trainer: referenceTrainer,
  },
  {
    name: 'kernel-1.1.0',
    digest: '50bbd480ab4b1de6450a62c437c6ad60e5b9066e20c81009ec48c65a81d8cb56',
    rounding: 2 ** -24,
    huge: 1e30,
    trainer(spec) {
      const run = kernelTrainer(spec);
      if (run === null) throw new Error('kernel: expected one that can do the run, received none');
      return run;
    },
  },
];

describe.each(engines)('$name', ({ name, digest, rounding, huge, trainer }) => {
  const train = (spec: RunSpec): RunResult => {
    const run = trainer(spec);
    run.advance(run.totalSteps);
    return run.result();
  };

  describe('train', () => {
    it.each(['relu', 'leaky-relu'])(
      'learns the penguins with %s, the same twice',
      (activation) => {
        const result = train(penguins(activation));
        expect(result.status).toBe('finished');
        expect(result.engine).toBe(name);
        expect(result.trainAccuracy?.at(-1)).toBeGreaterThanOrEqual(0.95);
        expect(result.epochs).toHaveLength(301);
        expect(train(penguins(activation)).digest).toBe(result.digest);
      },
      30_000,
    );

    it('keeps the digest of the engine', () => {
      // A change here is a change of results: the engine needs a new number.
      expect(train(penguins('relu')).digest).toBe(digest);
    }, 30_000);

    it('digests little-endian float32: weights, then biases, layer by layer, then slopes', () => {
      const run = trainer(moons({ activation: { id: 'prelu' } }));
      run.advance(run.totalSteps);
      const { weights, biases, slopes } = run.parameters();
      const values = weights.flatMap((rows, layer) => [...rows.flat(), ...(biases[layer] ?? [])]);
      const bytes = Buffer.alloc((values.length + 2) * 4);
      for (const [index, value] of [...values, ...(slopes ?? [])].entries())
        bytes.writeFloatLE(value, index * 4);
      expect(run.result().digest).toBe(createHash('sha256').update(bytes).digest('hex'));
    });

    it('records the epochs that the specification asks for', () => {
      const epochs = (training: object, every: number) => train(moons({}, training, { every })).epochs;
      expect(epochs({ epochs: 5 }, 1)).toEqual([0, 1, 2, 3, 4, 5]);
      expect(epochs({ epochs: 5 }, 2)).toEqual([0, 2, 4, 5]);
      expect(epochs({ epochs: 5 }, 0)).toEqual([0, 5]);
      // 45 training rows in batches of 16: three steps an epoch.
      expect(epochs({ steps: 7 }, 1)).toEqual([0, 1, 2, 7 / 3]);
      expect(epochs({ epochs: 0 }, 1)).toEqual([0]);
    });

    it('leaves out what there is not', () => {
      const line = train(
        parseSpec({
          data: { id: 'abs', samples: 16, testFraction: 0 },
          network: { activation: { id: 'relu' } },
          training: { epochs: 2 },
        }),
      );
      expect(line).toMatchObject({ testLoss: null, trainAccuracy: null, testAccuracy: null });
      expect(line).toMatchObject({ gradientNorm: null, slopes: null });
    });

    it('counts accuracy where the task has classes, whatever the loss', () => {
      expect(train(penguins('relu', { loss: 'mse', epochs: 40 })).trainAccuracy?.at(-1)).toBeGreaterThan(0.9);
      expect(train(moons({}, { loss: 'mse', epochs: 100 })).trainAccuracy?.at(-1)).toBeGreaterThan(0.8);
    });

    it('records the slopes that prelu learns, at a rate of their own if given', () => {
      const slopes = (slopeLearningRate: number | null) =>
        train(moons({ activation: { id: 'prelu' } }, { optimizer: { slopeLearningRate } })).slopes;
      expect(slopes(null)).toHaveLength(6);
      expect(slopes(null)?.[0]).toEqual([0.25, 0.25]);
      expect(slopes(null)?.at(-1)).not.toEqual([0.25, 0.25]);
      expect(slopes(0)?.at(-1)).toEqual([0.25, 0.25]);
    });

    it('measures the gradient of the whole training part', () => {
      const batch = { batchSize: 1000, shuffle: false, epochs: 1 };
      const spec = moons({}, batch, { gradients: true });
      const run = trainer(spec);
      run.advance(1);
      const norms = run
        .lastUpdate()
        ?.gradients.weights.map((rows) => Math.sqrt(rows.flat().reduce((sum, g) => sum + g * g, 0)));
      const recorded = run.result().gradientNorm?.[0] ?? [];
      expect(recorded).toHaveLength(3);
      for (const [layer, norm] of recorded.entries())
        expect(Math.abs(present(norm, 'norm') - at(norms ?? [], layer))).toBeLessThan(32 * rounding);
    });

    it('has half of its first-layer outputs at zero at the start, with He-normal weights', () => {
      const random = stream(1, 'inputs');
      const x = Array.from({ length: 2000 }, () => Array.from({ length: 64 }, () => random.normal()));
      const run = trainer(
        parseSpec({
          data: { id: 'inline', x, y: x.map(() => [0]) },
          network: { hidden: [64], activation: { id: 'relu' } },
        }),
      );
      const [weights = []] = run.parameters().weights;
      let zeros = 0;
      for (const row of x) {
        for (const unit of weights) {
          const z = unit.reduce((sum, weight, input) => sum + weight * (row[input] as number), 0);
          if (z <= 0) zeros += 1;
        }
      }
      expect(Math.abs(zeros / (2000 * 64) - 0.5)).toBeLessThan(0.02);
    });
  });

  describe('a first-layer unit with bias −100', () => {
    const run = (activation: object) => {
      const started = trainer(moons());
      const { weights, biases } = started.parameters();
      const lowered = biases.map((bias, layer) => (layer === 0 ? [-100, ...bias.slice(1)] : bias));
      const killed = trainer(
        moons({ activation, init: { id: 'given', weights, biases: lowered } }, { epochs: 100 }),
      );
      const before = killed.parameters();
      killed.advance(killed.totalSteps);
      const unit = ({ weights: [first], biases: [bias] }: NetworkParameters) => [
        ...(first?.[0] ?? []),
        bias?.[0],
      ];
      return {
        before: unit(before),
        after: unit(killed.parameters()),
        states: killed.unitStates()[0],
        killed,
      };
    };

    it('is dead with ReLU, and stays as it is bit for bit', () => {
      const { before, after, states, killed } = run({ id: 'relu' });
      expect(states?.[0]).toBe('dead');
      expect(after).toStrictEqual(before);
      expect(killed.result().deadUnits.at(-1)?.[0]).toBeGreaterThanOrEqual(1);
    });

    it('is inactive, not dead, with slope 0.01, and moves', () => {
      const { before, after, states, killed } = run({ id: 'leaky-relu', negativeSlope: 0.01 });
      expect(states?.[0]).toBe('inactive');
      expect(killed.result().deadUnits.at(-1)?.[0]).toBe(0);
      for (const [k, value] of after.entries()) expect(value).not.toBe(before[k]);
    });
  });

  describe('seeds', () => {
    const weightsOf = (network: object, data: object = {}) =>
      trainer(
        parseSpec({
          data: { id: 'two-moons', ...data },
          network: { activation: { id: 'relu' }, ...network },
        }),
      ).parameters().weights;
    const batchesOf = (network: object, training: object = {}) => {
      const run = trainer(moons(network, training));
      return Array.from({ length: 6 }, () => {
        run.advance(1);
        return run.lastUpdate()?.batch;
      });
    };

    it('draw the initial weights whatever the data, the activation and the bias', () => {
      const weights = weightsOf({});
      expect(weightsOf({}, { id: 'spiral', samples: 99, seed: 5 })).toEqual(weights);
      expect(weightsOf({ activation: { id: 'elu' }, init: { id: 'he-normal', bias: 1 } })).toEqual(weights);
      expect(weightsOf({ init: { id: 'he-normal', seed: 2 } })).not.toEqual(weights);
    });

    it('draw the batches whatever the activation and the initial bias', () => {
      const batches = batchesOf({});
      expect(batchesOf({ activation: { id: 'rrelu' } })).toEqual(batches);
      expect(batchesOf({ init: { id: 'he-normal', bias: 0.1 } })).toEqual(batches);
      expect(batchesOf({}, { seed: 2 })).not.toEqual(batches);
    });

    it('give every row once an epoch, the last batch short', () => {
      const batches = batchesOf({});
      expect(batches.map((batch) => batch?.length)).toEqual([16, 16, 13, 16, 16, 13]);
      const epoch = batches.slice(0, 3).flatMap((batch) => batch ?? []);
      expect(epoch.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 45 }, (_, row) => row));
      expect(batches.slice(3)).not.toEqual(batches.slice(0, 3));
      const inOrder = batchesOf({}, { shuffle: false });
      expect(inOrder.slice(0, 3).flatMap((batch) => batch ?? [])).toEqual(
        Array.from({ length: 45 }, (_, row) => row),
      );
    });
  });

  describe('the last update', () => {
    it('is its gradients times the learning rate, from before to after', () => {
      const run = trainer(moons({ activation: { id: 'prelu' } }, { optimizer: { learningRate: 0.1 } }));
      expect(run.lastUpdate()).toBeNull();
      const start = run.parameters();
      run.advance(1);
      const update = run.lastUpdate();
      expect(update?.step).toBe(1);
      expect(update?.before).toEqual(start);
      expect(update?.after).toEqual(run.parameters());
      const flat = ({ weights, biases, slopes }: NetworkParameters) => [
        ...weights.flat(2),
        ...biases.flat(),
        ...(slopes ?? []),
      ];
      if (update === null) throw new Error('update: expected one, received null');
      const [before, gradients, after] = [flat(update.before), flat(update.gradients), flat(update.after)];
      for (const [k, value] of after.entries()) {
        const [from, step] = [before[k] as number, 0.1 * (gradients[k] as number)];
        expect(Math.abs(value - (from - step))).toBeLessThan(
          4 * rounding * (Math.abs(from) + Math.abs(step)),
        );
      }
    });
  });

  describe('a run that diverges', () => {
    const wild = (every: number) =>
      parseSpec({
        data: { id: 'abs', samples: 32 },
        network: { activation: { id: 'leaky-relu', negativeSlope: 1 } },
        training: { optimizer: { learningRate: 50 }, epochs: 200 },
        record: { every },
      });

    it('ends before the first step that leaves something infinite, recorded or not', () => {
      const result = train(wild(1));
      expect(result.status).toBe('diverged');
      expect(result.divergence?.cause).toMatch(/^After step \d+ .* is not finite\.$/);
      expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity/);
      expect(result.trainLoss.every(Number.isFinite)).toBe(true);
      expect(result.weights.flat(2).every(Number.isFinite)).toBe(true);
      const sparse = train(wild(0));
      expect(sparse.divergence).toEqual(result.divergence);
      expect(sparse.digest).toBe(result.digest);

      const run = trainer(wild(1));
      run.advance((result.divergence?.step ?? 0) - 1);
      expect(run.status).toBe('running');
      expect(Number.isFinite(run.measure().trainLoss)).toBe(true);
      expect(run.result().digest).toBe(result.digest);
      run.advance(1);
      expect(run.status).toBe('diverged');
      expect(run.lastUpdate()).toBeNull();
    });

    it('may be one whose targets are too large to square', () => {
      const result = train(
        parseSpec({
          data: { id: 'inline', x: [[1]], y: [[huge]] },
          network: { activation: { id: 'relu' } },
        }),
      );
      expect(result.divergence?.step).toBe(0);
    });

    it('may be one that never was finite', () => {
      const large = new Array(6).fill(limits.given.maximum);
      const result = train(
        parseSpec({
          data: { id: 'inline', x: [[1]], y: [[0]] },
          network: {
            hidden: [1, 1, 1, 1, 1],
            activation: { id: 'relu' },
            init: { id: 'given', weights: large.map((weight) => [[weight]]), biases: large.map(() => [0]) },
          },
          training: { loss: 'mse' },
        }),
      );
      expect(result.divergence).toEqual({ step: 0, cause: 'Before the first step the loss is not finite.' });
      expect(result.epochs).toEqual([]);
    });
  });

  describe('pausing, measuring and recording', () => {
    it('change nothing', () => {
      const specs = fc.record({
        activation: fc.constantFrom(...activations.map(({ id }) => ({ id }))),
        hidden: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }),
        optimizer: fc.constantFrom('sgd', 'adam'),
        learningRate: fc.constantFrom(0.01, 0.5, 1e5),
        batchSize: fc.integer({ min: 1, max: 50 }),
        shuffle: fc.boolean(),
        seed: fc.integer({ min: 0, max: 1000 }),
        every: fc.integer({ min: 0, max: 3 }),
        gradients: fc.boolean(),
        data: fc.constantFrom('two-moons', 'sine', 'xor'),
      });
      const pauses = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });
      fc.assert(
        fc.property(
          specs,
          pauses,
          ({ activation, hidden, data, optimizer, learningRate, ...rest }, steps) => {
            const { every, gradients, ...training } = rest;
            const spec = (record: object) =>
              parseSpec({
                data: { id: data, samples: 24 },
                network: { hidden, activation },
                training: { ...training, epochs: 3, optimizer: { id: optimizer, learningRate } },
                record,
              });
            const expected = train(spec({ every: 0 }));
            const run = trainer(spec({ every, gradients }));
            for (let k = 0; run.status === 'running'; k += 1) {
              run.advance(steps[k % steps.length] as number);
              run.measure();
              run.lastUpdate();
              run.unitStates();
              run.result();
            }
            const result = run.result();
            expect(result.digest).toBe(expected.digest);
            expect(result.divergence).toEqual(expected.divergence);
            expect(result.trainLoss[0]).toBe(expected.trainLoss[0]);
          },
        ),
        { numRuns: 60 },
      );
    });

    it('leave a run that was not carried to its end stopped', () => {
      const run = trainer(moons());
      run.advance(4);
      expect(run.result()).toMatchObject({ status: 'stopped', epochs: [0, 1] });
      expect(run.measure()).toMatchObject({ step: 4, epoch: 4 / 3 });
    });
  });

  describe('predict', () => {
    it('gives the outputs from which the losses come, however many rows', () => {
      const run = trainer(moons({ activation: { id: 'rrelu' } }));
      run.advance(9);
      const { train: part } = dataOf(run.spec);
      const output = run.predict(part.x, part.n);
      const correct = output.filter((logit, row) => logit > 0 === (part.y[row] as number) > 0).length;
      expect(correct / part.n).toBe(run.measure().trainAccuracy);
      const many = new Float64Array(2 * 1000);
      for (let row = 0; row < 1000; row += 1) many.set(part.x.subarray(0, 2), 2 * row);
      expect(new Set(run.predict(many, 1000))).toEqual(new Set([output[0]]));
    });
  });
});
