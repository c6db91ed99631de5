import { describe, expect, it } from 'vitest';
import { median } from '../statistics/index.ts';
import { trainer } from '../training/index.ts';
import { rescueRun, rescueSpec, rescueSteps } from './rescue.ts';
import { rescueSetup } from './rescue-setup.ts';

const leaky = (negativeSlope: number) => ({ id: 'leaky-relu', negativeSlope });
const seeds = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('rescue', () => {
  it('starts every activation from the same weights, all first-layer preactivations at −1 or less', () => {
    const start = (activation: { id: string }) =>
      trainer(rescueSpec({ activation, seed: 3, maximumSteps: 1 })).parameters();
    const relu = start({ id: 'relu' });
    expect(start(leaky(0.2))).toEqual(relu);
    const fresh = trainer(
      rescueSpec({ activation: { id: 'relu' }, seed: 3, maximumSteps: 1, killed: false }),
    ).parameters();
    expect(relu.weights).toEqual(fresh.weights);
    expect(fresh.biases.flat().every((bias) => bias === 0)).toBe(true);
    expect(relu.biases[0]?.every((bias) => bias < -1)).toBe(true);
    const killed = trainer(rescueSpec({ activation: { id: 'relu' }, seed: 3, maximumSteps: 1 }));
    expect(killed.unitStates()[0]).toEqual(new Array(16).fill('dead'));
  });

  it('brings none of 40 back with ReLU, however long: the first layer is cut off', () => {
    for (const seed of seeds(rescueSetup.seeds)) {
      const { rescued, frozen, steps } = rescueRun({
        activation: { id: 'relu' },
        seed,
        maximumSteps: rescueSetup.maximumSteps,
      });
      expect({ rescued, frozen, steps }).toEqual({ rescued: false, frozen: true, steps: 1 });
    }
  });

  it('would not end otherwise if the cut-off network were trained on', () => {
    const run = trainer(rescueSpec({ activation: { id: 'relu' }, seed: 1, maximumSteps: 300 }));
    const before = run.parameters();
    run.advance(300);
    expect(run.parameters().weights).toStrictEqual(before.weights);
    expect(run.measure().trainAccuracy).toBe(0.5);
  });

  it('brings most back with slope 0.2, and ELU sooner', () => {
    const outcomes = (activation: { id: string }) =>
      seeds(8).map((seed) => rescueRun({ activation, seed, maximumSteps: 1500 }));
    const back = (activation: { id: string }) =>
      outcomes(activation).flatMap(({ reachedAt }) => reachedAt ?? []);
    const slope02 = back(leaky(0.2));
    const elu = back({ id: 'elu' });
    expect(slope02.length).toBeGreaterThanOrEqual(7);
    expect(elu).toHaveLength(8);
    expect(median(slope02)).toBeGreaterThan(300);
    expect(median(slope02)).toBeLessThan(700);
    expect(median(elu)).toBeLessThan(median(slope02));
  }, 30_000);

  it('counts the updates after which the target was reached first', () => {
    const input = { activation: leaky(0.2), seed: 1, maximumSteps: 1500 };
    const { reachedAt, rescued, accuracy } = rescueRun(input);
    expect(rescued).toBe(true);
    const run = trainer(rescueSpec(input));
    run.advance((reachedAt as number) - 1);
    expect(run.measure().trainAccuracy).toBeLessThan(rescueSetup.targetAccuracy);
    run.advance(1);
    expect(run.measure().trainAccuracy).toBe(accuracy);
    expect(accuracy).toBeGreaterThanOrEqual(rescueSetup.targetAccuracy);
  });

  it('gives up at the last step, and looks at what that step left', () => {
    const input = { activation: leaky(0.2), seed: 1 };
    const { reachedAt } = rescueRun({ ...input, maximumSteps: 1500 });
    const needed = reachedAt as number;
    expect(rescueRun({ ...input, maximumSteps: needed })).toMatchObject({ rescued: true, reachedAt: needed });
    expect(rescueRun({ ...input, maximumSteps: needed - 1 })).toMatchObject({
      rescued: false,
      reachedAt: null,
      steps: needed - 1,
      frozen: false,
    });
  });

  it('refuses an activation that draws its slopes', () => {
    const steps = rescueSteps({ activation: { id: 'rrelu' }, seed: 1, maximumSteps: 10 });
    expect(() => steps.next()).toThrow('activation: expected one without drawn slopes, received rrelu');
  });
});
