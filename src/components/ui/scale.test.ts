import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyTarget } from './Slider.tsx';
import {
  formatSlope,
  linearScale,
  logScale,
  nextMark,
  piecewiseScale,
  type Scale,
  signedSlopeScale,
  slopeScale,
  slopeScaleWith,
} from './scale.ts';

const scales: Readonly<Record<string, Scale>> = {
  slope: slopeScale,
  'slope, down to −1': signedSlopeScale,
  'slope, with a mark of its own': slopeScaleWith(1 / 8),
  probe: linearScale({ minimum: -4, maximum: 4, step: 0.1, marks: [-4, -2, 0, 2, 4] }),
  plain: linearScale({ minimum: 1, maximum: 10, step: 1 }),
  rate: logScale({ minimum: 0.001, maximum: 10, marks: [0.01, 0.1, 0.3, 1] }),
};

describe.each(Object.entries(scales))('the %s scale', (_name, scale) => {
  const position = fc.integer({ min: 0, max: scale.last });

  it('never decreases', () => {
    fc.assert(
      fc.property(position, position, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(scale.toValue(low)).toBeLessThanOrEqual(scale.toValue(high));
      }),
    );
  });

  it('goes from end to end, and stays within', () => {
    expect(scale.toValue(0)).toBe(scale.minimum);
    expect(scale.toValue(scale.last)).toBe(scale.maximum);
    expect(scale.toValue(-5)).toBe(scale.minimum);
    expect(scale.toValue(scale.last + 5)).toBe(scale.maximum);
    expect(scale.toPosition(scale.minimum - 1)).toBe(0);
    expect(scale.toPosition(scale.maximum + 1)).toBe(scale.last);
  });

  it('sets every mark exactly, by position, by arrow keys and by Page Up and Page Down', () => {
    for (const mark of scale.marks) expect(scale.toValue(scale.toPosition(mark))).toBe(mark);
    for (const direction of [1, -1] as const) {
      const arrows = walk(scale, direction, (value) => scale.step(value, direction));
      const pages = walk(scale, direction, (value) => nextMark(scale, value, direction));
      expect(arrows).toEqual(expect.arrayContaining([...scale.marks]));
      expect(pages).toEqual(expect.arrayContaining([...scale.marks]));
    }
  });

  it('comes back to a value, or near it, through its position', () => {
    fc.assert(
      fc.property(position, (at) => {
        const value = scale.toValue(at);
        const again = scale.toPosition(value);
        expect(Math.abs(again - at)).toBeLessThanOrEqual(scale.last * 0.12);
        expect(scale.toValue(again)).toBe(value);
      }),
    );
  });

  it('always moves with an arrow key, short of the ends', () => {
    fc.assert(
      fc.property(fc.double({ min: scale.minimum, max: scale.maximum, noNaN: true }), (value) => {
        if (value < scale.maximum) expect(scale.step(value, 1)).toBeGreaterThan(value);
        if (value > scale.minimum) expect(scale.step(value, -1)).toBeLessThan(value);
      }),
    );
  });
});

describe('slopeScale', () => {
  it('has the slopes that matter', () => {
    expect(slopeScale.marks).toEqual([0, 0.01, 0.1, 0.2, 0.25, 1 / 3, 1]);
  });

  it('steps in decimals', () => {
    expect(slopeScale.step(0, 1)).toBe(0.001);
    expect(slopeScale.step(0.01, 1)).toBe(0.015);
    expect(slopeScale.step(0.01, -1)).toBe(0.009);
    expect(slopeScale.step(0.33, 1)).toBe(1 / 3);
    expect(slopeScale.step(1 / 3, -1)).toBe(0.33);
    expect(slopeScale.step(1 / 3, 1)).toBe(0.34);
  });
});

describe('keyTarget', () => {
  it('knows the slider’s keys and no others', () => {
    expect(keyTarget('ArrowRight', 0.01, slopeScale)).toBe(0.015);
    expect(keyTarget('ArrowDown', 0.1, slopeScale)).toBe(0.095);
    expect(keyTarget('PageUp', 0.012, slopeScale)).toBe(0.1);
    expect(keyTarget('PageDown', 0.012, slopeScale)).toBe(0.01);
    expect(keyTarget('Home', 0.5, slopeScale)).toBe(0);
    expect(keyTarget('End', 0.5, slopeScale)).toBe(1);
    expect(keyTarget('Tab', 0.5, slopeScale)).toBeNull();
  });
});

describe('formatSlope', () => {
  it('writes a third as a third', () => {
    expect([0, 0.01, 0.1, 1 / 3, 1].map(formatSlope)).toEqual(['0', '0.01', '0.1', '1/3', '1']);
  });

  it('writes a slope below 0 with a true minus sign', () => {
    expect([-1, -0.2].map(formatSlope)).toEqual(['−1', '−0.2']);
  });
});

describe('bad scales', () => {
  it('name what is wrong', () => {
    expect(() => piecewiseScale([])).toThrow('piecewiseScale: expected stops from 0 to 1');
    expect(() =>
      piecewiseScale([
        { value: 1, at: 0, step: 1 },
        { value: 0, at: 1, step: 1 },
      ]),
    ).toThrow('piecewiseScale: expected increasing stops, received 1 then 0');
    expect(() => logScale({ minimum: 0, maximum: 1 })).toThrow(
      'logScale: expected 0 < minimum < maximum, received 0 and 1',
    );
  });
});

function walk(scale: Scale, direction: 1 | -1, next: (value: number) => number): readonly number[] {
  const end = direction === 1 ? scale.maximum : scale.minimum;
  const seen = [direction === 1 ? scale.minimum : scale.maximum];
  while (seen.at(-1) !== end && seen.length < 1000) seen.push(next(seen.at(-1) ?? end));
  return seen;
}
