import { are, plural } from '#components/ui/grammar.ts';
import { formatSlope } from '#components/ui/scale.ts';
import type { TableData } from '#components/ui/table.ts';
import { at } from '#lib/assert/at.ts';
import { formatCount, formatNumber } from '#lib/charts/format.ts';
import { activationColour, type LineChart, type Marker, type Series } from '#lib/charts/line-chart.ts';
import type { RaceOutcome } from '#lib/simulations/race.ts';
import { raceSetups } from '#lib/simulations/race-setup.ts';
import { median } from '#lib/statistics/median.ts';
import { type Paired, paired } from '#lib/statistics/paired.ts';
import { mean } from '#lib/statistics/sum.ts';
import { type Pair, pairOf, type Side, sideLabels, sides } from '../shared/pair.ts';
import type { SweepPhase } from '../shared/training/useSweep.ts';
import { type HowToLieState, rates, ratesOf, seeds, slope, tries, type Way } from './figure.ts';

const limit = raceSetups['two-moons'].steps;

/** The steps of both sides with one seed; who never got there has all the steps that there are. */
export type Steps = Pair<number>;

export const stepsOf = ({ runs: [relu, leaky] }: Pick<RaceOutcome, 'runs'>): Steps => ({
  relu: relu.score ?? limit,
  'leaky-relu': leaky.score ?? limit,
});

/** A row a seed, with the usual rate for both and with one side tuned: what the teller knows. */
export type Known = Readonly<Record<'usual' | 'tuned', readonly Steps[]>>;

/** Rows that the reader has seen; null where a seed is not done. */
export type Rows = readonly (Steps | null)[];

export const knownAt = (known: Known, { way }: Pick<HowToLieState, 'way'>): readonly Steps[] =>
  way === 'tuned' ? known.tuned : known.usual;

const leakyName = `Leaky ReLU (a\u00a0=\u00a0${formatSlope(slope)})`;
const names: Pair<string> = { relu: sideLabels.relu, 'leaky-relu': leakyName };

/** Ten seeds from the told one on; after the last comes the first. */
export const triedSeeds = (first: number): readonly number[] =>
  Array.from({ length: tries }, (_, i) => ((first - 1 + i) % seeds) + 1);

const medianOf = (rows: readonly Steps[], side: Side): number => median(rows.map((row) => row[side]));

/** What the headline is made of: a number for each side, and which of its runs are told. */
export interface Told {
  readonly steps: Steps;
  /** Seeds that are told of each side; none where it is a median. */
  readonly seeds: Pair<readonly number[]>;
}

export function told({ way, seed }: HowToLieState, known: Known): Told {
  const { usual, tuned } = known;
  const first = at(usual, seed - 1);
  switch (way) {
    case 'one':
      return { steps: first, seeds: pairOf(() => [seed]) };
    case 'best': {
      const leaky = (one: number) => at(usual, one - 1)['leaky-relu'];
      const best = triedSeeds(seed).reduce((found, one) => (leaky(one) < leaky(found) ? one : found));
      return {
        steps: { relu: first.relu, 'leaky-relu': leaky(best) },
        seeds: { relu: [seed], 'leaky-relu': [best] },
      };
    }
    case 'tuned':
      return {
        steps: pairOf((side) => medianOf(tuned, side)),
        seeds: pairOf(() => []),
      };
  }
}

/** What the rows come to that have been seen. */
export const compare = (rows: Rows): Paired =>
  paired(rows.flatMap((row) => (row === null ? [] : [row['leaky-relu'] - row.relu])));

/** What the figure says now: the headline, and once they are there all the runs. */
export function sentence(state: HowToLieState, phase: SweepPhase, known: Known, rows: Rows): string {
  const done = rows.filter((row) => row !== null);
  const headline = headlineOf(told(state, known).steps);
  if (done.length === 0) return `${headline} ${smallPrint[state.way](state)}`;
  if (done.length < seeds) {
    const { less, more } = compare(rows);
    const so = phase === 'running' ? ' so far' : '';
    return `${headline} ${done.length} of ${seeds} seeds done${so}: ReLU is ahead in ${more}, Leaky ReLU in ${less}.`;
  }
  return `${headline} ${hidden[state.way](state, done)} ${wholeSentence(done)}`;
}

/** “Leaky ReLU is faster: 300 steps to 95 %, ReLU 345.” */
function headlineOf({ relu, 'leaky-relu': leaky }: Steps): string {
  const [one, other] = [formatCount(relu), formatCount(leaky)];
  if (relu === leaky) return `“ReLU and Leaky ReLU are equally fast: ${one} steps to 95\u00a0%.”`;
  return leaky < relu
    ? `“Leaky ReLU is faster: it is at 95\u00a0% after ${plural(leaky, 'step')}, ReLU after ${one}.”`
    : `“ReLU is faster: it is at 95\u00a0% after ${plural(relu, 'step')}, Leaky ReLU after ${other}.”`;
}

/** What may be said truthfully beside the headline. */
const smallPrint: Readonly<Record<Way, (state: HowToLieState) => string>> = {
  one: ({ seed }) =>
    `Two moons, the same data, start and batches for both, rate ${formatNumber(rates.usual)}, seed ${seed}.`,
  best: () => `Two moons, rate ${formatNumber(rates.usual)} for both.`,
  tuned: () => `Two moons, the median of ${seeds} seeds for both.`,
};

/** What the headline left out. */
const hidden: Readonly<Record<Way, (state: HowToLieState, rows: readonly Steps[]) => string>> = {
  one: () => `It told 1 seed of ${seeds}.`,
  best({ seed }, rows) {
    const ten = triedSeeds(seed).map((one) => at(rows, one - 1));
    const of = (side: Side) => ten.map((row) => row[side]);
    return `It told the best of ${tries} runs with ${leakyName}, which need ${formatCount(mean(of('leaky-relu')))} on average, and 1 run with ReLU; the best of ReLU’s ${tries} needs ${formatCount(Math.min(...of('relu')))}.`;
  },
  tuned: () =>
    `Leaky ReLU ran at ${formatNumber(rates.tuned)}, a rate that suits it, and ReLU at ${formatNumber(rates.usual)}: who would be ahead at one rate, these runs do not say.`,
};

function wholeSentence(rows: readonly Steps[]): string {
  const { less, even, more, verdict } = compare(rows);
  const word = {
    less: 'Leaky ReLU is clearly ahead',
    more: 'ReLU is clearly ahead',
    none: 'no clear difference',
  };
  return `Over all of them ReLU is ahead in ${more} seeds, Leaky ReLU in ${less}, and ${are(even)} even; the medians are ${formatCount(medianOf(rows, 'relu'))} and ${formatCount(medianOf(rows, 'leaky-relu'))} steps: ${word[verdict]}.`;
}

const lanes: Pair<number> = { relu: 2, 'leaky-relu': 1 };
/** How far the runs of a lane lie apart, so that they can be told. */
const spread = 0.27;
const heightOf = (side: Side, seed: number): number => lanes[side] + spread * (((seed * 7) % 11) / 5 - 1);

const end = 800;

/** Every run as a dot on its side’s lane: those that are told filled, the others as rings; a stroke at what is told of a side. */
export function chart(state: HowToLieState, known: Known, rows: Rows): LineChart {
  const { steps, seeds: toldSeeds } = told(state, known);
  const shown = rows.flatMap((row, index) => (row === null ? [] : [{ row, seed: index + 1 }]));
  const place = (side: Side, seed: number, at: number) => ({ x: Math.min(at, end), y: heightOf(side, seed) });
  const rings = sides.flatMap((side) =>
    shown
      .filter(({ seed }) => !toldSeeds[side].includes(seed))
      .map(
        ({ row, seed }): Marker => ({
          ...place(side, seed, row[side]),
          shape: 'open',
          colour: activationColour(side),
        }),
      ),
  );
  const dots = sides.flatMap((side) =>
    toldSeeds[side].map(
      (seed): Marker => ({ ...place(side, seed, steps[side]), shape: 'dot', colour: activationColour(side) }),
    ),
  );
  const strokes = sides.map(
    (side): Series => ({
      id: `told-${side}`,
      label: sideLabels[side],
      colour: activationColour(side),
      dash: [],
      points: [-0.42, 0.42].map((offset) => ({ x: Math.min(steps[side], end), y: lanes[side] + offset })),
    }),
  );
  return {
    shape: 'low',
    x: { label: `steps to 95 % accuracy`, minimum: 0, maximum: end },
    y: { minimum: 0.4, maximum: 2.6, ticks: [1, 2], tickLabels: [['Leaky', 'ReLU'], ['ReLU']], room: 64 },
    series: strokes,
    markers: [...rings, ...dots],
  };
}

/** What the chart shows, for those who cannot see it. */
export function chartWords(state: HowToLieState, known: Known, rows: Rows): string {
  const { steps } = told(state, known);
  const done = rows.filter((row) => row !== null).length;
  const parts = sides.map((side) => `${names[side]} ${formatCount(steps[side])}`).join(', ');
  return `Steps to 95\u00a0% accuracy. Told: ${parts}. ${done === 0 ? 'Nothing else is shown yet' : `All runs of ${plural(done, 'seed')} as rings`}`;
}

/** A row a seed: what is told of it, and what has been seen. */
export function table(state: HowToLieState, known: Known, rows: Rows): TableData {
  const { seeds: toldSeeds } = told(state, known);
  const all = knownAt(known, state);
  return {
    caption: `Steps to 95\u00a0% on the two moons, ReLU at the rate ${formatNumber(ratesOf(state).relu)} and Leaky ReLU at ${formatNumber(ratesOf(state)['leaky-relu'])}, a row a seed`,
    columns: [
      { label: 'Seed', numeric: true },
      ...sides.map((side) => ({ label: names[side], numeric: true })),
      { label: 'Told' },
    ],
    rows: Array.from({ length: seeds }, (_, index) => {
      const seed = index + 1;
      const isTold = (side: Side) => toldSeeds[side].includes(seed);
      const cell = (side: Side) => rows[index]?.[side] ?? (isTold(side) ? at(all, index)[side] : null);
      const tellers = sides.filter(isTold).map((side) => sideLabels[side]);
      return [seed, ...sides.map(cell), tellers.length === 0 ? null : tellers.join(' and ')];
    }),
  };
}
