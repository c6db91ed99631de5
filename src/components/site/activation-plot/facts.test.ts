import { describe, expect, it } from 'vitest';
import { activation, activations } from '#lib/activations/index.ts';
import { atZero, otherKinks, plots, reading, values } from './facts.ts';

describe.each(activations)('$id', (entry) => {
  it('has plots whose axes hold all of its curve', () => {
    for (const { y, series } of Object.values(plots(entry))) {
      const heights = series.flatMap(({ points }) => points.map((point) => point.y)).filter(Number.isFinite);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(y.minimum ?? Number.NaN);
      expect(Math.max(...heights)).toBeLessThanOrEqual(y.maximum ?? Number.NaN);
    }
  });

  it('has even ticks for its derivative, with 0 and 1 among them', () => {
    const { ticks = [] } = plots(entry).derivative.y;
    expect(ticks).toEqual(expect.arrayContaining([0, 1]));
    expect(ticks.length).toBeLessThanOrEqual(8);
    for (const [index, tick] of ticks.slice(1).entries()) expect(tick - (ticks[index] ?? 0)).toBe(0.5);
  });

  it('has a value wherever the table asks', () => {
    for (const { f, derivative } of values(entry))
      expect(`${f} ${derivative}`).not.toMatch(/NaN|not a number/);
  });

  it('says its declared derivative at 0', () => {
    expect(atZero(entry)).toMatch(/f\(0\)\s=\s.*f′\(0\)\s=\s.*/);
  });
});

describe('what is said of 0', () => {
  it('is a convention at a corner', () => {
    expect(atZero(activation('relu'))).toBe(
      'f(0)\u00a0=\u00a00. The graph has a corner there, so the derivative at exactly 0 is a convention: here, as in PyTorch, f′(0)\u00a0=\u00a00.',
    );
  });

  it('is a plain fact where the graph is smooth', () => {
    expect(atZero(activation('sigmoid'))).toBe(
      'f(0)\u00a0=\u00a00.5, and f′(0)\u00a0=\u00a00.25: the graph has no corner there.',
    );
  });

  it('leaves the other corners to a sentence of their own', () => {
    expect(otherKinks(activation('relu6'))).toEqual(['6']);
    expect(otherKinks(activation('gelu'))).toEqual([]);
  });
});

describe('the sentence under the plots', () => {
  it('tells value and slope at the probe', () => {
    expect(reading(activation('leaky-relu'), -2)).toBe('At z = −2 the value is −0.02, and the slope 0.01.');
  });
});
