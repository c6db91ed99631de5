import { readFileSync } from 'node:fs';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { parseBibliography } from '../references/bibtex.ts';
import { optimizer, optimizers } from './index.ts';

/** Parameters after each of four updates on L(w) = ½ w₁² + 2 w₂² − 0.05 w₃, from w = (1, −2, 0) at rate 0.1. */
function path(id: string, settings?: Record<string, number>): number[][] {
  const w = Float64Array.of(1, -2, 0);
  const state = optimizer(id).create(3, settings);
  return Array.from({ length: 4 }, () => {
    const [a = 0, b = 0] = w;
    state.update(w, Float64Array.of(a, 4 * b, -0.05), 0.1);
    return [...w];
  });
}

/** PyTorch 1.13, float64: the same updates by torch.optim. */
const torchPaths = [
  [
    'sgd',
    {},
    [
      [0.9, -1.2, 0.005000000000000001],
      [0.81, -0.72, 0.010000000000000002],
      [0.7290000000000001, -0.432, 0.015000000000000003],
      [0.6561000000000001, -0.2592, 0.020000000000000004],
    ],
  ],
  [
    'sgd',
    { momentum: 0.9 },
    [
      [0.9, -1.2, 0.005000000000000001],
      [0.72, 1.1102230246251565e-16, 0.014500000000000002],
      [0.486, 1.0800000000000003, 0.028050000000000005],
      [0.2268, 1.6200000000000003, 0.04524500000000001],
    ],
  ],
  [
    'adam',
    {},
    [
      [0.900000001, -1.900000000125, 0.09999998000000399],
      [0.8004122297123382, -1.8001664858630053, 0.19999996000000728],
      [0.701586274504415, -1.7006233916636408, 0.29999994000001123],
      [0.603939062682108, -1.6015048947743649, 0.3999999200000147],
    ],
  ],
] as const;

it.each(torchPaths)('%s %j goes PyTorch’s way', (id, settings, expected) => {
  path(id, settings).forEach((w, step) => {
    w.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[step]?.[i] ?? Number.NaN, 13);
    });
  });
});

describe.each(optimizers.map((entry) => [entry.id, entry] as const))('%s', (id, entry) => {
  it('goes down a valley', () => {
    const w = Float64Array.of(3);
    const state = entry.create(1);
    for (let step = 0; step < 500; step++) state.update(w, Float64Array.of(2 * (w[0] ?? 0)), 0.05);
    expect(Math.abs(w[0] ?? 1)).toBeLessThan(1e-3);
  });

  it('keeps one state apart from another', () => {
    const [first, second] = [path(id), path(id)];
    expect(first).toEqual(second);
  });

  it('leaves a parameter that never had a gradient as it is, bit for bit', () => {
    const w = Float64Array.of(0.1, 7);
    const state = entry.create(2);
    for (let step = 0; step < 10; step++) state.update(w, Float64Array.of(0, 1), 0.5);
    expect(w[0]).toBe(0.1);
  });

  it('has TeX that KaTeX accepts, defaults in range and a source in the bibliography', () => {
    const texts = [entry.tex, ...entry.settings.map(({ symbol }) => symbol)];
    for (const tex of texts) {
      expect(katex.renderToString(tex, { throwOnError: true, strict: 'error' })).toContain('katex');
    }
    for (const { minimum, default: value, maximum } of entry.settings) {
      expect(minimum <= value && value <= maximum).toBe(true);
    }
    const keys = parseBibliography(readFileSync('src/content/references.bib', 'utf8')).map(({ key }) => key);
    expect(keys).toContain(entry.source);
  });

  it('is found by its id', () => {
    expect(optimizer(id)).toBe(entry);
  });
});

it('names what it expected and what it received', () => {
  expect(() => optimizer('rmsprop')).toThrow('optimizer: expected one of sgd, adam, received "rmsprop"');
});
