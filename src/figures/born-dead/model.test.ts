import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from '#lib/link/index.ts';
import { type Draw, draw } from '#lib/simulations/born-dead.ts';
import { chart, chartLabel } from './chart.ts';
import { type BornDeadState, bornDead, input, mostLayers, widths } from './figure.ts';
import { fixtures } from './fixtures.ts';
import { columnOf, map, neighbour } from './map.ts';
import { depths, describeGlyphs, glyphs, isCurrent, merged, sentence, table, tally } from './model.ts';

const { defaults, parameters } = bornDead;

const at = (change: Partial<BornDeadState>): BornDeadState => ({ ...defaults, ...change });

/** What the worker answers. */
const drawsOf = (state: BornDeadState): readonly Draw[] => input(state).draws.map(draw);
const relu = drawsOf(defaults);
const leaky = drawsOf(at({ activation: 'leaky-relu' }));

/** A draw as if this had come of it. */
const made = (width: number, dead: number, signal: number, networks = 1000, negativeSlope = 0): Draw => ({
  input: { width, layers: mostLayers, negativeSlope, seed: 1, networks },
  silent_l: Array.from({ length: mostLayers - 1 }, (_, layer) => (layer === 0 ? 0 : dead)),
  signal_l: Array.from({ length: mostLayers - 1 }, () => signal),
  silencedBy: Uint8Array.from({ length: networks }, (_, n) => (n < dead ? 2 : 0)),
});
const all = (dead: number, signal: number, networks?: number, slope?: number): readonly Draw[] =>
  widths.map((width) => made(width, dead, signal, networks, slope));

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('the sentence', () => {
  it.each([
    [
      {},
      all(879, 0),
      'Of 1,000 random ReLU networks with 10 layers of width 2, 879 are born dead: 87.9 %, with a standard error of 1.0 points. The bound allows 92.5 %.',
    ],
    [
      { thousands: 4, layers: 5, width: 3 },
      all(1, 0.3, 4000),
      'Of 4,000 random ReLU networks with 5 layers of width 3, 1 is born dead: 0.0 %, with a standard error of 0.0 points. The bound allows 41.4 %.',
    ],
    [
      { layers: 2 },
      all(0, 1.1),
      'None of 1,000 random ReLU networks with 2 layers of width 2 is born dead. One hidden layer cannot be off at x = 1 and at x = −1.',
    ],
    [
      { layers: 30, width: 1 },
      all(1000, 0),
      'Of 1,000 random ReLU networks with 30 layers of width 1, all are born dead. The bound allows 100.0 %.',
    ],
    [
      { show: 'signal' },
      all(879, 0),
      'Of 1,000 random ReLU networks with 10 layers of width 2, 879 are born dead: 87.9 %, with a standard error of 1.0 points. More than half of them let nothing through, so the median signal is 0.',
    ],
    [
      { activation: 'leaky-relu' },
      all(0, 3.87e-5, 1000, 0.01),
      'None of 1,000 random Leaky ReLU networks (a = 0.01) with 10 layers of width 2 is born dead. Where 1 or −1 goes in, 3.9 × 10⁻⁵ of it is left after the last hidden layer, in the median of the larger of the two.',
    ],
  ] satisfies [Partial<BornDeadState>, readonly Draw[], string][])('for %o', (change, draws, expected) => {
    expect(plain(sentence(at(change), draws))).toBe(expected);
  });

  it('speaks of the networks that are shown, not of those that are asked for', () => {
    expect(sentence(at({ activation: 'leaky-relu', slope: 0.2 }), relu)).toContain('random ReLU networks');
  });
});

describe('the glyphs', () => {
  it('are a thousand networks, of which as many are dead as the tally says', () => {
    for (const layers of [2, 5, 10, 30]) {
      const state = at({ layers });
      const dead = glyphs(state, relu).filter((glyph) => glyph === 'dead').length;
      expect(glyphs(state, relu)).toHaveLength(1000);
      expect(tally(state, relu).number).toBe(dead.toLocaleString('en'));
      expect(dead).toBe(relu[1]?.silent_l[layers - 2]);
    }
  });

  it('stay dead as layers are added', () => {
    const [shallow, deep] = [glyphs(at({ layers: 6 }), relu), glyphs(at({ layers: 12 }), relu)];
    expect(shallow.every((glyph, n) => glyph === 'alive' || deep[n] === 'dead')).toBe(true);
  });

  it('are all alive with a slope, from the same seed', () => {
    expect(new Set(glyphs(at({ activation: 'leaky-relu', layers: 30 }), leaky))).toEqual(new Set(['alive']));
  });

  it('wait where the still does without a width’s networks', () => {
    const slim = relu.map((row) => ({ ...row, silencedBy: new Uint8Array(0) }));
    expect(new Set(glyphs(defaults, slim))).toEqual(new Set(['pending']));
    expect(describeGlyphs(defaults, slim)).toContain('not drawn yet');
    expect(tally(defaults, slim).number).toBe('–');
  });

  it('are the last thousand where there are more', () => {
    const draws = all(2100, 0, 3000);
    const dead = glyphs(at({ thousands: 3 }), draws).filter((glyph) => glyph === 'dead');
    expect(dead).toHaveLength(100);
  });
});

describe('the map', () => {
  it('has a cell for every width and depth, in whole percent', () => {
    const rows = map(defaults, relu);
    expect(rows.map(({ width }) => width)).toEqual([...widths]);
    expect(rows.map(({ cells }) => cells.map(({ layers }) => layers))).toEqual(widths.map(() => [...depths]));
    const cell = rows[1]?.cells[4];
    expect(cell).toMatchObject({ text: String(Math.round((relu[1]?.silent_l[8] ?? 0) / 10)), level: 9 });
    expect(cell?.label).toMatch(/^10 layers of width 2: 8\d.% born dead$/);
  });

  it('says 0 and 100 only of none and of all', () => {
    const text = (dead: number) => map(defaults, all(dead, 0))[0]?.cells[4]?.text;
    expect([0, 1, 4, 5, 994, 995, 999, 1000].map(text)).toEqual([
      '0',
      '<1',
      '<1',
      '1',
      '99',
      '>99',
      '>99',
      '100',
    ]);
  });

  it('writes signals short, and is darker the fainter they are', () => {
    const cell = (signal: number) => map(at({ show: 'signal' }), all(0, signal, 1000, 0.1))[0]?.cells[0];
    const signals = [1.13, 0.31, 0.02, 3.9e-5, 1e-17, 0, 512];
    const texts = ['1', '0.3', '10⁻²', '10⁻⁴', '10⁻¹⁷', '0', '510'];
    expect(signals.map((signal) => cell(signal)?.text)).toEqual(texts);
    expect([1.13, 3.9e-5, 1e-17, 0].map((signal) => cell(signal)?.level)).toEqual([0, 4, 10, 10]);
  });

  it('knows which rows are still of other networks', () => {
    const state = at({ seed: 2 });
    expect(map(state, relu).every(({ isStale }) => isStale)).toBe(true);
    const fresh = drawsOf(state).slice(0, 3);
    expect(map(state, merged(relu, fresh)).map(({ isStale }) => isStale)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(relu.every((row) => isCurrent(row, defaults))).toBe(true);
  });

  it('is walked by arrow keys, and from a depth between two columns to the next', () => {
    expect(neighbour({ layers: 10, width: 2 }, 'ArrowRight')).toEqual({ layers: 15, width: 2 });
    expect(neighbour({ layers: 12, width: 2 }, 'ArrowLeft')).toEqual({ layers: 10, width: 2 });
    expect(neighbour({ layers: 30, width: 8 }, 'ArrowRight')).toEqual({ layers: 30, width: 8 });
    expect(neighbour({ layers: 10, width: 8 }, 'ArrowDown')).toEqual({ layers: 10, width: 8 });
    expect(neighbour({ layers: 10, width: 2 }, 'ArrowUp')).toEqual({ layers: 10, width: 1 });
    expect(neighbour({ layers: 10, width: 2 }, 'Home')).toEqual({ layers: 2, width: 2 });
    expect(neighbour({ layers: 10, width: 2 }, 'End')).toEqual({ layers: 30, width: 2 });
    expect(neighbour({ layers: 10, width: 2 }, 'a')).toBeNull();
    expect([2, 4, 10, 12, 29, 30].map(columnOf)).toEqual([2, 3, 10, 10, 20, 30]);
  });
});

describe('the chart', () => {
  it('has a curve for each width, the chosen one last, and its bound', () => {
    const { series, markers } = chart(defaults, relu);
    expect(series.map(({ id }) => id)).toEqual([
      ...[1, 3, 4, 5, 6, 7, 8].map((width) => `width-${width}`),
      'bound',
      'width-2',
    ]);
    const [chosen, bound] = [series.at(-1), series.at(-2)];
    chosen?.points.forEach(({ y }, i) => {
      // Three standard errors of a thousand at their widest.
      expect(y).toBeLessThan((bound?.points[i]?.y ?? 0) + 0.048);
    });
    expect(markers).toHaveLength(1);
    expect(chartLabel(defaults, relu)).toContain('for width 2: 0.0');
  });

  it('ends a line where the signal is 0 or too faint for the axis', () => {
    const { series, markers } = chart(at({ show: 'signal' }), relu);
    expect(series.map(({ id }) => id)).not.toContain('bound');
    const ys = series.at(-1)?.points.map(({ y }) => y) ?? [];
    expect(ys[0]).toBeGreaterThan(0);
    expect(ys.at(-1)).toBeNaN();
    expect(markers).toEqual([]);
  });
});

describe('a state', () => {
  it('comes back from its link', () => {
    const states: fc.Arbitrary<BornDeadState> = fc.record({
      layers: fc.integer({ min: 2, max: mostLayers }),
      width: fc.integer({ min: 1, max: 8 }),
      activation: fc.constantFrom('relu', 'leaky-relu'),
      slope: fc.double({ min: 0.01, max: 1, noNaN: true }),
      show: fc.constantFrom('dead', 'signal'),
      thousands: fc.integer({ min: 1, max: 20 }),
      seed: fc.integer({ min: 1, max: 9999 }),
    });
    fc.assert(
      fc.property(states, (state) => {
        expect(decode(parameters, encode(parameters, state, defaults), defaults)).toEqual({
          state,
          message: null,
        });
      }),
    );
  });

  it.each(Object.entries(fixtures))('“%s” has a sentence and a table that agree', (_name, change) => {
    const state = at(change);
    const draws = all(250, 0.5, 1000 * state.thousands, state.activation === 'relu' ? 0 : state.slope);
    expect(sentence(state, draws)).toMatch(/^(Of|None of) \d,000 random/);
    const { rows, columns } = table(draws);
    expect(rows).toHaveLength(widths.length * depths.length);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
  });
});
