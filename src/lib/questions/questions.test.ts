import { describe, expect, it } from 'vitest';
import { present } from '../assert/present.ts';
import type { Results } from '../evidence/index.ts';
import { type Found, questions } from './index.ts';
import { nearest } from './nearest.ts';
import * as path from './path-product.ts';
import * as penguins from './penguins-winner.ts';
import * as drag from './slope-drag.ts';

const results = import.meta.glob<Results>('../experiments/results/*.json', {
  eager: true,
  import: 'default',
});
const found: Found = (experiment, name) =>
  present(results[`../experiments/results/${experiment}.json`]?.findings[name], `${name} of ${experiment}`);

describe('the nearest option', () => {
  const shares = { none: 0, tenth: 0.1, half: 0.5, all: 1 };
  it.each([
    [0, 'none'],
    [0.001, 'tenth'],
    [0.29, 'tenth'],
    [0.31, 'half'],
    [0.999, 'half'],
    [1, 'all'],
  ])('to %s is %s: none and all are none and all', (share, option) => {
    expect(nearest(share, shares)).toBe(option);
  });

  it('is found for several numbers at once', () => {
    const pairs = { neither: [0, 0], one: [0, 0.9], both: [0.95, 0.95] };
    expect(nearest([0, 0.95], pairs)).toBe('one');
    expect(nearest([0, 0], pairs)).toBe('neither');
    expect(nearest([0.01, 0.95], pairs)).toBe('both');
  });

  it('is none to what is no number, or of other numbers', () => {
    expect(() => nearest(Number.NaN, shares)).toThrow(
      'measured: expected numbers like those of an option, received NaN',
    );
    expect(() => nearest(0.5, { none: 0, all: 1 })).toThrow('received 0.5');
    expect(() => nearest(0.5, {})).toThrow('options: expected at least one, received none');
  });
});

describe('a question', () => {
  it.each(Object.entries(questions))(
    '%s has options to choose among, and one that was measured',
    (_, question) => {
      const { options, byEvidence } = question;
      expect(new Set(options).size).toBe(options.length);
      expect(options.length).toBeGreaterThan(1);
      if (byEvidence !== undefined) expect(options).toContain(byEvidence(found));
    },
  );

  it('on a power of ten takes the nearest', () => {
    expect([0, 0.01, 0.002, 0.0005, 1e-4, 2e-6, 1e-7, 1e-8].map(path.decide)).toEqual([
      'nothing',
      'hundredth',
      'hundredth',
      'ten-thousandth',
      'ten-thousandth',
      'ten-thousandth',
      'hundred-millionth',
      'hundred-millionth',
    ]);
  });

  it('on a difference has a winner where its interval leaves 0 out', () => {
    const measured = (lower: number, upper: number): string =>
      penguins.byEvidence(() => ({ value: 0, interval: [lower, upper] }));
    expect([measured(0.1, 2), measured(-2, -0.1), measured(-1, 1)]).toEqual(['leaky', 'relu', 'neither']);
  });

  it('on a way tells its shape', () => {
    const shape = (relu: number, little: number, straight: number) => drag.decide({ relu, little, straight });
    expect(shape(0.6, 0.7, 0.9)).toBe('rises');
    expect(shape(0.9, 0.8, 0.6)).toBe('falls');
    expect(shape(0.9, 0.88, 0.6)).toBe('holds');
    expect(shape(0.9, 0.9, 0.88)).toBe('stays');
  });
});
