import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { libraryDefaults } from '#lib/activations/library-defaults.ts';
import { decode, encode } from '#lib/link/index.ts';
import type { SlopeEnd, SlopeOutcome } from '#lib/simulations/slope-curve.ts';
import { quantityChart, unitsChart } from './chart.ts';
import { inputs, lastTwenty, type SlopeCurvesState, seeds, seedsOf, slopeCurves, slopes } from './figure.ts';
import { fixtures } from './fixtures.ts';
import { libraryTicks, tickAt } from './library-ticks.ts';
import { nearestAt, packedRows, questionOf, type Rows, reluAt, unpackedRows } from './model.ts';
import { axisEnds, axisPosition, trainedSlopeScale } from './scales.ts';
import { chartWords, differenceWords, sentence } from './sentence.ts';
import { stillRows } from './still-rows.ts';
import { differenceFromRelu, holdsZero, summarise } from './summary.ts';
import { table } from './table.ts';

const { defaults, parameters } = slopeCurves;

const at = (change: Partial<SlopeCurvesState>): SlopeCurvesState => ({ ...defaults, ...change });
const straightAt = slopes.length - 1;

const calm: SlopeEnd = { loss: 0.01, accuracy: 1, steps: 300, inactive: 0, dead: 0 };

/** Rows of made-up outcomes, by seed from 0 and place of the slope. */
const made = (
  given: (seed: number, place: number) => Partial<SlopeEnd> & { divergedAt?: number | null },
): Rows =>
  Array.from({ length: seeds }, (_, seed) => ({
    seed: seed + 1,
    outcomes: slopes.map((_slope, place): SlopeOutcome => {
      const { divergedAt = null, ...end } = given(seed, place);
      return divergedAt === null ? { divergedAt, end: { ...calm, ...end } } : { divergedAt, end: null };
    }),
  }));

const textOf = (state: SlopeCurvesState, rows: Rows, phase: 'finished' | 'running' = 'finished'): string =>
  sentence(state, phase, { question: questionOf(state), rows }, summarise(rows));

describe('the slopes', () => {
  it('go from |z| to the straight line, with every default of a library for Leaky ReLU', () => {
    expect([slopes[0], slopes.at(-1), slopes[reluAt]]).toEqual([-1, 1, 0]);
    for (const { activation, values } of libraryDefaults) {
      if (activation === 'leaky-relu') expect(slopes).toContain(values.negativeSlope);
    }
    expect(slopes).toEqual([...new Set(slopes)].sort((a, b) => a - b));
  });

  it('are all that the slider reads, in order and apart on its scale', () => {
    const positions = slopes.map((slope) => trainedSlopeScale.toPosition(slope));
    expect(positions.map((position) => trainedSlopeScale.toValue(position))).toEqual(slopes);
    for (const mark of trainedSlopeScale.marks) expect(slopes).toContain(mark);
    expect(trainedSlopeScale.step(0, 1)).toBe(0.01);
    expect(trainedSlopeScale.step(0, -1)).toBe(-0.2);
    expect(trainedSlopeScale.step(1, 1)).toBe(1);
    expect(axisPosition(0)).toBe(0);
  });

  it('take the nearest where a link asks for another', () => {
    expect([0.19, -0.9, 0.004, 0.4].map((slope) => slopes[nearestAt(slope)])).toEqual([0.2, -1, 0, 1 / 3]);
  });
});

describe('the defaults of the libraries', () => {
  it('have a letter each, from the smallest slope to the largest', () => {
    expect(libraryTicks.map(({ letter, names }) => `${letter} ${names}`)).toEqual([
      'A PReLU’s start in Keras 3',
      'B PyTorch, JAX, ONNX',
      'C Darknet',
      'D TensorFlow tf.nn, Keras 3 function',
      'E MXNet; PReLU’s start in PyTorch and MXNet',
      'F Keras 3 layer',
    ]);
    expect([0.01, 0.3, 0.5].map((slope) => tickAt(slope)?.letter)).toEqual(['B', 'F', undefined]);
  });

  it('stand on the axis, those without a number too', () => {
    const { ticks, tickLabels } = quantityChart(defaults, []).x;
    const labelAt = (slope: number) => tickLabels?.[ticks?.indexOf(axisPosition(slope)) ?? -1];
    expect([0.01, 0.3, 1 / 3, 0.5, -1].map(labelAt)).toEqual([['0.01', 'B'], ['', 'F'], ['1/3'], [], ['−1']]);
  });
});

describe('a question', () => {
  it('trains each seed with every slope', () => {
    const list = inputs(at({ twenty: 3, data: 'spiral', learningRate: 2 }));
    expect(list).toHaveLength(seeds);
    expect(list[0]).toEqual({ data: 'spiral', learningRate: 2, seed: 41, slopes });
    expect(seedsOf(at({ twenty: 3 }))).toEqual({ first: 41, last: 60 });
  });

  it('comes back from what a page carries of its rows, but for digits of a loss that nobody sees', () => {
    for (const question of [defaults, at({ learningRate: 2 })]) {
      const rows = stillRows(question);
      const carried = unpackedRows(question, packedRows(rows));
      expect(carried.map(({ seed }) => seed)).toEqual(rows.map(({ seed }) => seed));
      const outcomes = rows.flatMap((row) => row.outcomes);
      carried
        .flatMap((row) => row.outcomes)
        .forEach(({ divergedAt, end }, index) => {
          const whole = outcomes[index];
          const loss = whole?.end && Number(whole.end.loss.toPrecision(4));
          expect({ divergedAt, end }).toEqual(whole?.end ? { ...whole, end: { ...whole.end, loss } } : whole);
        });
    }
  });
});

describe('a summary', () => {
  it('has medians and middle halves of the runs that ended', () => {
    const rows = made((seed, place) => ({
      loss: seed + 1,
      divergedAt: place === straightAt && seed < 5 ? 40 : null,
      inactive: seed < 10 ? 0 : 4,
      dead: place === reluAt && seed >= 10 ? 4 : 0,
    }));
    const summaries = summarise(rows);
    expect(summaries[0]).toMatchObject({
      runs: 20,
      diverged: 0,
      reached: 20,
      middle: { loss: { lower: 5.75, median: 10.5, upper: 15.25 } },
      inactive: { mean: 2, lower: 0, median: 2, upper: 4 },
      dead: { mean: 0, lower: 0, median: 0, upper: 0 },
    });
    expect(summaries[reluAt]?.dead).toEqual({ mean: 2, lower: 0, median: 2, upper: 4 });
    // Seeds 6 to 20 ended.
    expect(summaries[straightAt]).toMatchObject({ diverged: 5, middle: { loss: { median: 13 } } });
  });

  it('has no numbers where more than half of the runs diverged', () => {
    const rows = made((seed, place) => ({ divergedAt: place === 0 && seed < 11 ? 3 : null }));
    expect(summarise(rows)[0]).toMatchObject({ diverged: 11, middle: null, inactive: null, dead: null });
    expect(summarise(rows)[1]?.middle).not.toBeNull();
    expect(summarise([null])).toEqual([]);
  });

  it('counts steps that were never enough as more than any', () => {
    const rows = made((seed) => ({ steps: seed < 12 ? 100 : null }));
    expect(summarise(rows)[0]).toMatchObject({
      reached: 12,
      middle: { steps: { lower: 100, median: 100, upper: Number.POSITIVE_INFINITY } },
    });
  });
});

describe('the difference from ReLU', () => {
  it('is in pairs of one seed, and leaves out what has no number on one side', () => {
    const rows = made((seed, place) => ({
      steps: place === 0 ? (seed < 4 ? null : 400 + 20 * seed) : 300 + 20 * seed,
      divergedAt: place === reluAt && seed === 19 ? 7 : null,
    }));
    const { pairs, interval } = differenceFromRelu(rows, 0, 'steps');
    expect(pairs).toBe(15);
    expect(interval).toMatchObject({ median: 100, lower: 100, upper: 100 });
    expect(differenceWords(rows, 0, 'steps')).toBe('+100 (100 to 100, 15\u00a0pairs)');
    expect(differenceWords(rows, 1, 'steps')).toBe('no clear difference (0 to 0, 19\u00a0pairs)');
  });

  it('says so where pairs are too few', () => {
    const rows = made((seed, place) => ({ steps: place === 0 && seed >= 5 ? null : 300 }));
    expect(differenceWords(rows, 0, 'steps')).toBe('too few pairs (5)');
  });

  it('is in points for accuracy', () => {
    const rows = made((_seed, place) => ({ accuracy: place === straightAt ? 0.88 : 1 }));
    expect(differenceWords(rows, straightAt, 'accuracy')).toBe('−12.0\u00a0points (−12.0 to −12.0)');
  });
});

describe('the sentence', () => {
  it('says how far the accuracy holds, where it is lost, what is dead, and what the slope that is read changes', () => {
    const rows = made((_seed, place) => ({
      accuracy: place === straightAt ? 0.88 : place === straightAt - 1 ? 0.97 : 1,
      dead: place === reluAt ? 1 : 0,
    }));
    expect(textOf(at({ slope: 1 }), rows)).toBe(
      'Two moons, learning rate 0.1, 20 seeds. From 0 to 0.5 the median accuracy stays within 0.5 points of ReLU’s 100.0\u00a0%; at 1, where nothing bends, it is 88.0\u00a0%. Dead units, in the mean: 1 of 32 at slope 0, none at any other. At a = 1, accuracy minus ReLU’s, seed by seed: −12.0\u00a0points (95\u00a0% interval −12.0 to −12.0). At 95\u00a0% at the end: 0 of 20, with ReLU 20.',
    );
  });

  it('names the best median where little is alike', () => {
    const rows = made((_seed, place) => ({ steps: place === 0 ? 120 : place === straightAt ? null : 300 }));
    expect(textOf(at({ show: 'steps', slope: 0 }), rows)).toContain(
      'The median way to 95\u00a0% is 300 steps with ReLU; it is shortest at a = −1, 120 steps; at 1, where nothing bends, it is more than 1,500 steps. No unit is dead at any slope.',
    );
    const alike = made(() => ({}));
    expect(textOf(at({ show: 'loss' }), alike)).toContain(
      'is 0.01 with ReLU, and no slope has a better one;',
    );
  });

  it('tells what diverged: one by one where that is little, else all together', () => {
    const few = made((seed, place) => ({ divergedAt: place === 0 || (place === 1 && seed < 5) ? 9 : null }));
    expect(textOf(defaults, few)).toContain('Diverged: all 20 at a = −1, 5 of 20 at a = −0.5.');
    const many = made((_seed, place) => ({ divergedAt: place === reluAt ? null : 9 }));
    const runs = seeds * slopes.length;
    expect(textOf(defaults, many)).toContain(`${runs - seeds} of ${runs} runs diverged; none at 0.`);
    expect(textOf(defaults, many)).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('counts who is at the target at the end, not who came by it', () => {
    const lost = made((seed, place) => ({ steps: 300, accuracy: place > reluAt && seed > 2 ? 0.9 : 1 }));
    expect(textOf(at({ slope: 0.2 }), lost)).toMatch(/ At 95\s% at the end: 3 of 20, with ReLU 20\.$/);
    expect(textOf(at({ slope: 0 }), lost)).not.toContain('at the end:');
    expect(textOf(at({ slope: 0.2, show: 'steps' }), lost)).not.toContain('at the end:');
  });

  it('counts as it goes', () => {
    const some: Rows = made(() => ({})).map((row, seed) => (seed < 6 ? row : null));
    expect(textOf(defaults, some, 'running')).toContain('6 of 20 seeds so far.');
    expect(textOf(defaults, some)).toContain('6 of 20 seeds.');
  });
});

describe('the charts', () => {
  it('break where the median is no number, and draw dead units where there are any', () => {
    const rows = made((seed, place) => ({
      steps: place === straightAt ? null : 300,
      divergedAt: place === 0 ? 5 : null,
      inactive: 9 + (seed % 2),
      dead: place === reluAt ? 9 : 0,
    }));
    const summaries = summarise(rows);
    const steps = quantityChart(at({ show: 'steps' }), summaries);
    expect(steps.series[0]?.points.map(({ y }) => Number.isFinite(y))).toEqual(
      slopes.map((_, place) => place !== 0 && place !== straightAt),
    );
    expect(steps.bands?.[0]?.points[0]?.lower).toBeNaN();
    expect(steps.regions).toHaveLength(1);
    expect(steps.regions?.[0]?.from).toBe(axisEnds.minimum);
    const units = unitsChart(defaults, summaries);
    expect(units.y.maximum).toBe(16);
    expect(units.markers?.filter(({ shape }) => shape === 'crossed')).toEqual([
      { x: 0, y: 9, shape: 'crossed', colour: 'var(--act-relu)' },
    ]);
    expect(unitsChart(defaults, []).markers).toEqual([]);
  });

  it('are described slope by slope', () => {
    const summaries = summarise(made((_seed, place) => ({ divergedAt: place === 0 ? 5 : null })));
    expect(chartWords('accuracy', summaries)).toMatch(
      /^Median accuracy against the slope a: most runs diverged at −1, 100\.0\s% at −0\.5, /,
    );
  });
});

describe('really trained', () => {
  const rows = stillRows(defaults);
  const summaries = summarise(rows);

  it('the sentence of the default is true', () => {
    const words = textOf(at({ slope: 1 }), rows);
    const last = Number(/From 0 to ([\d.]+) /.exec(words)?.[1]);
    const relu = summaries[reluAt]?.middle?.accuracy.median ?? 0;
    for (const { slope, middle } of summaries) {
      if (slope < 0) continue;
      const near = Math.abs((middle?.accuracy.median ?? 0) - relu) < 0.0051;
      expect(near, `slope ${slope}`).toBe(slope <= last);
    }
    expect(last).toBeGreaterThanOrEqual(0.25);
    // A straight line cannot separate the moons.
    expect(summaries[straightAt]?.middle?.accuracy.median).toBeLessThan(0.9);
    expect(summaries[reluAt]?.dead?.mean).toBeGreaterThan(0.5);
    for (const { slope, dead } of summaries) if (slope !== 0) expect(dead?.mean).toBe(0);
    expect(words).toContain('none at any other');
    expect(words).not.toContain('iverged');
  });

  it('a ReLU unit that is inactive is dead, and 0.2 is slower than ReLU seed by seed', () => {
    for (const { outcomes } of rows)
      expect(outcomes[reluAt]?.end?.dead).toBe(outcomes[reluAt]?.end?.inactive);
    const { pairs, interval } = differenceFromRelu(rows, nearestAt(0.2), 'steps');
    expect(pairs).toBe(seeds);
    expect(interval !== null && !holdsZero(interval) && interval.median > 0).toBe(true);
  });

  it('a killing rate diverges rather than kills as the slope grows', () => {
    const wild = summarise(stillRows(at({ learningRate: 2 })));
    expect(wild[reluAt]?.diverged).toBe(0);
    expect(wild[nearestAt(0.3)]?.diverged).toBeGreaterThan(seeds / 2);
    expect(wild[reluAt]?.dead?.mean).toBeGreaterThan(summaries[reluAt]?.dead?.mean ?? Number.NaN);
  });
});

describe('a state', () => {
  it('comes back from its link', () => {
    const states: fc.Arbitrary<SlopeCurvesState> = fc.record({
      slope: fc.double({ min: -1, max: 1, noNaN: true }),
      show: fc.constantFrom('accuracy', 'steps', 'loss'),
      data: fc.constantFrom('two-moons', 'spiral'),
      learningRate: fc.double({ min: 0.1, max: 3, noNaN: true }),
      twenty: fc.integer({ min: 1, max: lastTwenty }),
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

  it('is refused where it is none', () => {
    const { state, message } = decode(parameters, new URLSearchParams('v=1&lr=100'), defaults);
    expect(state).toEqual(defaults);
    expect(message).toContain('a number from 0.1 to 3');
  });

  it.each(Object.entries(fixtures))('“%s” has a sentence and a table that agree', (_name, change) => {
    const state = at(change);
    const rows = made((seed, place) => ({ steps: 20 * (seed + place + 1) }));
    const curves = { question: questionOf(state), rows };
    const { columns, rows: lines } = table(state.show, curves, summarise(rows));
    expect(lines.map(([slope]) => slope)).toEqual(slopes);
    expect(lines.every((line) => line.length === columns.length)).toBe(true);
    expect(textOf(state, rows)).toContain('20 seeds.');
  });
});
