import { describe, expect, it } from 'vitest';
import { parseSpec } from '../spec/index.ts';
import { trainer } from '../training/index.ts';
import { raceRun, stepsToTarget } from './race.ts';
import { type Contestant, raceSetups, raceTasks } from './race-setup.ts';

const relu = (learningRate: number): Contestant => ({ activation: { id: 'relu' }, learningRate });
const leaky = (learningRate: number): Contestant => ({
  activation: { id: 'leaky-relu', negativeSlope: 0.2 },
  learningRate,
});

describe('raceSetups', () => {
  it.each(raceTasks)(
    '%s has the steps that its document asks for, and a whole number of readings',
    (task) => {
      const { document, steps, reading, learningRate } = raceSetups[task];
      const run = trainer(parseSpec(document(relu(learningRate), 1)));
      expect(run.totalSteps).toBe(steps);
      expect(steps % reading).toBe(0);
      expect(run.spec.training.optimizer.learningRate).toBe(learningRate);
    },
  );
});

describe('raceRun', () => {
  it('reads the steps to the target off the curve, on both sides of one seed', () => {
    const { seed, runs } = raceRun({ task: 'two-moons', seed: 44, contestants: [relu(0.1), leaky(0.1)] });
    expect(seed).toBe(44);
    for (const { score, curve, diverged } of runs) {
      expect(diverged).toBe(false);
      expect(curve).toHaveLength(301);
      expect(score).toBe(5 * curve.findIndex((accuracy) => accuracy >= 0.95));
    }
    // The same data and weights, another bend.
    expect(runs[0].curve).not.toEqual(runs[1].curve);
  });

  it('is the same twice where the contestants are', () => {
    const { runs } = raceRun({ task: 'abs', seed: 3, contestants: [leaky(0.01), leaky(0.01)] });
    expect(runs[0]).toEqual(runs[1]);
    expect(runs[0].score).toBe(runs[0].curve.at(-1));
  });

  it('has no number of a run that diverges, and a curve up to there', () => {
    const wild = raceRun({
      task: 'two-moons',
      seed: 1,
      contestants: [{ activation: { id: 'identity' }, learningRate: 1e5 }, relu(0.1)],
    }).runs[0];
    expect(wild).toMatchObject({ score: null, diverged: true });
    expect(wild.curve.length).toBeLessThan(301);
  });
});

describe('stepsToTarget', () => {
  it('stops where the race reads the target first', () => {
    const { runs } = raceRun({ task: 'two-moons', seed: 1, contestants: [relu(0.1), leaky(1.5)] });
    expect(stepsToTarget('two-moons', relu(0.1), 1).steps).toBe(runs[0].score);
    expect(stepsToTarget('two-moons', leaky(1.5), 1).steps).toBe(runs[1].score);
  });

  it('is null where a run never gets there', () => {
    const straight: Contestant = { activation: { id: 'identity' }, learningRate: 0.1 };
    const { steps, digest } = stepsToTarget('two-moons', straight, 1);
    expect(steps).toBeNull();
    expect(digest).not.toBe('');
  });
});
