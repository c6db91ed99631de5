import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slopeScale } from '#components/ui/scale.ts';
import { decode, encode } from '#lib/link/index.ts';
import { runawaySetup } from '#lib/simulations/runaway-setup.ts';
import { dataOf, parseSpec } from '#lib/spec/index.ts';
import type { SlopeRun } from '#workers/tasks/index.ts';
import { learnedSlopesTask } from '#workers/tasks/learned-slopes.ts';
import { finish } from '../shared/training/finish.ts';
import { chart } from './chart.ts';
import { type LearnedSlopesState, learnedSlopes, questionOf } from './figure.ts';
import { fixtures } from './fixtures.ts';
import { describeGlyphs, glyphs } from './glyphs.ts';
import { architecture, seeds, sweepOf } from './model.ts';
import { type Outcome, ranAway, tallyOf } from './outcome.ts';
import { sentence, sweepSentence } from './sentence.ts';
import { table } from './table.ts';

const { defaults, parameters } = learnedSlopes;

const at = (change: Partial<LearnedSlopesState> = {}): LearnedSlopesState => ({ ...defaults, ...change });
const runsOf = (change: Partial<LearnedSlopesState>) => finish(learnedSlopesTask(questionOf(at(change))));

/** A run of two layers that ended at these slopes. */
function ended(first: number, second: number, more: Partial<SlopeRun> = {}): SlopeRun {
  return {
    steps: [0, 100, 1500],
    slopes: [
      [0.25, 0.3, first],
      [0.25, 0.2, second],
    ],
    measurement: {
      step: 1500,
      epoch: 214,
      trainLoss: 0.1,
      testLoss: 0.2,
      trainAccuracy: 1,
      testAccuracy: 0.97,
      inactiveUnits: [0, 0],
      deadUnits: [0, 0],
    },
    divergence: null,
    units: [['active'], ['active']],
    ...more,
  };
}
const divergence = { step: 66, cause: 'After step 66 the loss is not finite.' };

const states: fc.Arbitrary<LearnedSlopesState> = fc.record({
  data: fc.constantFrom('two-moons' as const, 'spiral' as const),
  learningRate: fc.constantFrom(0.01, 0.3, 3),
  ratio: fc.constantFrom(0.001, 0.01, 0.037, 0.1, 0.5, 1),
  start: fc.integer({ min: 0, max: slopeScale.last }).map((place) => slopeScale.toValue(place)),
  layers: fc.integer({ min: 1, max: 4 }),
  seed: fc.integer({ min: 0, max: 9999 }),
});

describe('the question', () => {
  it('is a run that can be parsed, and the same start at a hundredth beside it', () => {
    fc.assert(
      fc.property(states, (state) => {
        const [run, own] = questionOf(state).specs.map((spec) => parseSpec(spec));
        expect(run?.network.hidden).toHaveLength(state.layers);
        expect(run?.training.optimizer.slopeLearningRate ?? state.learningRate).toBeCloseTo(
          state.ratio * state.learningRate,
          6,
        );
        if (state.ratio === runawaySetup.ownRatio) expect(own).toBeUndefined();
        else expect(own?.network).toEqual(run?.network);
      }),
    );
  });

  it('trains on 200 points in batches of 32, as the experiment does', () => {
    const [spec] = questionOf(defaults).specs;
    expect(dataOf(parseSpec(spec)).train.x).toHaveLength(400);
    expect(parseSpec(spec).training).toMatchObject({ batchSize: 32, steps: 1500 });
    expect(architecture(at({ layers: 3 }))).toBe('2-16-16-16-1');
  });
});

describe('the link', () => {
  it('gives the state back', () => {
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

describe('the sentence', () => {
  it('says where each slope ended, and where it ends at a step size of its own', () => {
    expect(sentence(at({ ratio: 0.1 }), [ended(0.41, 0.12), ended(0.2, 0.212)])).toBe(
      'At a tenth of the weights’ rate the slope of layer 1 ended at 0.41 and that of layer 2 at 0.12. 97\u00a0% of the test points are right. At a hundredth of the weights’ rate the same start ends at 0.2 and 0.212.',
    );
  });

  it('says that a slope has run away, and why a run diverged', () => {
    expect(sentence(at(), [ended(0.4, -34.2)])).toContain(
      'the slope of layer 2 has run away: it ended at −34.2.',
    );
    expect(sentence(at(), [ended(-273, 3480, { divergence })])).toBe(
      'At the weights’ own rate the slopes have run away: after step 66 the loss is not finite, and they stood at −273 and 3480 just before.',
    );
    expect(sentence(at({ ratio: 0.001 }), [ended(0.2, 0.3, { divergence })])).toBe(
      'At 0.001 of the weights’ rate the run diverged: after step 66 the loss is not finite. The slopes stood at 0.2 and 0.3 just before.',
    );
  });

  it('counts the many with an exact interval', () => {
    const rows: Outcome[] = Array.from({ length: seeds }, (_, i) => [i < 8, false]);
    expect(sweepSentence(at(), 'finished', rows)).toBe(
      'Of 40 starts 8 ran away at the weights’ own rate: a share of 9 to 36\u00a0%, exact 95\u00a0% interval. At a hundredth of it none did (0 to 9\u00a0%).',
    );
    expect(sweepSentence(at(), 'running', rows.slice(0, 9))).toBe(
      'So far 8 of 9 ran away at the weights’ own rate.',
    );
    expect(sweepSentence(at(), 'cancelled', rows.slice(0, 9))).toMatch(/^Stopped early: 8 of 9/);
    expect(sweepSentence(at(), 'idle', [])).toBe('');
    const own: Outcome[] = Array.from({ length: seeds }, () => [false]);
    expect(sweepSentence(at({ ratio: 0.01 }), 'finished', own)).toBe(
      'Of 40 starts none ran away at a hundredth of the weights’ rate: a share of 0 to 9\u00a0%, exact 95\u00a0% interval.',
    );
  });
});

describe('the glyphs', () => {
  it('cross what ran away, and leave what has not run pending', () => {
    const rows: readonly Outcome[] = [[true], [false]];
    expect(glyphs(rows).slice(0, 3)).toEqual(['crossed', 'filled', 'pending']);
    expect(describeGlyphs(rows)).toBe('1 of 2 networks ran away, 1 did not');
    expect(describeGlyphs([])).toBe('40 networks, none trained yet');
    expect(tallyOf(rows)).toEqual({ done: 2, away: 1, awayOwn: null });
  });
});

describe('the chart', () => {
  it('ends a line in an open ring where its slope leaves the axis', () => {
    const run = ended(-273, 0.4, { divergence });
    const { series, markers, guides } = chart([run]);
    expect(series.map(({ points }) => points.at(-1)?.y)).toEqual([-2, 0.4]);
    expect(markers).toMatchObject([{ x: 1500, y: -2, shape: 'open' }]);
    // Its name stands there already.
    expect(guides).toEqual([{ x: 66, colour: 'var(--soft)' }]);
    expect(chart([ended(273, 0.4, { divergence })]).guides).toMatchObject([
      { x: 66, label: 'step 66: no longer finite' },
    ]);
  });

  it('tells layers apart by dash, and the comparison by its faint lines', () => {
    const { series } = chart([ended(0.4, 0.1), ended(0.2, 0.2)]);
    expect(series.map(({ faint, labelPlace }) => [faint, labelPlace])).toEqual([
      [undefined, 'end'],
      [undefined, 'end'],
      [true, undefined],
      [true, undefined],
    ]);
    expect(new Set(series.map(({ dash }) => dash.join())).size).toBe(2);
  });
});

describe('the table', () => {
  it('has a cell for every column, and nothing after the last step', () => {
    const { columns, rows } = table(at(), [ended(0.4, 0.1), ended(0.2, 0.2)]);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(rows[0]).toEqual([0, 0.25, 0.25, 0.25, 0.25]);
    expect(rows.at(-1)).toEqual([1500, 0.4, 0.1, 0.2, 0.2]);
    expect(rows.every(([, ...slopes]) => slopes.some((slope) => slope !== null))).toBe(true);
  });
});

describe('the figure’s own examples, really trained', () => {
  it('shows the first seed whose slopes run away at the weights’ rate', () => {
    const first = sweepOf(defaults).find(({ specs }) =>
      finish(learnedSlopesTask({ specs: specs.slice(0, 1) })).some(ranAway),
    );
    expect(first?.state.seed).toBe(defaults.seed);
  });

  it.each(Object.entries(fixtures))('“%s” has a sentence without a number that is none', (_name, change) => {
    const runs = runsOf(change);
    expect(sentence(at(change), runs)).not.toMatch(/NaN|Infinity|undefined|not a number/);
    expect(runs.every(({ slopes }) => slopes.flat().every(Number.isFinite))).toBe(true);
  });

  it('stay at a hundredth of the weights’ rate', () => {
    expect(runsOf(fixtures['a hundredth']).map(ranAway)).toEqual([false]);
  });
});
