import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from '#lib/link/index.ts';
import { fanChart, spreadChart } from './charts.ts';
import { batch, batchSize, drawnAt, draws, histogram, spread } from './draws.ts';
import { type RandomSlopesState, randomSlopes } from './figure.ts';
import { fixtures } from './fixtures.ts';
import { meanSlope, nextDraw, ordered, withLower, withUpper } from './model.ts';
import { lowerScale, upperScale } from './scales.ts';
import { sentence, workedTheory } from './sentence.ts';
import { table } from './table.ts';

const { defaults, parameters } = randomSlopes;

const at = (change: Partial<RandomSlopesState> = {}): RandomSlopesState => ({ ...defaults, ...change });
const states: fc.Arbitrary<RandomSlopesState> = fc
  .record({
    lower: fc.integer({ min: 0, max: lowerScale.last }).map((place) => lowerScale.toValue(place)),
    upper: fc.integer({ min: 0, max: upperScale.last }).map((place) => upperScale.toValue(place)),
    probe: fc.integer({ min: -30, max: 30 }).map((tenths) => tenths / 10),
    draw: fc.integer({ min: 1, max: 9999 }),
  })
  .map(ordered);

describe('the draws', () => {
  it('lie between the bounds, in the batch and at the probe', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { lower, upper, probe } = state;
        for (const { z, slope, training, evaluation } of batch(state)) {
          expect(slope).toBeGreaterThanOrEqual(lower);
          expect(slope).toBeLessThanOrEqual(upper);
          expect(training).toBe(z > 0 ? z : slope * z);
          expect(evaluation).toBe(z > 0 ? z : meanSlope(state) * z);
        }
        const [from = 0, to = 0] =
          probe > 0 ? [probe, probe] : [upper * probe, lower * probe].sort((a, b) => a - b);
        for (const value of drawnAt(state)) {
          expect(value).toBeGreaterThanOrEqual(from);
          expect(value).toBeLessThanOrEqual(to);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('have the mean and the standard deviation of the uniform distribution, within four standard errors', () => {
    for (let draw = 1; draw <= 50; draw++) {
      const { drawn, theory } = spread(at({ draw }));
      expect(Math.abs(drawn.mean - theory.mean)).toBeLessThan((4 * theory.deviation) / Math.sqrt(draws));
      // The standard error of a uniform's standard deviation is √(0.2/n) of it.
      expect(Math.abs(drawn.deviation / theory.deviation - 1)).toBeLessThan(4 * Math.sqrt(0.2 / draws));
    }
  });

  it('come again with their seed, and others with another', () => {
    expect(batch(at())).toEqual(batch(at()));
    expect(batch(at({ draw: 2 }))).not.toEqual(batch(at()));
    expect([nextDraw(at()), nextDraw(at({ draw: 9999 }))]).toEqual([2, 1]);
  });
});

describe('the bounds', () => {
  it('push each other, and never pass', () => {
    expect(withLower(at(), 0.5)).toEqual({ lower: 0.5, upper: 0.5 });
    expect(withLower(at(), 0.2)).toEqual({ lower: 0.2, upper: 1 / 3 });
    expect(withUpper(at(), 0.1)).toEqual({ lower: 0.1, upper: 0.1 });
    expect(ordered(at({ lower: 0.9, upper: 0.1 }))).toMatchObject({ lower: 0.1, upper: 0.9 });
  });
});

describe('the sentence', () => {
  it('tells the draws from evaluation', () => {
    expect(sentence(at())).toMatch(
      /^Over 1,000 draws at z = −2 the output runs from −0\.66\d? to −0\.25\d?, with mean −0\.4[56]\d? and standard deviation 0\.1[12]\d?\. Evaluation draws nothing: it gives −0\.458, each time\.$/,
    );
    expect(sentence(at(fixtures['positive side']))).toBe(
      'At z = 1.5 no slope is at work: every draw gives 1.5, and so does evaluation.',
    );
    expect(sentence(at(fixtures['at zero']))).toBe(
      'At z = 0 every slope gives 0: the draws part only below.',
    );
    expect(sentence(at(fixtures['no spread']))).toBe(
      'With ℓ = u there is nothing left to draw: RReLU is Leaky ReLU with slope 0.2, in training as in evaluation. At z = −2 it gives −0.4.',
    );
  });

  it('never says a number that is none', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { mean, deviation } = workedTheory(state);
        expect(`${sentence(state)} ${mean} ${deviation}`).not.toMatch(/NaN|undefined|not a number|-\d/);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the theory', () => {
  it('is filled in with the numbers at hand', () => {
    expect(workedTheory(at())).toEqual({
      mean: '(0.125 +\u00a01/3)/2 ·\u00a0(−2) =\u00a0−0.458',
      deviation: '(1/3 −\u00a00.125)/√12 ·\u00a02 =\u00a00.12',
    });
    expect(workedTheory(at({ probe: 2 }))).toEqual({ mean: 'z = 2', deviation: '0' });
  });
});

describe('the charts', () => {
  it('count every draw once', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(histogram(state).counts.reduce((sum, count) => sum + count, 0)).toBe(draws);
      }),
      { numRuns: 20 },
    );
  });

  it('have the mean’s arm, a dot for each example, and no fan where nothing is drawn', () => {
    const { series, markers } = fanChart(at());
    expect(series[0]).toMatchObject({ id: 'mean', label: 'evaluation' });
    expect(markers?.filter(({ shape }) => shape === 'dot')).toHaveLength(batchSize);
    expect(fanChart(at(fixtures['no spread'])).series).toHaveLength(1);
  });

  it.each(Object.values(fixtures))('stay within their axes for %o', (change) => {
    const { series, y } = spreadChart(at(change));
    const highest = Math.max(...series.flatMap(({ points }) => points.map((point) => point.y)));
    expect(highest).toBeLessThanOrEqual(y.maximum ?? 0);
  });
});

describe('the table and the link', () => {
  it('have the batch row by row, and give the state back', () => {
    const { columns, rows } = table(at());
    expect(rows).toHaveLength(batchSize);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    fc.assert(
      fc.property(states, (state) => {
        expect(decode(parameters, encode(parameters, state, defaults), defaults)).toEqual({
          state,
          message: null,
        });
      }),
    );
  });
});
