import { describe, expect, it } from 'vitest';
import { at } from '#lib/assert/at.ts';
import { ownGain } from '#lib/simulations/gradient-setup.ts';
import { type GradientSide, type Gradients, gradients } from '#lib/simulations/gradients.ts';
import { type GradientByLayerState, gradientByLayer, input } from './figure.ts';
import { arriving, chart, chartLabel, doneOf, longerCount, rounded, sentence, table } from './model.ts';

const stateOf = (change: Partial<GradientByLayerState>): GradientByLayerState => ({
  ...gradientByLayer.defaults,
  ...change,
});

/** A side of so many networks as if this had come of it, alike behind every layer. */
const side = (layers: number, norm_n: readonly number[], middle: number, root: number): GradientSide => ({
  lower_l: Array.from({ length: layers }, () => middle / 2),
  median_l: Array.from({ length: layers }, () => middle),
  upper_l: Array.from({ length: layers }, () => middle * 2),
  root_l: Array.from({ length: layers }, () => root),
  norm_n,
});

/** 40 networks, of which the first `longer` have more than ReLU has. */
const made = (change: Partial<GradientByLayerState>, longer: number, middle = 1.1): Gradients => {
  const asked = input(stateOf(change));
  const own = Array.from({ length: 40 }, (_, network) => (network < longer ? 2 : 0.5));
  return {
    input: asked,
    sides: [
      side(asked.layers, own, middle, 2.31),
      side(
        asked.layers,
        own.map(() => 1),
        0.38,
        0.9,
      ),
    ],
  };
};

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('what is drawn', () => {
  it('has the gain that is set, or the slope’s own where it has one', () => {
    const gains = (change: Partial<GradientByLayerState>) =>
      input(stateOf(change)).starts.map(({ gain }) => gain);
    expect(gains({ gain: 2 })).toEqual([2, Math.SQRT2]);
    expect(gains({ gain: 2, weights: 'own', slope: 0.5 })).toEqual([ownGain(0.5), Math.SQRT2]);
    expect(gains({ gain: 2, weights: 'own', activation: 'tanh' })).toEqual([2, Math.SQRT2]);
  });

  it('shares no network between two draws', () => {
    const seeds = [1, 2].map((draw) => input(stateOf({ draw })));
    expect(seeds.map(({ seed, networks }) => [seed, seed + networks - 1])).toEqual([
      [1, 40],
      [41, 80],
    ]);
  });
});

describe('the sentence', () => {
  it.each([
    [
      {},
      34,
      'Behind 50 layers of 64 units of Leaky ReLU (a = 0.2) with the gain √2 the gradient is 1.1 times as long as at the output, in the median of 40 networks. The root of its mean square is 2.3, by the theory 2.7. It is longer than with ReLU and √2, whose median is 0.38, in 34 of the 40.',
    ],
    [
      { slope: 0 },
      0,
      'Behind 50 layers of 64 units of ReLU with the gain √2 the gradient is 1.1 times as long as at the output, in the median of 40 networks. The root of its mean square is 2.3, by the theory 1. This is ReLU with its own gain, which the others are set against.',
    ],
    [
      { activation: 'tanh', gain: 3, layers: 1 },
      40,
      'Behind 1 layer of 64 units of tanh with the gain 3 the gradient is 1.1 times as long as at the output, in the median of 40 networks. The root of its mean square is 2.3. The theory has no line for it: the derivative of tanh depends on the size of what comes in. It is longer than with ReLU and √2, whose median is 0.38, in all of the 40.',
    ],
  ] satisfies [Partial<GradientByLayerState>, number, string][])('for %o', (change, longer, expected) => {
    expect(plain(sentence(made(change, longer)))).toBe(expected);
  });

  it('has large numbers in groups, and then as powers of ten', () => {
    const said = (middle: number) => plain(sentence(made({}, 40, middle)));
    expect(said(612_345)).toContain('the gradient is 610,000 times as long');
    expect(said(13_573_841)).toContain('the gradient is 1.4 × 10⁷ times as long');
  });

  it('says so where nothing is left', () => {
    expect(plain(sentence(made({ slope: 0, gain: 0.5 }, 0, 0)))).toContain(
      'nothing is left of the gradient in the median of 40 networks',
    );
  });

  it('counts the networks that there are so far', () => {
    const asked = input(stateOf({ layers: 2, width: '8' }));
    const few = { ...gradients({ ...asked, networks: 6 }), input: asked };
    expect(sentence(few)).toContain('in the median of the first 6 of 40 networks');
    expect(doneOf(few)).toBe(6);
    expect(longerCount(few)).toBe(
      at(few.sides, 0).norm_n.filter((norm, network) => norm > at(at(few.sides, 1).norm_n, network)).length,
    );
  });
});

describe('the chart', () => {
  it('begins at the output with 1, and has the theory’s line where there is one', () => {
    const { series, bands, y } = chart(made({}, 34));
    expect(series.map(({ id }) => id)).toEqual(['root', 'theory', 'relu', 'median']);
    expect(series.map(({ points }) => points[0])).toEqual(series.map(() => ({ x: 0, y: 1 })));
    expect(series[1]?.points.at(-1)?.y).toBeCloseTo(1.04 ** 25, 10);
    expect(bands).toHaveLength(1);
    expect([y.minimum, y.maximum]).toEqual([0.1, 10]);
    expect(chart(made({ activation: 'tanh' }, 0)).series.map(({ id }) => id)).not.toContain('theory');
    expect(chart(made({ slope: 0 }, 0)).series.map(({ id }) => id)).not.toContain('relu');
  });

  it('has an axis on which all of it stands', () => {
    expect(chart(made({ slope: 0, gain: 2 }, 40, 1e7)).y).toMatchObject({
      minimum: 1e-12,
      maximum: 1e12,
      ticks: [1e-12, 1e-6, 1, 1e6, 1e12],
    });
    expect(chartLabel(made({ layers: 2 }, 0))).toMatch(/in the median 1\.1 behind 1, 1\.1 behind 2\.$/);
  });
});

describe('the table', () => {
  it('has some layers, the last among them, and no theory where there is none', () => {
    const { rows, caption } = table(made({ activation: 'tanh', layers: 34 }, 34));
    expect(rows.map(([passed]) => passed)).toEqual([1, 2, 5, 10, 20, 30, 34]);
    expect(rows.map((row) => row[5])).toEqual(rows.map(() => null));
    expect(caption).toContain('at the input the median ratio to ReLU’s is 2');
    expect(table(made({ layers: 1 }, 0)).rows).toHaveLength(1);
  });
});

it('a still shows four digits', () => {
  const { sides } = rounded(made({}, 1, 1.23456));
  expect(at(sides, 0).median_l[0]).toBe(1.235);
  expect(arriving(made({}, 1, 1.23456))).toBe(1.23456);
});
