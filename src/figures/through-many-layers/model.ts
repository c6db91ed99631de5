import { plural, upperFirst } from '#components/ui/grammar.ts';
import type { TableData } from '#components/ui/table.ts';
import { activation } from '#lib/activations/index.ts';
import { at } from '#lib/assert/at.ts';
import { byLayerChart, type LayerMiddle, middlesByLayer } from '#lib/charts/by-layer-chart.ts';
import { formatCount, formatNumber } from '#lib/charts/format.ts';
import { activationColour, type LineChart } from '#lib/charts/line-chart.ts';
import { type Fate, fateOf, keptWithin } from '#lib/questions/signal-fate.ts';
import type { SignalOutcome } from '#lib/simulations/signal.ts';
import { packed, unpacked } from '../shared/packed.ts';
import type { SweepPhase } from '../shared/training/useSweep.ts';
import {
  gainOf,
  layers,
  type ManyLayersState,
  negativeSlope,
  networks,
  type Question,
  seedsOf,
} from './figure.ts';

/** What came of a question, as far as it has come. */
export interface Signals {
  readonly question: Question;
  /** Networks that are done. */
  readonly done: number;
  /** Empty while none is. */
  readonly summaries: readonly Summary[];
}

export const questionOf = ({ gain, shown, width, twenty }: Question): Question => ({
  gain,
  shown,
  width,
  twenty,
});

/** Whether both ask for the same networks. */
export const isSame = (a: Question, b: Question): boolean =>
  JSON.stringify(questionOf(a)) === JSON.stringify(questionOf(b));

type View = Pick<ManyLayersState, 'quantity'>;

/** What came of one activation: medians and quartiles over networks, layer by layer. */
export interface Summary {
  readonly id: string;
  readonly size_l: readonly LayerMiddle[];
  readonly spread_l: readonly LayerMiddle[];
}

/** Each activation, in order, over the networks that are done. */
export function signalsOf(question: Question, rows: readonly (SignalOutcome | null)[]): Signals {
  const done = rows.filter((row) => row !== null);
  const summaries =
    done.length === 0
      ? []
      : question.shown.map((id, path): Summary => {
          const of = (quantity: 'size' | 'spread') =>
            middlesByLayer(done.map(({ after_pl }) => at(after_pl, path).map((after) => after[quantity])));
          return { id, size_l: of('size'), spread_l: of('spread') };
        });
  return { question: questionOf(question), done: done.length, summaries };
}

/** A row a layer, with so many digits as are shown: what a page carries of its stills. */
export function packedSignals({ summaries }: Signals): string {
  return packed(
    Array.from({ length: layers }, (_, layer) =>
      summaries.flatMap(({ size_l, spread_l }) =>
        [at(size_l, layer), at(spread_l, layer)].flatMap(({ lower, median, upper }) =>
          [lower, median, upper].map((value) => Number(value.toPrecision(3))),
        ),
      ),
    ),
  );
}

/** The signals of all networks of a question, from what was packed. */
export function unpackedSignals(question: Question, text: string): Signals {
  const rows = unpacked(text);
  const summaries = question.shown.map((id, path): Summary => {
    const middles = (from: number) =>
      rows.map((row, index): LayerMiddle => {
        const [lower, median, upper] = [0, 1, 2].map((offset) => at(row, 6 * path + from + offset));
        return { layer: index + 1, lower, median, upper } as LayerMiddle;
      });
    return { id, size_l: middles(0), spread_l: middles(3) };
  });
  return { question: questionOf(question), done: networks, summaries };
}

/** The median of a quantity behind the last layer. */
export const lastMedian = (middle_l: readonly LayerMiddle[]): number =>
  at(middle_l, middle_l.length - 1).median;

export const nameOf = (id: string): string =>
  id === 'leaky-relu' ? `Leaky ReLU (a\u00a0=\u00a0${negativeSlope})` : activation(id).label;

const gainWords: Readonly<Record<ManyLayersState['gain'], string>> = {
  one: 'the gain 1',
  he: 'He’s gain √2',
  own: 'its own gain each',
};

/** What the figure says now. */
export function sentence(
  { quantity }: View,
  phase: SweepPhase,
  { question, done, summaries }: Signals,
): string {
  const count = done === networks ? '' : `, ${done} of ${networks}${phase === 'running' ? ' so far' : ''}`;
  const setting = `${plural(networks, 'network')} of width ${question.width} with ${gainWords[question.gain]}${count}.`;
  if (summaries.length === 0) return setting;
  return `${setting} ${quantity === 'size' ? sizeSentence(summaries) : spreadSentence(summaries)}`;
}

const fateWords: Readonly<Record<Fate, string>> = {
  kept: `within a factor of ${keptWithin} of 1`,
  grown: `more than ${keptWithin}`,
  faded: `less than 1/${keptWithin}`,
};

/** Who keeps the signal's size, who does not, and who is furthest from it. */
function sizeSentence(summaries: readonly Summary[]): string {
  const sizes = summaries.map(({ id, size_l }) => ({ name: nameOf(id), value: lastMedian(size_l) }));
  const clauses = (['kept', 'grown', 'faded'] as const).flatMap((fate) =>
    withNames(
      fateWords[fate],
      sizes.filter(({ value }) => fateOf(value) === fate),
    ),
  );
  const distance = (value: number): number => Math.abs(Math.log(value));
  const furthest = sizes.reduce((far, each) => (distance(each.value) > distance(far.value) ? each : far));
  return `Behind layer ${layers} the median size is ${clauses.join(', ')}. Furthest from 1 is ${furthest.name}: ${written(furthest.value)}.`;
}

/** From this part of the size on, inputs can be told apart. */
const tellable = 0.1;

/** Where inputs can still be told apart, and where least. */
function spreadSentence(summaries: readonly Summary[]): string {
  const shares = summaries.map(({ id, size_l, spread_l }) => ({
    name: nameOf(id),
    value: lastMedian(spread_l) / lastMedian(size_l),
  }));
  const clauses = [
    withNames(
      'a tenth of the size or more',
      shares.filter(({ value }) => value >= tellable),
    ),
    withNames(
      'less than a tenth',
      shares.filter(({ value }) => value < tellable),
    ),
  ];
  const least = shares.reduce((low, each) => (each.value < low.value ? each : low));
  return `Behind layer ${layers} the median spread across inputs is ${clauses.flat().join(', ')}. It is least with ${least.name}: ${written(least.value)} of the size.`;
}

function withNames(words: string, of: readonly { readonly name: string }[]): readonly string[] {
  return of.length === 0 ? [] : [`${words} with ${listed(of.map(({ name }) => name))}`];
}

function listed(names: readonly string[]): string {
  if (names.length <= 1) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Two digits: twenty networks tell no more. */
function written(value: number): string {
  if (value >= 1000 && value < 1e6) return formatCount(Number(value.toPrecision(2)));
  return formatNumber(value, 2).replaceAll(' ', '\u00a0');
}

const axis = { minimum: 1e-8, maximum: 1e4, ticks: [1e-8, 1e-4, 1, 1e4] };
const axisLabels = { size: 'root mean square of the outputs', spread: 'spread across inputs' } as const;

/** Size or spread, layer by layer: medians, and the middle half of the networks. */
export function chart({ quantity }: View, { summaries }: Signals): LineChart {
  return byLayerChart({
    layers,
    y: { ...axis, label: axisLabels[quantity] },
    lines: summaries.map(({ id, ...of }) => ({
      id,
      label: activation(id).label,
      colour: activationColour(id),
      dash: activation(id).appearance.dash,
      middle_l: of[`${quantity}_l`],
      banded: true,
    })),
  });
}

/** What the chart shows, for those who cannot see it. */
export function chartLabel({ quantity }: View, { summaries }: Signals): string {
  const name = upperFirst(`${axisLabels[quantity]} by layer, on a logarithmic axis`);
  if (summaries.length === 0) return `${name}: no network is done yet`;
  const ways = summaries.map(({ id, ...of }) => {
    const middle_l = of[`${quantity}_l`];
    return `${nameOf(id)} from ${written(at(middle_l, 0).median)} behind layer 1 to ${written(lastMedian(middle_l))} behind layer ${layers}`;
  });
  return `${name}. ${ways.join('; ')}`;
}

/** Layers that the table has. */
const told = [1, 2, 5, 10, 20, 30, 40, 50] as const;

export function table({ question, done, summaries }: Signals): TableData {
  const { first } = seedsOf(question);
  const asNumber = (value: number) => formatNumber(value, 3);
  return {
    caption: `Networks of width ${question.width} with ${gainWords[question.gain]}, ${done} of ${networks} from seed ${first} on: size of the outputs and their spread across inputs, median and quartiles`,
    columns: [
      { label: 'Activation' },
      { label: 'Gain', numeric: true, format: (value) => formatNumber(value, 4) },
      { label: 'Layer', numeric: true },
      ...['Size', 'Spread'].flatMap((name) => [
        { label: `${name}, median`, numeric: true as const, format: asNumber },
        { label: `${name}, lower quartile`, numeric: true as const, format: asNumber },
        { label: `${name}, upper quartile`, numeric: true as const, format: asNumber },
      ]),
    ],
    rows: summaries.flatMap(({ id, size_l, spread_l }) =>
      told.map((layer) => [
        nameOf(id),
        gainOf(id, question.gain),
        layer,
        ...[size_l, spread_l].flatMap((middle_l) => {
          const { median, lower, upper } = at(middle_l, layer - 1);
          return [median, lower, upper];
        }),
      ]),
    ),
  };
}
