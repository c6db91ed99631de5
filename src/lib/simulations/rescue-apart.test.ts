import { describe, expect, it } from 'vitest';
import { rescueRun } from './rescue.ts';
import { rescueApart } from './rescue-apart.ts';

const slope = 0.2;

describe('a rescue taken apart', () => {
  it.each([1, 2, 3])('is the engine’s own where both passes have the slope: seed %s', (seed) => {
    const maximumSteps = 600;
    const engine = rescueRun({ activation: { id: 'leaky-relu', negativeSlope: slope }, seed, maximumSteps });
    const both = rescueApart({ seed, forwardSlope: slope, backwardSlope: slope, maximumSteps });
    expect(both.reachedAt).toBe(engine.reachedAt);
    expect(both.moved).toBe(true);
  });

  it('is ReLU’s where neither has it: nothing moves', () => {
    const outcome = rescueApart({ seed: 1, forwardSlope: 0, backwardSlope: 0, maximumSteps: 100 });
    expect(outcome).toEqual({ reachedAt: null, active: 0, moved: false });
  });

  it('leaves the killed layer as it is with the slope in the forward pass alone, and the network comes back', () => {
    const outcome = rescueApart({ seed: 3, forwardSlope: slope, backwardSlope: 0, maximumSteps: 600 });
    expect(outcome).toMatchObject({ active: 0, moved: false });
    expect(outcome.reachedAt).not.toBeNull();
  });

  it('brings units back with the slope in the backward pass alone', () => {
    const { moved, active } = rescueApart({
      seed: 1,
      forwardSlope: 0,
      backwardSlope: slope,
      maximumSteps: 200,
    });
    expect(moved).toBe(true);
    expect(active).toBeGreaterThan(0);
  });
});
