import { readFileSync } from 'node:fs';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { stream } from '../random/index.ts';
import { parseBibliography } from '../references/bibtex.ts';
import { initializer, initializers } from './index.ts';

const fanOut = 300;
const fanIn = 200;

function moments(values: Float64Array): { mean: number; sd: number; largest: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length;
  return {
    mean,
    sd: Math.sqrt(variance),
    largest: values.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
  };
}

/** The standard deviation that each has at its default gain, from the papers. */
const deviations: Record<string, number> = {
  'he-normal': Math.sqrt(2 / fanIn),
  'he-uniform': Math.sqrt(2 / fanIn),
  'xavier-normal': Math.sqrt(2 / (fanIn + fanOut)),
  'xavier-uniform': Math.sqrt(2 / (fanIn + fanOut)),
  'lecun-normal': Math.sqrt(1 / fanIn),
  'lecun-uniform': Math.sqrt(1 / fanIn),
  'torch-default': Math.sqrt(1 / (3 * fanIn)),
};

describe.each(initializers.map((entry) => [entry.id, entry] as const))('%s', (id, entry) => {
  const weight_oi = entry.draw(fanOut, fanIn, null, stream(1, id));
  const { mean, sd, largest } = moments(weight_oi);
  const expected = deviations[id] ?? Number.NaN;
  const uniform = !id.endsWith('-normal');

  it('draws fanOut × fanIn weights of the right size', () => {
    expect(weight_oi).toHaveLength(fanOut * fanIn);
    // Four standard errors; the variance of a sample variance is largest for the normal distribution.
    expect(Math.abs(mean)).toBeLessThan((4 * expected) / Math.sqrt(weight_oi.length));
    expect(Math.abs(sd / expected - 1)).toBeLessThan(4 / Math.sqrt(2 * weight_oi.length));
  });

  it(uniform ? 'stays within √3 standard deviations' : 'has tails beyond three standard deviations', () => {
    if (uniform) {
      expect(largest).toBeLessThanOrEqual(Math.sqrt(3) * expected * (1 + 1e-15));
      expect(largest).toBeGreaterThan(Math.sqrt(3) * expected * 0.999);
    } else expect(largest).toBeGreaterThan(3 * expected);
  });

  it('scales with the gain, and takes its default for null', () => {
    expect(entry.defaultGain).toBe(id.startsWith('he-') ? Math.SQRT2 : 1);
    expect(entry.draw(4, 3, entry.defaultGain, stream(2))).toEqual(entry.draw(4, 3, null, stream(2)));
    const single = entry.draw(4, 3, 1, stream(2));
    entry.draw(4, 3, 2, stream(2)).forEach((weight, i) => {
      expect(weight).toBe(2 * (single[i] ?? Number.NaN));
    });
    expect(entry.draw(4, 3, 0, stream(2)).every((weight) => weight === 0)).toBe(true);
  });

  it('draws weights that the bias does not move', () => {
    const biases = [0, 0.1].map((bias) => entry.drawBias(5, 4, bias, stream(3)));
    biases[1]?.forEach((bias, o) => {
      expect(bias).toBeCloseTo(0.1 + (biases[0]?.[o] ?? Number.NaN), 15);
    });
  });

  it('has TeX that KaTeX accepts and a source in the bibliography', () => {
    expect(katex.renderToString(entry.tex, { throwOnError: true, strict: 'error' })).toContain('katex');
    const keys = parseBibliography(readFileSync('src/content/references.bib', 'utf8')).map(({ key }) => key);
    expect(keys).toContain(entry.source);
  });
});

describe('biases', () => {
  it('are the given number', () => {
    for (const { id, drawBias } of initializers) {
      if (id !== 'torch-default') expect([...drawBias(3, 2, -0.5, stream(1))]).toEqual([-0.5, -0.5, -0.5]);
    }
  });

  it('of torch-default are drawn from U(±1/√fanIn), and the given number is added', () => {
    const { mean, sd, largest } = moments(initializer('torch-default').drawBias(20_000, 16, 0, stream(1)));
    expect(Math.abs(mean)).toBeLessThan(0.005);
    expect(sd).toBeCloseTo(0.25 / Math.sqrt(3), 2);
    expect(largest).toBeLessThanOrEqual(0.25);
    expect(moments(initializer('torch-default').drawBias(20_000, 16, 3, stream(1))).mean).toBeCloseTo(
      3 + mean,
      12,
    );
  });
});

it('He-normal keeps the mean square of the signal through a layer of ReLU', () => {
  const width = 400;
  const s = stream(1, 'signal');
  const weight_oi = initializer('he-normal').draw(width, width, null, stream(1, 'weights'));
  const input = Float64Array.from({ length: width }, () => s.normal());
  const meanSquare = (values: Float64Array) => values.reduce((sum, v) => sum + v * v, 0) / values.length;
  const output = Float64Array.from({ length: width }, (_, o) => {
    const z = input.reduce((sum, x, i) => sum + x * (weight_oi[o * width + i] ?? Number.NaN), 0);
    return Math.max(0, z);
  });
  expect(Math.abs(meanSquare(output) / meanSquare(input) - 1)).toBeLessThan(0.4);
});

describe('the registry', () => {
  it('finds each by its id, and names what it expected', () => {
    for (const entry of initializers) expect(initializer(entry.id)).toBe(entry);
    expect(() => initializer('orthogonal')).toThrow(
      'initializer: expected one of he-normal, he-uniform, xavier-normal, xavier-uniform, lecun-normal, lecun-uniform, torch-default, received "orthogonal"',
    );
  });
});
