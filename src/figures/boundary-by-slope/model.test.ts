import { describe, expect, it } from 'vitest';
import { parseSpec } from '#lib/spec/index.ts';
import type { Measurement } from '#lib/training/index.ts';
import { type BoundaryBySlopeState, boundaryBySlope, dataSpec, slopes, specsOf } from './figure.ts';
import { fixtures } from './fixtures.ts';
import { heading, pictureLabel, sentence, table } from './model.ts';

const { defaults } = boundaryBySlope;
const at = (change: Partial<BoundaryBySlopeState>): BoundaryBySlopeState => ({ ...defaults, ...change });

const runs = (step: number, accuracies: readonly number[]) =>
  accuracies.map((trainAccuracy) => {
    const measurement: Measurement = {
      step,
      epoch: step / 7,
      trainLoss: 0.3,
      testLoss: null,
      trainAccuracy,
      testAccuracy: null,
      inactiveUnits: [0, 0],
      deadUnits: [0, 0],
    };
    return { measurement, divergence: null };
  });
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('the four runs', () => {
  it.each(Object.entries(fixtures))('of “%s” differ in the slope and in nothing else', (_name, change) => {
    const parsed = specsOf(at(change)).map(parseSpec);
    expect(parsed.map(({ network }) => network.activation)).toEqual(
      slopes.map((negativeSlope) => ({ id: 'leaky-relu', negativeSlope })),
    );
    const others = parsed.map(({ network, ...rest }) => ({
      ...rest,
      network: { ...network, activation: null },
    }));
    for (const other of others) expect(other).toEqual(others[0]);
    expect(parsed[0]?.data).toMatchObject(dataSpec(at(change)));
  });
});

describe('the sentence', () => {
  it('introduces the four before the first step', () => {
    expect(sentence(defaults, 'paused', runs(0, [0.5, 0.5, 0.5, 0.5]))).toBe(
      'One network, 2-16-16-1, at four slopes: same points, same initial weights, same batches.',
    );
    expect(sentence(defaults, 'idle', [])).toMatch(/^One network/);
  });

  it('counts while they learn, and concludes when they have', () => {
    const spiral = at({ data: 'spiral' });
    expect(plain(sentence(spiral, 'running', runs(70, [0.6, 0.61, 0.7, 0.8])))).toBe(
      'Step 70 of 1,500, spiral, points that are right: 60 % with slope 1, 61 % with slope 0.5, 70 % with slope 0.1, 80 % with slope 0.',
    );
    expect(plain(sentence(spiral, 'finished', runs(1500, [0.645, 0.6, 0.998, 1])))).toBe(
      'After 1,500 steps, spiral, points that are right: 65 % with slope 1, 60 % with slope 0.5, 99 % with slope 0.1, 100 % with slope 0. Without a bend the boundary is one straight line.',
    );
  });

  it('says when a run overflowed', () => {
    const [first, ...rest] = runs(1500, [0.5, 1, 1, 1]);
    if (first === undefined) throw new Error('expected four runs, received none');
    const diverged = { ...first, divergence: { step: 12, cause: 'After step 11 the loss is not finite.' } };
    expect(sentence(defaults, 'finished', [diverged, ...rest])).toContain(
      'none with slope 1, whose weights overflowed',
    );
  });
});

describe('the table', () => {
  it('has a row for each slope', () => {
    const { rows, caption } = table(defaults, runs(1500, [0.885, 1, 1, 1]));
    expect(caption).toBe('2-16-16-1 on Two moons, learning rate 0.3, seed 5');
    expect(rows.map(([slope]) => slope)).toEqual([...slopes]);
    expect(rows[0]).toEqual([1, 1500, 0.3, 0.885]);
  });
});

describe('the words', () => {
  it('name both ends', () => {
    expect(slopes.map(heading)).toEqual(['a = 1, no bend', 'a = 0.5', 'a = 0.1', 'a = 0, flat on the left']);
    const [run] = runs(1500, [0.885]);
    if (run === undefined) throw new Error('expected a run, received none');
    expect(plain(pictureLabel(1, run))).toBe(
      'Decision boundary at slope 1 after 1,500 steps: 89 % of the points are right.',
    );
  });
});
