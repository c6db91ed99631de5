import { describe, expect, it } from 'vitest';
import { digitsReadingSteps } from '#lib/simulations/digits-reader.ts';
import { finish } from '../shared/training/finish.ts';
import { drawn, factsOf, type NetworkFacts, placeOf, type UnitFacts } from './facts.ts';
import { type DigitUnitsState, digitUnits, questionOf, units } from './figure.ts';
import { description, sentence, table, unitCaption } from './model.ts';

const at = (change: Partial<DigitUnitsState> = {}): DigitUnitsState => ({
  ...digitUnits.defaults,
  ...change,
});

/** So many dead, so many inactive, the others active. */
function network(dead: number, inactive: number, change: Partial<NetworkFacts> = {}): NetworkFacts {
  const stateOf = (unit: number): UnitFacts['state'] =>
    unit < dead ? 'dead' : unit < dead + inactive ? 'inactive' : 'active';
  return {
    units: Array.from({ length: units }, (_, unit) => ({
      state: stateOf(unit),
      weights: { largest: -0.5, pixel: 20 },
      learned: { largest: stateOf(unit) === 'dead' ? 0 : 0.25, pixel: 0 },
    })),
    right: 0.968,
    divergedAt: null,
    ...change,
  };
}

describe('what is said of a network', () => {
  it('is how many units are dead, or off and still learning, and what it reads', () => {
    const reads = 'reads 96.8\u00a0% of the digits held out.';
    expect(sentence(at(), network(0, 0))).toBe(
      `All 64 units are on for some digit. The network with ReLU ${reads}`,
    );
    expect(sentence(at(), network(1, 0))).toMatch(/^1 of 64 units is dead\. The network/);
    expect(sentence(at({ activation: 'elu' }), network(0, 28))).toMatch(
      /^28 of 64 units are off for every digit, and still get a gradient\. The network with ELU/,
    );
    expect(sentence(at(), network(2, 1))).toMatch(
      /^2 of 64 units are dead\. 1 more is off for every digit, and still gets a gradient\./,
    );
    const still = network(64, 0);
    expect(sentence(at(), still)).toMatch(
      /^64 of 64 units are dead\. No weight of the layer has moved\. The/,
    );
    expect(sentence(at({ activation: 'leaky0.2' }), network(0, 0, { divergedAt: 12 }))).toBe(
      'The network with a slope of 0.2 diverged at step 12: these are its weights just before.',
    );
  });

  it('names units by their number, and pixels by row and column', () => {
    expect(placeOf(0)).toBe('row 1, column 1');
    expect(unitCaption({ unit: 1, shows: 'weights' }, network(1, 0))).toEqual([
      'Unit 1: dead',
      'Largest weight −0.50, at row 3, column 5',
    ]);
    expect(unitCaption({ unit: 1, shows: 'learned' }, network(1, 0))[1]).toBe('No weight has moved');
    expect(unitCaption({ unit: 2, shows: 'learned' }, network(1, 0))[1]).toBe(
      'Moved farthest: by 0.25, at row 1, column 1',
    );
    expect(description({ shows: 'learned' }, network(2, 0))).toMatch(
      /^What each of 64 units has learned, .*crossed as dead: 1, 2$/,
    );
    expect(description({ shows: 'weights' }, network(0, 3))).toContain('none is crossed');
    expect(table(network(1, 1)).rows.slice(0, 2)).toEqual([
      [1, 'dead', -0.5, 'row 3, column 5', 0, 'row 1, column 1'],
      [2, 'inactive', -0.5, 'row 3, column 5', 0.25, 'row 1, column 1'],
    ]);
  });

  it('is drawn with its largest weight at 1, and as nothing where all are zero', () => {
    expect(drawn([0.5, -2, 1])).toEqual([0.25, -1, 0.5]);
    expect(drawn([0, 0])).toEqual([0, 0]);
  });
});

describe('a network that is trained', () => {
  it('from biases of −2 has most of its first layer dead, and no weight of it moved', () => {
    const { spec } = questionOf(at({ scenario: 'bias-2' }));
    const end = finish(digitsReadingSteps({ ...spec, training: { ...spec.training, epochs: 3 } }));
    const facts = factsOf(end);
    const dead = facts.units.flatMap(({ state }, unit) => (state === 'dead' ? [unit] : []));
    expect(dead.length).toBeGreaterThan(50);
    // The second layer is shut, so that those that are on have not moved either.
    expect(facts.units.map(({ learned }) => learned.largest)).toEqual(facts.units.map(() => 0));
    expect(Math.abs(facts.units[3]?.weights.largest ?? 0)).toBe(
      Math.max(...(end.weights[3] ?? []).map(Math.abs)),
    );
  });
});
