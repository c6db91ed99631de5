/**
 * A sweep over the figures' states: each parameter at a time over its marks, its ends and its options, and pairs by seed,
 * before, during and after a run that is cut short. What a figure says is held against its table, its charts and its losses.
 */
import { describe, expect, it } from 'vitest';
import { scaleOf } from '#components/ui/scale.ts';
import { chartStill } from '#components/ui/still/render-still.ts';
import type { TableData } from '#components/ui/table.ts';
import { at } from '#lib/assert/at.ts';
import { present } from '#lib/assert/present.ts';
import type { Axis, LineChart } from '#lib/charts/line-chart.ts';
import { exercises, type ListedExercise } from '#lib/exercises/index.ts';
import type { Parameter } from '#lib/parameters/index.ts';
import { stream } from '#lib/random/index.ts';
import type { RescueOutcome } from '#lib/simulations/rescue.ts';
import type { RunsOutcome } from '#lib/simulations/runs.ts';
import { folderOf } from './folders.ts';
import { randomSlopes } from './random-slopes/figure.ts';
import { type FigureDeclaration, figures } from './registry.ts';
import type { Moment } from './shared/moment.ts';
import { isDiverging } from './shared/training/measured.ts';
import { slopeLens } from './slope-lens/figure.ts';

type State = Readonly<Record<string, unknown>>;

const momentsOf = import.meta.glob<(state: State) => readonly Moment[]>('./*/moments.ts', {
  eager: true,
  import: 'moments',
});
const fixturesOf = import.meta.glob<Readonly<Record<string, State>>>('./*/fixtures.ts', {
  eager: true,
  import: 'fixtures',
});

/** Numbers that a typed field or a stepper may take. */
const numbers = [-1000, -10, -2, -1, -0.5, 0, 0.1, 0.5, 1, 2, 3, 10, 100, 1000, 9999];

/** What a parameter is set to in the sweep: as links write it, so that nothing is tried that no link can ask for. */
function valuesOf(parameter: Parameter<unknown>): readonly unknown[] {
  const { control } = parameter;
  const texts =
    control?.kind === 'slider'
      ? [control.minimum, ...scaleOf(control).marks, control.maximum].map(String)
      : control?.kind === 'choice' || control?.kind === 'list'
        ? control.options.map(({ value }) => value)
        : control?.kind === 'stepper'
          ? [control.minimum, control.minimum + 1, control.maximum, ...numbers].map(String)
          : numbers.map(String);
  return [...new Set(texts)].map(parameter.parse).filter((value) => value !== undefined);
}

const most = 12;

/** One parameter at a time, then two at once, in a few states each. */
function statesOf(
  { id, parameters, defaults }: FigureDeclaration,
  fixtures: readonly State[],
  pairs: number,
): readonly State[] {
  const values = new Map(
    Object.entries(parameters).map(([key, parameter]) => {
      const all = [
        ...valuesOf(parameter),
        ...fixtures.flatMap((state) => (key in state ? [state[key]] : [])),
      ];
      // Of a long list, some.
      const step = Math.ceil(all.length / most);
      return [key, all.filter((_, index) => index % step === 0 || index === all.length - 1)];
    }),
  );
  const keys = [...values.keys()];
  const { integer } = stream(1, 'sweep', id);
  const anyOf = (key: string) => {
    const own = present(values.get(key), key);
    return own.length === 0 ? defaults[key] : at(own, integer(own.length));
  };
  return [
    ...fixtures.map((state) => ({ ...defaults, ...state })),
    ...keys.flatMap((key) => present(values.get(key), key).map((value) => ({ ...defaults, [key]: value }))),
    ...Array.from({ length: pairs }, () => {
      const [one, other] = [at(keys, integer(keys.length)), at(keys, integer(keys.length))];
      return { ...defaults, [one]: anyOf(one), [other]: anyOf(other) };
    }),
  ];
}

/** Nouns that have a plural, after a 1 that stands alone. */
const pluralOfOne =
  /(?<![\d.,/−-])\b1[ \u00a0](?:(?:random|dead|hidden|more|test|training|Leaky|ReLU|first-layer)[ \u00a0])*(?:times|units|networks|steps|epochs|layers|seeds|runs|points|deaths|revivals|pairs|places|updates|draws|weights|starts|factors|examples|lines|are)\b/;
const notANumber = /\bNaN\b|Infinity|∞|undefined|\bnull\b|not a number|\[object/;

function faultsOfText(text: string): readonly string[] {
  return [
    ...(notANumber.test(text) ? ['no number'] : []),
    ...(pluralOfOne.test(text) ? ['a plural of one'] : []),
    ...(/ {2}|\.\.| [.,;]/.test(text) ? ['loose punctuation'] : []),
  ];
}

function faultsOfTable({ columns, rows }: TableData): readonly string[] {
  return rows.flatMap((row) => [
    ...(row.length === columns.length ? [] : [`a row of ${row.length} cells under ${columns.length} heads`]),
    ...row.flatMap((cell, column) =>
      typeof cell === 'number' && !Number.isFinite(cell) ? [`${columns[column]?.label}: ${cell}`] : [],
    ),
  ]);
}

function faultsOfAxis(name: string, { minimum, maximum, ticks = [] }: Axis): readonly string[] {
  if (minimum === undefined || maximum === undefined) return [];
  const [low, high] = [minimum, maximum];
  return [
    ...(low < high ? [] : [`${name} from ${low} to ${high}`]),
    ...ticks
      .filter((tick) => !(tick >= low - 1e-9 && tick <= high + 1e-9))
      .map((tick) => `${name}: a tick at ${tick}`),
  ];
}

/** No line ends for want of axis: on powers of ten what is not zero is drawn. */
function faultsOfChart({ x, y, series, markers = [] }: LineChart): readonly string[] {
  const floor = y.kind === 'logarithmic' ? (y.minimum ?? 0) : Number.NEGATIVE_INFINITY;
  return [
    ...faultsOfAxis('x', x),
    ...faultsOfAxis('y', y),
    ...series.flatMap(({ id, points }) =>
      points
        .filter(
          (point) =>
            !Number.isFinite(point.x) || Math.abs(point.y) === Number.POSITIVE_INFINITY || point.y < floor,
        )
        .map((point) => `${id}: (${point.x}, ${point.y}) on an axis from ${y.minimum}`),
    ),
    ...markers
      .filter((marker) => !Number.isFinite(marker.x) || !Number.isFinite(marker.y))
      .map((marker) => `a marker at (${marker.x}, ${marker.y})`),
  ];
}

/** “None”, “no”, “1,000”, “all” */
function numberOf(text: string): number {
  return /^(none|no)$/i.test(text) ? 0 : Number(text.replaceAll(',', ''));
}

function faultsOf({
  texts,
  table,
  charts,
  losses = [],
  counts = [],
  drawn = [],
  says = [],
}: Moment): readonly string[] {
  const all = [...texts, table.caption];
  return [
    ...all.flatMap((text) => faultsOfText(text).map((fault) => `${fault}: ${text}`)),
    ...faultsOfTable(table),
    ...charts.flatMap(faultsOfChart),
    ...drawn
      .filter(
        ({ points, values }) =>
          points.filter(({ y }) => Number.isFinite(y)).length !==
          values.filter((value) => value !== 0).length,
      )
      .map(({ values }) => `a line that ends where ${values.findLast((value) => value !== 0)} is not zero`),
    ...says
      .filter((pattern) => !texts.some((text) => pattern.test(text)))
      .map((pattern) => `not ${pattern}: ${texts[0]}`),
    ...losses
      .filter(
        (trainLoss) =>
          isDiverging({ trainLoss }) && !/diverged|ran away|run away|overflowed/.test(at(texts, 0)),
      )
      .map((loss) => `a loss of ${loss}: ${texts[0]}`),
    ...texts.flatMap((text) =>
      counts.flatMap(({ said, is }) => {
        const found = said.exec(text)?.[1];
        return found === undefined || numberOf(found) === is ? [] : [`${found} where it is ${is}: ${text}`];
      }),
    ),
  ];
}

describe('what a figure says is true in each of its states', () => {
  it('of every figure there is', () => {
    const without = figures.filter((figure) => !(`${folderOf(figure)}/moments.ts` in momentsOf));
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it.each(figures)('$id', (figure) => {
    const folder = folderOf(figure);
    const moments = present(momentsOf[`${folder}/moments.ts`], `${folder}/moments.ts`);
    const fixtures = Object.values(present(fixturesOf[`${folder}/fixtures.ts`], `${folder}/fixtures.ts`));
    const faults = statesOf(figure, fixtures, 16).flatMap((state) =>
      moments(state).flatMap((moment) =>
        faultsOf(moment).map((fault) => ({ fault, state: told(figure, state) })),
      ),
    );
    expect(faults.slice(0, 5)).toEqual([]);
  });
});

/** What of a state is not as it is by default. */
function told({ defaults }: FigureDeclaration, state: State): string {
  const changed = Object.entries(state).filter(([key, value]) => value !== defaults[key]);
  return JSON.stringify(Object.fromEntries(changed));
}

/** How many of an exercise's seeds succeed, from none to all. */
const successes = [0, 1, 3, 19];

/** Outcomes of an exercise as they might come: the first `good` seeds succeed, the others in no way; units die where `dead` says so. */
function gradedTexts(exercise: ListedExercise, good: number, dead: number): readonly string[] {
  const run = (isGood: boolean): RunsOutcome[number] => ({
    divergence: null,
    measurement: {
      step: 1500,
      epoch: 60,
      trainLoss: isGood ? 0.001 : 0.3,
      testLoss: null,
      trainAccuracy: isGood ? 0.99 : 0.4,
      testAccuracy: isGood ? 0.99 : 0.4,
      inactiveUnits: [dead],
      deadUnits: [isGood && exercise.id === 'stay-alive' ? 0 : dead],
    },
  });
  const isGood = (index: number) => index < good;
  switch (exercise.task) {
    case 'outcome': {
      const outcomes = exercise.seeds.map((_, index) => [run(isGood(index)), run(isGood(index))]);
      return [exercise.grade(outcomes).sentence, ...outcomes.map(exercise.describe)];
    }
    case 'rescue': {
      const outcomes = exercise.seeds.map(
        (seed, index): RescueOutcome => ({
          seed,
          activation: 'leaky-relu',
          rescued: isGood(index),
          reachedAt: isGood(index) ? 1 : null,
          steps: isGood(index) || dead > 20 ? 1 : 500,
          frozen: false,
          accuracy: 0.7,
        }),
      );
      return [exercise.grade(outcomes).sentence, ...outcomes.map(exercise.describe)];
    }
    case 'zero-share': {
      const outcomes = exercise.seeds.map((seed, index) => ({
        seed,
        outputs: 1000,
        zeros: [isGood(index) ? 160 : 20 * dead],
      }));
      return [exercise.grade(outcomes).sentence, ...outcomes.map(exercise.describe)];
    }
    case 'signal': {
      const outcomes = exercise.seeds.map((seed, index) => ({
        seed,
        after_pl: [Array.from({ length: 50 }, () => ({ size: isGood(index) ? 1 : 0.1 * dead, spread: 0.1 }))],
      }));
      return [exercise.grade(outcomes).sentence, ...outcomes.map(exercise.describe)];
    }
    case 'gradients': {
      const outcomes = exercise.seeds.map((seed, index) => {
        const median_l = Array.from({ length: 20 }, () => (isGood(index) ? 0.7 : dead));
        const side = { lower_l: median_l, median_l, upper_l: median_l, root_l: median_l, norm_n: [] };
        return { input: exercise.build({ gain: 1 }, seed), sides: [side] };
      });
      return [exercise.grade(outcomes).sentence, ...outcomes.map(exercise.describe)];
    }
    case 'born-dead': {
      const drawn = (silent: number) => ({
        input: { width: 8, layers: 20, negativeSlope: 0, seed: 1, networks: 1000 },
        silent_l: Array.from({ length: 19 }, () => silent),
        signal_l: [],
        silencedBy: new Uint8Array(0),
      });
      const outcomes = exercise.seeds.map((_, index) => [drawn(isGood(index) ? 10 : 10 * dead), drawn(90)]);
      return [exercise.grade(outcomes).sentence, ...outcomes.map(exercise.describe)];
    }
  }
}

describe('what an exercise says is true of what came', () => {
  it.each(exercises)('$id', (exercise) => {
    const faults = successes.flatMap((good) =>
      [0, 1, 3, 16, 32].flatMap((dead) =>
        gradedTexts(exercise, good, dead).flatMap((text) => [
          ...faultsOfText(text).map((fault) => `${fault}: ${text}`),
          // Who is counted as dead does not live.
          ...(/ [1-9]\d* of 32 units (is|are) dead\. (They|All units) live/.test(text)
            ? [`dead and alive: ${text}`]
            : []),
        ]),
      ),
    );
    expect([...new Set(faults)].slice(0, 5)).toEqual([]);
  });
});

/** A text of a chart’s still, as much room as it takes. */
interface Placed {
  readonly text: string;
  readonly isName: boolean;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function placedIn(svg: string): readonly Placed[] {
  return [...svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)" font-size="([\d.]+)"([^>]*)>([^<]*)</g)].map(
    ([, x, y, size, rest = '', text = '']) => {
      const width = 0.55 * Number(size) * text.length;
      const left = Number(x) - (rest.includes('"middle"') ? width / 2 : rest.includes('"end"') ? width : 0);
      return {
        text,
        isName: rest.includes('font-weight="600"'),
        left,
        right: left + width,
        top: Number(y) - 0.7 * Number(size),
        bottom: Number(y),
      };
    },
  );
}

/** Texts that lie on each other, and names of lines that the axis at 0 strikes through. */
function faultsOfLabels(svg: string): readonly string[] {
  const placed = placedIn(svg);
  const overlaps = placed.flatMap((one, index) =>
    placed
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other) => `“${one.text}” on “${other.text}”`),
  );
  const axis = /stroke="var\(--soft\)" d="M[\d.]+ ([\d.]+)h/.exec(svg)?.[1];
  const struck = placed.filter(
    ({ isName, top, bottom }) => isName && axis !== undefined && top < Number(axis) && Number(axis) < bottom,
  );
  return [...overlaps, ...struck.map(({ text }) => `“${text}” on the axis`)];
}

describe('the names of lines stand clear', () => {
  it.each([slopeLens, randomSlopes] as readonly FigureDeclaration[])('$id', (figure) => {
    const moments = present(momentsOf[`${folderOf(figure)}/moments.ts`], figure.id);
    const faults = statesOf(figure, [], 0).flatMap((state) =>
      moments(state)
        .flatMap(({ charts }) => charts)
        .flatMap((chart) =>
          (['narrow', 'wide'] as const).flatMap((width) =>
            faultsOfLabels(chartStill(chart, width)).map((fault) => ({
              fault,
              width,
              state: told(figure, state),
            })),
          ),
        ),
    );
    expect(faults.slice(0, 5)).toEqual([]);
  });
});

describe('the sweep', () => {
  const table: TableData = { caption: '', columns: [{ label: 'n' }], rows: [[1]] };
  const faulty = (moment: Partial<Moment>) => faultsOf({ texts: [], table, charts: [], ...moment });

  it.each([
    ['1 times', 'a plural of one: the spiral was learned 1 times'],
    ['NaN', 'no number: a loss of NaN'],
  ])('finds %s in a text', (_what, fault) => {
    expect(faulty({ texts: [fault.replace(/^[^:]+: /, '')] })).toEqual([fault]);
    expect(faulty({ texts: ['1 of 32 units is dead, 1.1 times, after 21 steps'] })).toEqual([]);
  });

  it('finds a count that is not the table’s, and takes “none” for 0', () => {
    const counts = [{ said: /(\d+|none) of 32/, is: 2 }];
    expect(faulty({ texts: ['3 of 32', 'none of 32', '2 of 32', 'nothing'], counts })).toEqual([
      '3 where it is 2: 3 of 32',
      'none where it is 2: none of 32',
    ]);
  });

  it('finds a loss that nobody calls divergence', () => {
    expect(faulty({ texts: ['no leaky unit is even inactive'], losses: [0.7, 1e27] })).toEqual([
      'a loss of 1e+27: no leaky unit is even inactive',
    ]);
    expect(faulty({ texts: ['it has diverged in all but name'], losses: [1e27] })).toEqual([]);
  });

  it('finds a line that the floor of its axis cuts off, and a cell that is no number', () => {
    const chart: LineChart = {
      shape: 'low',
      x: { minimum: 0, maximum: 1 },
      y: { kind: 'logarithmic', minimum: 1e-12, maximum: 1 },
      series: [{ id: 'n', label: '', colour: 'var(--ink)', dash: [], points: [{ x: 0, y: 1e-13 }] }],
    };
    expect(faulty({ charts: [chart] })).toEqual(['n: (0, 1e-13) on an axis from 1e-12']);
    expect(faulty({ table: { ...table, rows: [[Number.POSITIVE_INFINITY]] } })).toEqual(['n: Infinity']);
  });
});
