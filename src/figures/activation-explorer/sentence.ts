/** What the explorer says: true of every state. */
import { inWords, lowerFirst, upperFirst } from '#components/ui/grammar.ts';
import { hasKinkAtZero, type ZeroConvention } from '#lib/activations/index.ts';
import { at } from '#lib/assert/at.ts';
import { formatNumber } from '#lib/charts/format.ts';
import { formatValue } from '../shared/activation/worked.ts';
import type { ActivationExplorerState } from './figure.ts';
import { type Shown, shownIn } from './model.ts';
import { type KnownShares, sharesIn } from './shares.ts';

export function sentence(state: ActivationExplorerState, known: KnownShares | null): string {
  const shown = shownIn(state);
  const reading = state.probe === 0 ? atZero(shown, state.atZero) : away(shown, state.probe);
  const zeros = zerosOf(shown, sharesIn(state, known));
  return zeros === null ? reading : `${reading} ${zeros}`;
}

interface Named {
  readonly name: string;
  readonly derivative: number;
}

const byConvention: Readonly<Record<ZeroConvention, string>> = {
  declared: 'here, as in PyTorch',
  middle: 'here the middle of the two sides',
  right: 'here the value from the right',
};

function atZero(shown: readonly Shown[], convention: ZeroConvention): string {
  const named = (list: readonly Shown[]): readonly Named[] =>
    list.map((entry) => ({
      name: nameIn(entry),
      derivative: entry.activation.derivative(0, entry.parameters),
    }));
  const kinked = named(shown.filter(({ activation, parameters }) => hasKinkAtZero(activation, parameters)));
  const smooth = named(shown.filter(({ activation, parameters }) => !hasKinkAtZero(activation, parameters)));
  const slopes = (list: readonly Named[]) =>
    list.map(({ name, derivative }, index) =>
      index === 0 ? `${name} has slope ${formatValue(derivative)}` : `${name} ${formatValue(derivative)}`,
    );
  const few = smooth.length <= 3;
  if (kinked.length === 0) {
    const rest = few ? ` ${upperFirst(listed(slopes(smooth)))}.` : '';
    return `At z = 0 ${smooth.length === 1 ? 'there is no kink' : 'none of these has a kink'}, and nothing to choose.${rest}`;
  }
  const values = kinked.map(({ derivative }) => formatValue(derivative));
  const conventions =
    kinked.length === 1
      ? `At z = 0 the derivative of ${kinked[0]?.name} is a convention: ${byConvention[convention]}, ${values[0]}.`
      : `At z = 0 the derivatives of ${listed(kinked.map(({ name }) => name))} are a convention: ${byConvention[convention]}, ${listed(values)}.`;
  if (smooth.length === 0) return conventions;
  return few
    ? `${conventions} ${upperFirst(listed(slopes(smooth)))}, without a kink.`
    : `${conventions} The other ${inWords(smooth.length)} have no kink there.`;
}

function away(shown: readonly Shown[], z: number): string {
  const named = shown.map(
    (entry): Named => ({
      name: nameIn(entry),
      derivative: entry.activation.derivative(z, entry.parameters),
    }),
  );
  // Who has slope 0 or 1 is named; of many others only the range is told.
  const others = named.filter(({ derivative }) => derivative !== 0 && derivative !== 1);
  const alike = (list: readonly Named[]): readonly (readonly Named[])[] => [
    ...Map.groupBy(list, ({ derivative }) => slope(derivative)).values(),
  ];
  const groups = alike(others.length > 3 ? named.filter((entry) => !others.includes(entry)) : named);
  const clauses = groups.map((group, index) => {
    const names = listed(group.map(({ name }) => name));
    const value = slope(at(group, 0).derivative);
    if (index > 0) return `${names} ${value}`;
    return `${names} ${group.length === 1 ? 'has' : 'have'} slope ${value}`;
  });
  const told = clauses.length === 0 ? [] : [listed(clauses)];
  if (others.length > 3) {
    const derivatives = others.map(({ derivative }) => derivative);
    const whose =
      groups.length === 0
        ? `all ${inWords(others.length)} slopes`
        : `the slopes of the other ${inWords(others.length)}`;
    told.push(
      `${whose} lie between ${slope(Math.min(...derivatives))} and ${slope(Math.max(...derivatives))}`,
    );
  }
  return `At z = ${formatNumber(z)} ${told.join('; ')}.`;
}

/** What the layer gave; null until all that is shown has been counted. */
function zerosOf(shown: readonly Shown[], shares: readonly (number | null)[]): string | null {
  const counted = shown.map((entry, index) => ({
    name: nameIn(entry),
    share: shares[index] ?? null,
  }));
  if (counted.some((entry) => entry.share === null)) return null;
  const some = counted.filter((entry) => entry.share !== 0);
  const none = counted.filter((entry) => entry.share === 0);
  const layer = 'Fed with normal inputs, a fresh layer puts out';
  if (some.length === 0) {
    const whom =
      none.length > 3
        ? `any of the ${inWords(none.length)}`
        : listed(
            none.map(({ name }) => name),
            'or',
          );
    return `${layer} no exact zero with ${whom}.`;
  }
  const zeros = some.map(({ name, share: its }, index) =>
    index === 0 ? `${percent(its ?? 0)} exact zeros with ${name}` : `${percent(its ?? 0)} with ${name}`,
  );
  if (none.length === 0) return `${layer} ${listed(zeros)}.`;
  const others =
    none.length > 3
      ? `the other ${inWords(none.length)}`
      : listed(
          none.map(({ name }) => name),
          'or',
        );
  return `${layer} ${listed(zeros)}, and none with ${others}.`;
}

/** A share of exact zeros: 0 is written 0 only where there are none. */
export function percent(share: number): string {
  return `${formatNumber(100 * share, 3)}\u00a0%`;
}

/** A derivative as the formulas have it; never rounded to the 0 or the 1 that it is not. */
function slope(derivative: number): string {
  const written = formatValue(derivative);
  return written === '1' && derivative !== 1 ? `just ${derivative < 1 ? 'under' : 'over'} 1` : written;
}

function listed(items: readonly string[], last = 'and'): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${last} ${items[items.length - 1]}`;
}

/** What it is called inside a sentence: “tanh”, but “ReLU”. */
function nameIn({ activation: { label } }: Shown): string {
  return /^\p{Lu}\p{Ll}+$/u.test(label) ? lowerFirst(label) : label;
}
