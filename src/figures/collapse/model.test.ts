import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slopeScale } from '#components/ui/scale.ts';
import { type CollapseState, collapse } from './figure.ts';
import { fixtures } from './fixtures.ts';
import { formulaSlots, formulas } from './formulas.ts';
import { compute, isOneLayer } from './layers.ts';
import { quantityOptions, quantityScale } from './model.ts';
import { extentOf, headings, pictureLabels, picturesOf, planes } from './pictures.ts';
import { sentence } from './sentence.ts';
import { table } from './table.ts';

const { defaults } = collapse;

const number = fc.integer({ min: 0, max: quantityScale.last }).map((at) => quantityScale.toValue(at));
const states: fc.Arbitrary<CollapseState> = fc.record({
  ...(Object.fromEntries(quantityOptions({ layers: 'two' }).map(({ value }) => [value, number])) as Record<
    ReturnType<typeof quantityOptions>[number]['value'],
    fc.Arbitrary<number>
  >),
  slope: fc.integer({ min: 0, max: slopeScale.last }).map((at) => slopeScale.toValue(at)),
  entry: fc.constantFrom('11', '12', '21', '22'),
  layers: fc.constant('two'),
});
const at = (change: Partial<CollapseState>): CollapseState => ({ ...defaults, ...change });

describe('the sentence', () => {
  it.each([
    [
      {},
      'Without a bend the two layers do, point for point, what one layer does: its matrix is W₂W₁, its bias W₂b₁ + b₂.',
    ],
    [
      { slope: 0 },
      'With a bend of slope 0 the grid bends along two lines, and no single layer can do that: even the best one puts the crossings about 0.25 from where they belong.',
    ],
    [
      { slope: 0.2, b1: 2 },
      'With a bend of slope 0.2 the grid bends along one line, and no single layer can do that: even the best one puts the crossings about 0.18 from where they belong.',
    ],
    [
      { slope: 0, b1: 2, b2: 2 },
      'With a bend of slope 0 nothing has changed sides: no unit has z = 0 inside this grid, and one layer still does it all.',
    ],
    [
      { slope: 0, b1: 2, v12: 0, v22: 0 },
      'With a bend of slope 0 the first layer bends the grid along one line, but the second does not look at the bend: one layer still does it all.',
    ],
    [
      { layers: 'one' },
      'This layer makes each square a parallelogram, 1.25 times as large. Straight lines stay straight, and parallel ones parallel.',
    ],
    [
      { layers: 'one', w11: -1.5 },
      'This layer makes each square a parallelogram, 1.25 times as large and flipped over. Straight lines stay straight, and parallel ones parallel.',
    ],
    [{ layers: 'one', w21: 1, w22: 0.5 }, 'This layer presses the whole plane onto a line.'],
    [{ layers: 'one', w11: 0, w12: 0, w21: 0, w22: 0 }, 'This layer presses the whole plane onto a point.'],
    [{ layers: 'one', slope: 0 }, 'With a bend of slope 0 after this layer, the grid bends along two lines.'],
  ] satisfies [Partial<CollapseState>, string][])('for %o', (change, expected) => {
    expect(sentence(at(change), compute(at(change)))).toBe(expected);
  });

  it('is true: one layer does it all exactly where the sentence says so', () => {
    fc.assert(
      fc.property(states, (state) => {
        const now = compute(state);
        const text = sentence(state, now);
        expect(text).not.toMatch(/NaN|undefined|-\d/);
        expect(/no single layer/.test(text)).toBe(!isOneLayer(now));
      }),
    );
  });
});

describe('a state', () => {
  it.each(Object.entries(fixtures))('“%s” has pictures, words and a table that agree', (_name, change) => {
    const state = at(change);
    const now = compute(state);
    const all = planes(state, now);
    const extent = extentOf(state, all);
    for (const picture of picturesOf(state)) {
      expect(all[picture].upright).toHaveLength(9);
      for (const value of [...all[picture].level, ...all[picture].folds].flat(2)) {
        expect(Math.abs(value)).toBeLessThanOrEqual(extent + 1e-9);
      }
      expect(headings(state)[picture]).not.toBe('');
      expect(pictureLabels(state, now)[picture]).toMatch(/\.$/);
    }
    const { rows, columns } = table(state, now);
    expect(rows).toHaveLength(25);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    // The upper right crossing is where its lines end, in the table as in the pictures.
    const [last, from] =
      state.layers === 'one' ? (['first', state.slope === 1 ? 2 : 4] as const) : (['second', 6] as const);
    expect(rows.at(-1)?.slice(from, from + 2)).toEqual([...(all[last].upright.at(-1)?.at(-1) ?? [])]);
  });

  it('has one picture twice where nothing bends, and four pieces of one matrix', () => {
    fc.assert(
      fc.property(states, (given) => {
        const state = { ...given, slope: 1 };
        const now = compute(state);
        const { second, single } = planes(state, now);
        for (const [index, line] of second.upright.entries()) {
          for (const [place, [y1, y2]] of line.entries()) {
            expect(single.upright[index]?.[place]?.[0]).toBeCloseTo(y1, 10);
            expect(single.upright[index]?.[place]?.[1]).toBeCloseTo(y2, 10);
          }
        }
        expect(single.behind).toEqual([]);
        for (const { layer } of now.pieces) {
          for (const o of [0, 1] as const) {
            for (const i of [0, 1] as const) {
              expect(layer.weight[o][i]).toBeCloseTo(now.product.weight[o][i], 10);
            }
            expect(layer.bias[o]).toBeCloseTo(now.product.bias[o], 10);
          }
        }
      }),
    );
  });
});

describe('the formulas', () => {
  it('have a value for every slot, and the worked entry is the product’s', () => {
    fc.assert(
      fc.property(states, (state) => {
        const slots = formulaSlots(state, compute(state));
        for (const tex of Object.values(formulas)) {
          for (const [, name = ''] of tex.matchAll(/\\slot\{(\w+)\}/g)) expect(slots).toHaveProperty(name);
        }
        expect(slots.entry).toBe(slots[`p${state.entry}`]);
      }),
    );
  });

  it('put a negative factor in brackets', () => {
    const state = at({ entry: '11' });
    expect(formulaSlots(state, compute(state))).toMatchObject({
      row: '1',
      column: '1',
      left1: '1',
      right1: '1',
      left2: '0.5',
      right2: '(−0.5)',
      entry: '0.75',
      q1: '0.25',
      q2: '0.25',
    });
  });
});

describe('the reach of the pictures', () => {
  it('is the same for all, and grows in steps', () => {
    const reach = (change: Partial<CollapseState>) =>
      extentOf(at(change), planes(at(change), compute(at(change))));
    expect(reach({})).toBe(2);
    expect(reach({ w11: 1.05 })).toBe(2.5);
    expect(reach(fixtures['far out'])).toBeGreaterThan(8);
  });
});
