import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { parseBibliography } from '../references/bibtex.ts';
import {
  type Activation,
  activation,
  activations,
  defaultParameters,
  hasKinkAtZero,
  type ParameterValues,
  sidesOf,
  withConvention,
  type ZeroConvention,
} from './index.ts';

const infinity = Number.POSITIVE_INFINITY;

const table = activations.map((entry) => [entry.id, entry] as const);

/** Parameter settings to try: the defaults, and each parameter at its ends. */
function settings(entry: Activation): ParameterValues[] {
  const defaults = defaultParameters(entry);
  return [
    defaults,
    ...entry.parameters.flatMap(({ name, minimum, maximum }) => [
      { ...defaults, [name]: minimum },
      { ...defaults, [name]: maximum },
    ]),
  ];
}

describe('the registry', () => {
  it('has ids that can stand in a link and in a property of CSS, each once', () => {
    for (const { id } of activations) expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expect(new Set(activations.map(({ id }) => id)).size).toBe(activations.length);
  });

  it('finds each by its id', () => {
    for (const entry of activations) expect(activation(entry.id)).toBe(entry);
  });

  it('names what it expected and what it received', () => {
    const ids = activations.map(({ id }) => id).join(', ');
    expect(ids).toMatch(/^identity, relu, leaky-relu, /);
    expect(() => activation('leakyrelu')).toThrow(`activation: expected one of ${ids}, received "leakyrelu"`);
  });

  it('has a label, a gloss, a colour and a dash of its own for each', () => {
    const distinct = (of: (entry: Activation) => string) => new Set(activations.map(of)).size;
    expect(distinct(({ label }) => label)).toBe(activations.length);
    expect(distinct(({ gloss }) => gloss)).toBe(activations.length);
    expect(distinct(({ appearance }) => appearance.light)).toBe(activations.length);
    expect(distinct(({ appearance }) => appearance.dark)).toBe(activations.length);
    expect(distinct(({ appearance }) => appearance.dash.join())).toBe(activations.length);
  });

  it('says what PyTorch says at 0', () => {
    const values: readonly (readonly [string, number])[] = [
      ['identity', 1],
      ['relu', 0],
      ['leaky-relu', 0.01],
      ['prelu', 0.25],
      ['rrelu', (1 / 8 + 1 / 3) / 2],
      ['elu', 1],
      ['selu', 1.0507009873554805 * 1.6732632423543772],
      ['gelu', 0.5],
      ['silu', 0.5],
      ['softplus', 0.5],
      ['relu6', 0],
      ['tanh', 1],
      ['sigmoid', 0.25],
    ];
    for (const [id, value] of values) expect(activation(id).derivativeAtZero, id).toBe(value);
  });
});

describe.each(table)('%s', (_id, entry) => {
  const { forward, derivative, kinks } = entry;
  const defaults = defaultParameters(entry);

  it('has defaults within their ranges', () => {
    for (const { minimum, default: value, maximum } of entry.parameters) {
      expect(minimum).toBeLessThanOrEqual(value);
      expect(value).toBeLessThanOrEqual(maximum);
      expect(minimum).toBeLessThan(maximum);
    }
  });

  it('takes its defaults for parameters that are absent', () => {
    for (const z of [-3, -0.5, 0, 2]) {
      expect(forward(z, {})).toBe(forward(z, defaults));
      expect(derivative(z, {})).toBe(derivative(z, defaults));
    }
    expect(kinks({})).toEqual(kinks(defaults));
  });

  it('has a derivative that agrees with finite differences off its kinks', () => {
    for (const parameters of settings(entry)) {
      const h = 1e-5;
      fc.assert(
        fc.property(fc.double({ min: -12, max: 12, noNaN: true }), (z) => {
          // At 0 the second derivative may jump, too (ELU); what is declared there has a test of its own.
          fc.pre([0, ...kinks(parameters)].every((kink) => Math.abs(z - kink) > h));
          const difference = (forward(z + h, parameters) - forward(z - h, parameters)) / (2 * h);
          return Math.abs(difference - derivative(z, parameters)) < 1e-9 * (1 + Math.abs(difference));
        }),
      );
    }
  });

  it('bends at its kinks and nowhere else', () => {
    for (const parameters of settings(entry)) {
      const jumps = (z: number) =>
        Math.abs(derivative(z + 1e-9, parameters) - derivative(z - 1e-9, parameters)) > 1e-6;
      for (const kink of kinks(parameters)) expect(jumps(kink), `at ${kink}`).toBe(true);
      for (let z = -8; z <= 8; z += 0.5) {
        if (!kinks(parameters).includes(z)) expect(jumps(z), `at ${z}`).toBe(false);
      }
    }
  });

  it('is continuous at its kinks', () => {
    for (const parameters of settings(entry)) {
      for (const kink of kinks(parameters)) {
        expect(Math.abs(forward(kink + 1e-9, parameters) - forward(kink - 1e-9, parameters))).toBeLessThan(
          1e-8,
        );
      }
    }
  });

  it('has the declared derivative at 0 and −0', () => {
    expect(derivative(0, defaults)).toBe(entry.derivativeAtZero);
    expect(derivative(-0, defaults)).toBe(entry.derivativeAtZero);
    expect(forward(-0, defaults) === forward(0, defaults)).toBe(true);
  });

  it('keeps NaN', () => {
    for (const parameters of settings(entry)) {
      expect(forward(Number.NaN, parameters)).toBeNaN();
      expect(derivative(Number.NaN, parameters)).toBeNaN();
    }
  });

  it('has its limits at ±∞, approached by large numbers', () => {
    for (const parameters of settings(entry)) {
      for (const end of [-infinity, infinity]) {
        // So far out that even a tail like 1/z is over.
        const far = Math.sign(end) * 1e15;
        const [value, limit] = [forward(far, parameters), forward(end, parameters)];
        if (Math.abs(value) > 100) expect(limit).toBe(value > 0 ? infinity : -infinity);
        else expect(limit).toBeCloseTo(value, 12);
        expect(derivative(end, parameters)).toBeCloseTo(derivative(far, parameters), 12);
      }
    }
  });

  it('is finite for every finite number', () => {
    for (const parameters of settings(entry)) {
      fc.assert(
        fc.property(fc.double({ min: -1e300, max: 1e300, noNaN: true }), (z) => {
          return Number.isFinite(forward(z, parameters)) && Number.isFinite(derivative(z, parameters));
        }),
      );
    }
  });

  it('has TeX that KaTeX accepts', () => {
    const symbols = entry.parameters.map(({ symbol }) => symbol);
    for (const tex of [entry.tex, entry.derivativeTex, ...symbols]) {
      expect(katex.renderToString(tex, { throwOnError: true, strict: 'error' })).toContain('katex');
    }
  });

  it('has its formula with places for the numbers, whatever z is', () => {
    const { pieces } = entry;
    expect(pieces.at(-1)?.where).toBeUndefined();
    const known = ['z', 'factor', ...entry.parameters.map(({ name }) => name)];
    for (const tex of pieces.flatMap((piece) => [piece.tex ?? '0', piece.derivativeTex ?? '0'])) {
      for (const [, name] of tex.matchAll(/\\slot\{([^}]*)\}/g)) expect(known).toContain(name);
      const macros = { '\\slot': '\\text{#1}' };
      expect(katex.renderToString(tex, { macros, throwOnError: true, strict: 'error' })).toContain('katex');
    }
  });

  it('shows no working only where f(z) is z itself', () => {
    for (const z of [-3, -0.1, 0.1, 3]) {
      const piece = entry.pieces.find(({ where }) => where?.(z) ?? true);
      if (piece?.tex === undefined) expect(forward(z, defaults)).toBe(z);
    }
  });

  it('leaves f′(0) to convention only at a kink', () => {
    for (const parameters of settings(entry)) {
      const { left, right } = sidesOf(entry, 0, parameters);
      const at = (convention: ZeroConvention) => withConvention(entry, convention).derivative(0, parameters);
      expect(at('declared')).toBe(derivative(0, parameters));
      const expected = hasKinkAtZero(entry, parameters) ? [(left + right) / 2, right] : [left, right];
      expect(at('middle')).toBeCloseTo(expected[0] ?? Number.NaN, 12);
      expect(at('right')).toBeCloseTo(expected[1] ?? Number.NaN, 12);
      for (const z of [-1, 1]) {
        expect(withConvention(entry, 'right').derivative(z, parameters)).toBe(derivative(z, parameters));
      }
    }
  });

  it('stands out from both papers by 3 : 1', () => {
    expect(contrast(entry.appearance.light, '#fbfaf6')).toBeGreaterThanOrEqual(3);
    expect(contrast(entry.appearance.dark, '#16171a')).toBeGreaterThanOrEqual(3);
    for (const length of entry.appearance.dash) expect(length).toBeGreaterThan(0);
  });

  it('has its gloss in one sentence', () => {
    expect(entry.gloss).toMatch(/^[A-Z].*\.$/);
    expect(entry.gloss.length).toBeLessThan(80);
  });

  if (entry.learned) {
    const { name, derivative: byParameter } = entry.learned;
    it('has a derivative by its learned parameter that agrees with finite differences', () => {
      for (const z of [-3, -1e-3, 0, 1e-3, 2]) {
        const at = (value: number) => forward(z, { ...defaults, [name]: value });
        const value = defaults[name] ?? Number.NaN;
        expect(byParameter(z, defaults)).toBeCloseTo((at(value + 0.1) - at(value - 0.1)) / 0.2, 12);
      }
    });
  }

  if (entry.drawn) {
    const { name, lower, upper } = entry.drawn;
    it('takes the slope that was drawn, and without one the mean', () => {
      const mean = ((defaults[lower] ?? Number.NaN) + (defaults[upper] ?? Number.NaN)) / 2;
      expect(forward(-2, defaults)).toBe(-2 * mean);
      expect(forward(-2, { ...defaults, [name]: 0.3 })).toBe(-0.6);
      expect(derivative(-2, { ...defaults, [name]: 0.3 })).toBe(0.3);
    });
  }
});

describe('the value at 0', () => {
  const at = (id: string, convention: ZeroConvention) =>
    withConvention(activation(id), convention).derivative(0, defaultParameters(activation(id)));

  it('is 0, ½ or 1 for ReLU, as relu, torch.maximum and clamp have it', () => {
    expect((['declared', 'middle', 'right'] as const).map((convention) => at('relu', convention))).toEqual([
      0, 0.5, 1,
    ]);
  });

  it('is the slope in PyTorch and 1 in JAX for Leaky ReLU', () => {
    expect([at('leaky-relu', 'declared'), at('leaky-relu', 'right')]).toEqual([0.01, 1]);
  });
});

describe('the tails', () => {
  const f = (id: string) => (z: number) => activation(id).forward(z, defaultParameters(activation(id)));

  it('neither overflow nor cancel', () => {
    expect(f('softplus')(1000)).toBe(1000);
    expect(f('softplus')(-745)).toBe(5e-324);
    expect(f('sigmoid')(-1000)).toBe(0);
    expect(f('sigmoid')(1000)).toBe(1);
    expect(f('elu')(-1e-12)).toBe(-9.999999999995e-13);
    expect(f('silu')(-infinity)).toBe(0);
    expect(f('gelu')(-infinity)).toBe(0);
    expect(f('gelu')(-10) / -7.619853024160526e-23).toBeCloseTo(1, 12);
    expect(f('relu')(-infinity)).toBe(0);
    expect(activation('leaky-relu').forward(-infinity, { negativeSlope: 0 })).toBe(0);
  });
});

describe('the slope', () => {
  const leaky = activation('leaky-relu');
  const number = fc.double({ noNaN: true });

  it('is 0.01 unless given, from −1 to 1', () => {
    const [slope] = leaky.parameters;
    expect(slope).toMatchObject({ name: 'negativeSlope', default: 0.01, minimum: -1, maximum: 1 });
  });

  it('0 is ReLU and 1 the identity, to the last bit', () => {
    fc.assert(
      fc.property(number, (z) =>
        Object.is(leaky.forward(z, { negativeSlope: 0 }), activation('relu').forward(z, {})),
      ),
    );
    fc.assert(fc.property(number, (z) => leaky.forward(z, { negativeSlope: 1 }) === z));
  });

  it('−1 is the absolute value', () => {
    fc.assert(fc.property(number, (z) => leaky.forward(z, { negativeSlope: -1 }) === Math.abs(z)));
  });
});

it('every source is in the bibliography', () => {
  const bibliography = readFileSync('src/content/references.bib', 'utf8');
  const keys = new Set(parseBibliography(bibliography).map(({ key }) => key));
  for (const { source } of activations) expect(keys).toContain(source);
});

/** The contrast ratio of two colours `#rrggbb`, as WCAG 2 defines it. */
function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const linear = (at: number) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
}
