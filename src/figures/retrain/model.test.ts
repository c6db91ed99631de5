import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleOf } from '#components/ui/scale.ts';
import { formatPercent } from '#lib/charts/format.ts';
import { parseSpec } from '#lib/spec/index.ts';
import type { UnitState } from '#lib/training/index.ts';
import { retrainTask } from '#workers/tasks/retrain.ts';
import { finish } from '../shared/training/finish.ts';
import { questionOf, type RetrainState, retrain, specOf } from './figure.ts';
import { fixtures } from './fixtures.ts';
import { activationOf, lossChart, nameOf, sentence, type Trained, table } from './model.ts';
import { unsignedSlopeScale } from './scales.ts';

/** A run of two layers with four units, as it ended. */
function trainedWith(first: readonly UnitState[], more: Partial<Trained> = {}): Trained {
  const units = [first, ['active', 'active'] as const];
  const count = (states: readonly UnitState[]) =>
    units.map((layer) => layer.filter((unit) => states.includes(unit)).length);
  return {
    units,
    divergence: null,
    curves: { epochs: [0, 300], trainLoss: [0.7, 0.1], testLoss: [0.8, 0.2] },
    measurement: {
      step: 3600,
      epoch: 300,
      trainLoss: 0.1,
      testLoss: 0.2,
      trainAccuracy: 1,
      testAccuracy: 0.98,
      inactiveUnits: count(['inactive', 'dead']),
      deadUnits: count(['dead']),
    },
    ...more,
  };
}

const state = (change: Partial<RetrainState> = {}): RetrainState => ({ ...retrain.defaults, ...change });
const states = fc.record({
  slope: fc.constantFrom(-1, -0.5, 0, 0.01, 0.1, 1 / 3, 1),
  data: fc.constantFrom('spiral' as const, 'two-moons' as const),
  learningRate: fc.constantFrom(0.01, 0.5, 3),
  seed: fc.integer({ min: 0, max: 9999 }),
});

describe('specOf', () => {
  it('asks for 300 epochs of 256 points on 2-16-16-1', () => {
    fc.assert(
      fc.property(states, (state) => {
        const parsed = parseSpec(specOf(state));
        expect(parsed.data).toMatchObject({ id: state.data, samples: 256, seed: state.seed });
        expect(parsed.network.hidden).toEqual([16, 16]);
        expect(parsed.training).toMatchObject({ epochs: 300, seed: state.seed });
      }),
    );
  });

  it('changes nothing but the activation with the slope', () => {
    const { network: relu, ...rest } = specOf(state({ slope: 0 }));
    const { network: leaky, ...others } = specOf(state({ slope: 0.2 }));
    expect(others).toEqual(rest);
    expect({ ...leaky, activation: relu.activation }).toEqual(relu);
  });
});

describe('the slope', () => {
  it('has a step for about every percent of its scale, and its marks exactly', () => {
    const values = Array.from({ length: 1001 }, (_, position) => unsignedSlopeScale.toValue(position));
    expect(new Set(values).size).toBeGreaterThan(120);
    for (const mark of [0, 0.01, 0.1, 0.2, 0.25, 1 / 3, 1]) expect(values).toContain(mark);
  });

  it('goes on to −1 where a figure is signed, with the same marks', () => {
    const { control } = retrain.parameters.slope;
    if (control?.kind !== 'slider') throw new Error('expected a slider');
    expect(scaleOf(control).marks).toEqual([-1, ...unsignedSlopeScale.marks]);
    expect(nameOf({ slope: -0.5 })).toBe('Leaky ReLU, a = −0.5');
  });

  it('is ReLU at 0, by name, colour and dash', () => {
    expect(activationOf({ slope: 0 })).toBe('relu');
    expect(nameOf({ slope: 0 })).toBe('ReLU (a = 0)');
    expect(nameOf({ slope: 1 / 3 })).toBe('Leaky ReLU, a = 1/3');
    const [, relu] = lossChart(state(), trainedWith([])).series;
    const [, leaky] = lossChart(state({ slope: 0.1 }), trainedWith([])).series;
    expect([relu?.dash, leaky?.dash]).toEqual([[7, 5], []]);
    expect([relu?.colour, leaky?.colour]).toEqual(['var(--act-relu)', 'var(--act-leaky-relu)']);
  });
});

describe('the sentence', () => {
  it('counts the dead at slope 0', () => {
    expect(sentence(state(), trainedWith(['dead', 'dead']))).toBe(
      `With slope 0 Leaky ReLU is ReLU, and 2 of 4 units are dead. ${formatPercent(0.98)} of the test points are right.`,
    );
    expect(sentence(state(), trainedWith(['active', 'dead']))).toContain('1 of 4 units is dead');
    expect(sentence(state(), trainedWith(['active', 'active']))).toContain('none of 4 units is dead');
  });

  it('tells inactive from dead above 0', () => {
    const at = (first: readonly UnitState[]) => sentence(state({ slope: 0.1 }), trainedWith(first));
    expect(at(['active', 'active'])).toContain('none of 4 units is dead, and none is inactive.');
    expect(at(['active', 'inactive'])).toContain('is dead; 1 is inactive, and still passes a gradient.');
    expect(at(['inactive', 'inactive'])).toContain('is dead; 2 are inactive, and still pass a gradient.');
  });

  it('says that slope 1 has no bend, and why a run diverged', () => {
    expect(sentence(state({ slope: 1 }), trainedWith([]))).toBe(
      `With slope 1 no unit bends, so the boundary is a straight line: ${formatPercent(0.98)} of the test points are right.`,
    );
    const divergence = { step: 7, cause: 'After step 7 the loss was not finite.' };
    expect(sentence(state({ slope: 0.5 }), trainedWith([], { divergence }))).toBe(
      'With slope 0.5 the run diverged: after step 7 the loss was not finite. A smaller learning rate keeps it finite.',
    );
  });
});

describe('the table', () => {
  it('has a cell for every column, and counts by layer', () => {
    const { columns, rows, caption } = table(state({ slope: 0.1 }), trainedWith(['dead', 'inactive']));
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(rows).toContainEqual(['Layer 1: inactive units', 2]);
    expect(rows).toContainEqual(['Layer 1: of these dead', 1]);
    expect(caption).toBe('2-16-16-1 on spiral, learning rate 0.5, seed 8, after 300 epochs');
  });
});

describe('the figure’s own examples, really trained', () => {
  const outcome = (fixture: Partial<RetrainState>) => finish(retrainTask(questionOf(state(fixture))));

  it('tell what the home page says: units die at slope 0, and at no slope above it', () => {
    const dead = (slope: number) =>
      outcome({ ...fixtures.default, slope })
        .units.flat()
        .filter((unit) => unit === 'dead').length;
    expect(dead(0)).toBeGreaterThanOrEqual(2);
    expect([0.01, 0.1, 1].map(dead)).toEqual([0, 0, 0]);
  });

  it('fail at −1, at the rate that the figure begins with, as lesson 7 says, and not at 0', () => {
    const right = (slope: number) => outcome({ ...fixtures.default, slope }).measurement.testAccuracy;
    expect(right(0)).toBeGreaterThan(0.95);
    expect(right(-1)).toBeLessThan(0.8);
  });

  it('diverge where that is their name', () => {
    expect(outcome(fixtures.diverges).divergence).not.toBeNull();
  });
});
