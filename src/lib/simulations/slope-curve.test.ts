import { describe, expect, it } from 'vitest';
import { trainer } from '../training/index.ts';
import { slopeCurveRun } from './slope-curve.ts';
import { slopeCurveSetup } from './slope-curve-setup.ts';
import { smallNet } from './small-net.ts';

describe('slopeCurveRun', () => {
  it('counts the steps to the first reading of the target', () => {
    const input = { data: 'two-moons', learningRate: 0.1, seed: 1, slopes: [0.2] } as const;
    const steps = slopeCurveRun(input).outcomes[0]?.end?.steps ?? 0;
    const run = trainer(smallNet({ ...input, activation: { id: 'leaky-relu', negativeSlope: 0.2 } }));
    const { reading, targetAccuracy } = slopeCurveSetup;
    expect(steps % reading).toBe(0);
    run.advance(steps - reading);
    expect(run.measure().trainAccuracy).toBeLessThan(targetAccuracy);
    run.advance(reading);
    expect(run.measure().trainAccuracy).toBeGreaterThanOrEqual(targetAccuracy);
  });

  it('says at which step a run diverged, and gives no numbers that are none', () => {
    const input = { data: 'two-moons', learningRate: 3, seed: 1, slopes: [-1, 0] } as const;
    const [wild, relu] = slopeCurveRun(input).outcomes;
    expect(wild?.divergedAt).toBeGreaterThan(0);
    expect(wild?.end).toBeNull();
    expect(relu).toMatchObject({ divergedAt: null, end: { dead: relu?.end?.inactive } });
  });
});
