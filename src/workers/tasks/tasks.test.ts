import { describe, expect, it } from 'vitest';
import { absRun } from '#lib/simulations/abs-collapse.ts';
import { absCollapseSetup } from '#lib/simulations/abs-collapse-setup.ts';
import { draw } from '#lib/simulations/born-dead.ts';
import { gradients } from '#lib/simulations/gradients.ts';
import { rescueRun } from '#lib/simulations/rescue.ts';
import { signal } from '#lib/simulations/signal.ts';
import { slopeCurveRun } from '#lib/simulations/slope-curve.ts';
import { smallNet } from '#lib/simulations/small-net.ts';
import { zeroShare } from '#lib/simulations/zero-share.ts';
import { parseSpec } from '#lib/spec/index.ts';
import { train } from '#lib/training/index.ts';
import type { Step } from '../protocol.ts';
import { absCollapseTask } from './abs-collapse.ts';
import { bornDeadTask } from './born-dead.ts';
import { comparisonTask } from './comparison.ts';
import { gradientsTask } from './gradients.ts';
import { learnedSlopesTask } from './learned-slopes.ts';
import { outcomeTask } from './outcome.ts';
import { rescueTask } from './rescue.ts';
import { rescueLiveTask } from './rescue-live.ts';
import { retrainTask } from './retrain.ts';
import { signalTask } from './signal.ts';
import { slopeCurveTask } from './slope-curve.ts';
import { unitPlaneTask } from './unit-plane.ts';
import { zeroShareTask } from './zero-share.ts';

/** Runs a task to its end, looking at every picture. */
function drive<Progress, Output>(steps: Generator<Step<Progress>, Output, void>) {
  const pictures: Progress[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { pictures, output: step.value };
    if (typeof step.value === 'function') pictures.push(step.value());
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

describe('signal', () => {
  it('gives the outcome of the experiment, and says how many layers are behind it', () => {
    const paths = [
      { activation: 'elu', gain: 1 },
      { activation: 'relu', gain: 1 },
    ];
    const input = { paths, width: 8, layers: 3, inputs: 4, seed: 1 };
    const { pictures, output } = drive(signalTask(input));
    expect(output).toEqual(signal(input));
    expect(pictures).toEqual([{ layers: 0 }, { layers: 1 }, { layers: 2 }]);
  });
});

describe('gradients', () => {
  it('gives the outcome of the experiment, and shows the networks so far', () => {
    const starts = [{ activation: 'relu', gain: 1 }];
    const input = { width: 4, layers: 2, networks: 7, seed: 1, starts };
    const { pictures, output } = drive(gradientsTask(input));
    expect(output).toEqual(gradients(input));
    expect(pictures.map(({ sides }) => sides[0]?.norm_n.length)).toEqual([5, 6]);
  });
});

describe('slope-curve', () => {
  it('gives the outcome of each slope, and says how many are done', () => {
    const input = { data: 'two-moons', learningRate: 0.3, seed: 3, slopes: [0, 0.2, 1] } as const;
    const { pictures, output } = drive(slopeCurveTask(input));
    expect(output).toEqual(slopeCurveRun(input));
    const done = pictures.map(({ slopes }) => slopes);
    expect([...new Set(done)]).toEqual([0, 1, 2, 3]);
    // Often enough to be stopped: 1500 updates, 20 at a time.
    expect(done.filter((slopes) => slopes === 1)).toHaveLength(76);
    // At a = 0 it is the network of ReLU to the last bit.
    const relu = train(smallNet({ activation: { id: 'relu' }, learningRate: 0.3, seed: 3 }));
    expect(output.outcomes[0]?.end?.loss).toBe(relu.trainLoss.at(-1));
    expect(output.outcomes[2]?.end?.steps).toBeNull();
  });
});

describe('zero-share', () => {
  it('gives the outcome of the experiment', () => {
    const input = { activations: [{ id: 'relu' }], seed: 1 };
    const { pictures, output } = drive(zeroShareTask(input));
    expect(output).toEqual(zeroShare(input));
    expect(pictures.map(({ rows }) => rows)).toEqual(Array.from({ length: 19 }, (_, n) => 100 * (n + 1)));
  });
});

describe('born-dead', () => {
  it('draws what it is asked for, one after the other, and shows what is done', () => {
    const draws = [1, 2].map((width) => ({ width, layers: 6, negativeSlope: 0, seed: 1, networks: 250 }));
    const { pictures, output } = drive(bornDeadTask({ draws }));
    expect(output).toEqual(draws.map(draw));
    expect(pictures.map(({ networks }) => networks)).toEqual([100, 200, 250, 350, 450, 500]);
    expect(pictures.map(({ done }) => done.length)).toEqual([0, 0, 1, 1, 1, 2]);
    expect(pictures[2]?.done).toEqual(output.slice(0, 1));
  });
});

describe('abs-collapse', () => {
  it('gives the outcome of the experiment', () => {
    const input = { activation, seed: 1 };
    const { pictures, output } = drive(absCollapseTask(input));
    expect(output).toEqual(absRun(input));
    expect(pictures[0]).toEqual({ step: 0 });
    expect(output.outputs).toHaveLength(absCollapseSetup.samples);
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

describe('outcome', () => {
  const network = { hidden: [4], activation };

  it('says how each run ended, with the digest of the whole run', () => {
    const specs = [1, 2].map((seed) => ({
      data: { id: 'xor', samples: 64 },
      network,
      training: { epochs: 2, seed },
    }));
    const { pictures, output } = drive(outcomeTask({ specs }));
    expect(pictures.map(({ steps }) => steps)).toEqual([3, 6, 9, 12]);
    const results = specs.map((spec) => train(parseSpec(spec)));
    expect(output.map(({ digest, engine }) => [digest, engine])).toEqual(
      results.map(({ digest, engine }) => [digest, engine]),
    );
    expect(output[0]?.measurement).toMatchObject({
      step: 6,
      epoch: 2,
      trainLoss: results[0]?.trainLoss.at(-1),
    });
  });

  it('looks up more often the larger the network', () => {
    const wide = { hidden: [200, 200], activation };
    const spec = { data: { id: 'xor', samples: 256 }, network: wide, training: { epochs: 1 } };
    const { pictures } = drive(outcomeTask({ specs: [spec] }));
    expect(pictures.map(({ steps }) => steps)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
});

describe('retrain', () => {
  const spec = {
    data: { id: 'two-moons', samples: 40 },
    network: { hidden: [4], activation: { id: 'leaky-relu', negativeSlope: 0.1 } },
    training: { epochs: 25 },
    record: { every: 10 },
  };

  it('gives the end of the same run as alone, its curves and its field', () => {
    const { pictures, output } = drive(retrainTask({ spec }));
    const { epochs, trainLoss, testLoss } = train(parseSpec(spec));
    expect(output.curves).toEqual({ epochs, trainLoss, testLoss });
    expect(epochs).toEqual([0, 10, 20, 25]);
    expect(output.measurement.epoch).toBe(25);
    expect(output.divergence).toBeNull();
    expect(output.units.map((layer) => layer.length)).toEqual([4]);
    expect(output.field.logits).toHaveLength(output.field.columns * output.field.rows);
    expect([output.data.train.n, output.data.test?.n]).toEqual([30, 10]);
    // Often enough that a newer slope need not wait for long.
    expect(pictures.length).toBeGreaterThanOrEqual(3);
  });

  it('ends where a run diverges, and names what is wrong with a specification', () => {
    const wild = {
      ...spec,
      network: { hidden: [4], activation: { id: 'identity' } },
      training: { loss: 'mse', optimizer: { learningRate: 10 } },
    };
    expect(drive(retrainTask({ spec: wild })).output.divergence?.step).toBeGreaterThan(0);
    expect(() => retrainTask({ spec: {} }).next()).toThrow('data: expected a value');
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

describe('learned-slopes', () => {
  const spec = (id: string) => ({
    data: { id: 'two-moons', samples: 40, testFraction: 0 },
    network: { hidden: [4, 3], activation: { id } },
    training: { steps: 12 },
  });

  it('reads the slopes at the start, every fifth step and at the end, as the run has them', () => {
    const { output } = drive(learnedSlopesTask({ specs: [spec('prelu')] }));
    const [run] = output;
    expect(run?.steps).toEqual([0, 5, 10, 12]);
    expect(run?.slopes.map((values) => [values.length, values[0]])).toEqual([
      [4, 0.25],
      [4, 0.25],
    ]);
    const { slopes } = train(parseSpec({ ...spec('prelu'), record: { every: 0 } }));
    expect(run?.slopes.map((values) => values.at(-1))).toEqual(slopes?.at(-1));
  });

  it('wants an activation that learns its slope', () => {
    expect(() => drive(learnedSlopesTask({ specs: [spec('relu')] }))).toThrow(
      'learned slopes: expected an activation that learns its slope, received relu',
    );
  });
});
