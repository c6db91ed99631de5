import { describe, expect, it } from 'vitest';
import { rescueRun, zeroShare } from '#lib/experiments/index.ts';
import { parseSpec } from '#lib/spec/index.ts';
import { train } from '#lib/training/index.ts';
import { comparisonTask } from './comparison.ts';
import { rescueTask } from './rescue.ts';
import { rescueLiveTask } from './rescue-live.ts';
import { unitPlaneTask } from './unit-plane.ts';
import { zeroShareTask } from './zero-share.ts';

/** Runs a task to its end, looking at every picture. */
function drive<Progress, Output>(steps: Generator<() => Progress, Output, void>) {
  const pictures: Progress[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { pictures, output: step.value };
    pictures.push(step.value());
  }
}

const grid = { bounds: { left: -2, right: 2, bottom: -2, top: 2 }, columns: 5, rows: 4 };
const activation = { id: 'leaky-relu', negativeSlope: 0.2 };

describe('rescue', () => {
  it('gives the outcome of the experiment', () => {
    const input = { activation, seed: 1, maximumSteps: 50 };
    const { pictures, output } = drive(rescueTask(input));
    expect(output).toEqual(rescueRun(input));
    expect(pictures.map(({ step }) => step)).toEqual(Array.from({ length: 51 }, (_, step) => step));
  });
});

describe('zero-share', () => {
  it('gives the outcome of the experiment', () => {
    const input = { activations: [{ id: 'relu' }], seed: 1 };
    expect(drive(zeroShareTask(input))).toEqual({ pictures: [{ seed: 1 }], output: zeroShare(input) });
  });
});

describe('rescue-live', () => {
  it('pictures the start and every so many updates', () => {
    const input = { activation, seed: 1, maximumSteps: 25 };
    const { pictures, output } = drive(rescueLiveTask({ ...input, stepsPerPicture: 10, grid }));
    expect(pictures.map(({ measurement }) => measurement.step)).toEqual([0, 10, 20]);
    expect(pictures[0]?.units[0]).toEqual(new Array(16).fill('inactive'));
    expect(pictures[1]?.field).toMatchObject({ columns: 5, rows: 4, outputs: 1 });
    expect(pictures[1]?.field?.logits).toHaveLength(20);
    const { last, ...outcome } = output;
    expect(outcome).toEqual(rescueRun(input));
    expect(last.history.map(({ step }) => step)).toEqual([0, 10, 20, 25]);
  });
});

describe('comparison', () => {
  const specs = ['relu', 'leaky-relu'].map((id) => ({
    data: { id: 'penguins' },
    network: { hidden: [4], activation: { id } },
    training: { epochs: 3 },
  }));

  it('trains in lockstep to the same results as alone, watched or not', () => {
    const { pictures, output } = drive(comparisonTask({ specs, grid }));
    expect(pictures.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3]);
    expect(pictures[2]?.runs.map(({ history }) => history.map(({ epoch }) => epoch))).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ]);
    expect(output.results).toEqual(specs.map((spec) => train(parseSpec(spec))));
    const [run] = output.last.runs;
    expect(run?.status).toBe('finished');
    expect(run?.field?.logits).toHaveLength(3 * 20);
    const correct = [...(run?.correct ?? [])];
    const share = correct.filter((one) => one === 1).length / correct.length;
    expect(share).toBe(run?.measurement.testAccuracy);
  });

  it('goes on with one run when the other has diverged', () => {
    const wild = { ...specs[0], training: { epochs: 3, optimizer: { learningRate: 1e6 } } };
    const straight = { ...wild, network: { hidden: [4], activation: { id: 'identity' } } };
    const { output } = drive(
      comparisonTask({
        specs: [{ ...straight, training: { ...straight.training, loss: 'mse' } }, specs[1]],
        grid: null,
      }),
    );
    expect(output.results.map(({ status }) => status)).toEqual(['diverged', 'finished']);
    expect(JSON.stringify(output)).not.toContain('NaN');
  });

  it('names what is wrong with a specification', () => {
    expect(() => comparisonTask({ specs: [{}], grid: null }).next()).toThrow('data: expected a value');
  });
});

describe('unit-plane', () => {
  const spec = {
    data: { id: 'two-moons', samples: 200, noise: 0.1, testFraction: 0, seed: 30 },
    network: { hidden: [16, 16], activation: { id: 'relu' }, init: { id: 'he-normal', seed: 30 } },
    training: { optimizer: { learningRate: 2 }, batchSize: 32, steps: 72, seed: 30 },
  };
  const input = { spec, name: 'this', from: 0, follow: null, grid: null };

  it('pictures the start, each early update, then every fifth, and ends with the last', () => {
    const { pictures, output } = drive(unitPlaneTask(input));
    const steps = pictures.map(({ measurement }) => measurement.step);
    expect(steps).toEqual([...Array.from({ length: 61 }, (_, step) => step), 65, 70]);
    expect(output).toMatchObject({ name: 'this', totalSteps: 72, update: null, divergence: null });
    expect(output.measurement.step).toBe(72);
    expect(output.lines).toHaveLength(16);
  });

  it('starts at any step with the same ledger, and takes the followed unit’s last update apart', () => {
    const whole = drive(unitPlaneTask(input));
    const { pictures } = drive(unitPlaneTask({ ...input, from: 3, follow: { layer: 0, unit: 1 }, grid }));
    const [first] = pictures;
    expect(first?.events).toEqual(whole.pictures[3]?.events);
    expect(first?.events).toContainEqual(
      expect.objectContaining({ step: 3, layer: 0, unit: 1, kind: 'death', cause: 'gradient' }),
    );
    expect(first?.update).toMatchObject({ step: 3, layer: 0, unit: 1 });
    expect(first?.lines[1]).toEqual({
      w1: first?.update?.after.weights[0],
      w2: first?.update?.after.weights[1],
      bias: first?.update?.after.bias,
    });
    expect(first?.field?.logits).toHaveLength(20);
  });

  it('refuses data that are no plane', () => {
    const line = { ...input, spec: { ...spec, data: { id: 'abs' } } };
    expect(() => unitPlaneTask(line).next()).toThrow('data: expected two inputs, received 1');
  });
});
