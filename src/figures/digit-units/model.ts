import { plural } from '#components/ui/grammar.ts';
import type { TableData } from '#components/ui/table.ts';
import { at } from '#lib/assert/at.ts';
import { formatFixed, formatPercent } from '#lib/charts/format.ts';
import { type ReaderState, withActivation } from '../shared/digits/reader.ts';
import { countOf, type NetworkFacts, placeOf } from './facts.ts';
import { type DigitUnitsState, type Shows, units } from './figure.ts';

/** What the figure says now. */
export function sentence(state: ReaderState, facts: NetworkFacts): string {
  const { right, divergedAt } = facts;
  const who = `The network ${withActivation[state.activation]}`;
  if (divergedAt !== null) {
    return `${who} diverged at step ${divergedAt}: these are its weights just before.`;
  }
  const moved = facts.units.some(({ learned }) => learned.largest !== 0);
  const unmoved = moved ? '' : ' No weight of the layer has moved.';
  return `${unitsSentence(facts)}${unmoved} ${who} reads ${formatPercent(right, 1)} of the digits held out.`;
}

function unitsSentence(facts: NetworkFacts): string {
  const [dead, inactive] = [countOf(facts, 'dead'), countOf(facts, 'inactive')];
  const of = `of ${units} units`;
  const still = `still ${inactive === 1 ? 'gets' : 'get'} a gradient`;
  if (dead === 0 && inactive === 0) return `All ${units} units are on for some digit.`;
  if (dead === 0) return `${inactive} ${of} ${are(inactive)} off for every digit, and ${still}.`;
  const rest = inactive === 0 ? '' : ` ${inactive} more ${are(inactive)} off for every digit, and ${still}.`;
  return `${dead} ${of} ${are(dead)} dead.${rest}`;
}

const are = (count: number): string => (count === 1 ? 'is' : 'are');

const states = { active: 'on for some digit', inactive: 'off for every digit', dead: 'dead' } as const;

const largestOf: Readonly<Record<Shows, string>> = {
  learned: 'Moved farthest: by',
  weights: 'Largest weight',
};

/** What stands beside the large picture. */
export function unitCaption(
  { unit, shows }: Pick<DigitUnitsState, 'unit' | 'shows'>,
  facts: NetworkFacts,
): readonly string[] {
  const { state, [shows]: extreme } = at(facts.units, unit - 1);
  return [
    `Unit ${unit}: ${states[state]}`,
    extreme.largest === 0
      ? 'No weight has moved'
      : `${largestOf[shows]} ${formatFixed(extreme.largest, 2)}, at ${placeOf(extreme.pixel)}`,
  ];
}

/** The picture of all units, in a sentence. */
export function description({ shows }: Pick<DigitUnitsState, 'shows'>, facts: NetworkFacts): string {
  const dead = facts.units.flatMap(({ state }, index) => (state === 'dead' ? [index + 1] : []));
  const crossed = dead.length === 0 ? 'none is crossed' : `crossed as dead: ${dead.join(', ')}`;
  const what = shows === 'learned' ? 'What each of' : 'The weights of each of';
  const did = shows === 'learned' ? ' has learned' : '';
  return `${what} ${plural(units, 'unit')}${did}, a picture of 8 by 8 each, in rows of eight; ${crossed}`;
}

export function table(facts: NetworkFacts): TableData {
  return {
    caption: `The ${units} units of the first layer after training`,
    columns: [
      { label: 'Unit', numeric: true },
      { label: 'State' },
      { label: 'Largest weight', numeric: true, format: (weight) => formatFixed(weight, 2) },
      { label: 'At the pixel' },
      { label: 'Moved farthest, by', numeric: true, format: (weight) => formatFixed(weight, 2) },
      { label: 'At this pixel' },
    ],
    rows: facts.units.map(({ state, weights, learned }, index) => [
      index + 1,
      state,
      weights.largest,
      placeOf(weights.pixel),
      learned.largest,
      placeOf(learned.pixel),
    ]),
  };
}
