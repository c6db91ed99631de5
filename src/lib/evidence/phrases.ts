import { at } from '../assert/at.ts';
import { present } from '../assert/present.ts';
import type { Experiment, Measured, Statistic } from './experiment.ts';
import type { Finding } from './figures.ts';
import type { Quantity } from './quantity.ts';

const statistics: Readonly<Record<Exclude<Statistic, 'value' | 'runs'>, string>> = {
  mean: 'Mean of',
  median: 'Median of',
  percent: 'Share of',
  count: 'Counted in',
  lowest: 'Lowest of',
  highest: 'Highest of',
  total: 'Total of',
};

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * A number as texts print it, with at most `digits` decimals, and at least `least`: 1,305 and −0.64. One that these decimals
 * would hide altogether, or that goes into the millions, is printed as a power of ten: 1.8 × 10⁻⁵, 1.2 × 10⁷.
 */
export function printed(value: number, digits: number, least = 0): string {
  if (Math.abs(value) >= 1e6) return asPower(value);
  const rounded = value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: least });
  if (!/[1-9]/.test(rounded))
    return Math.abs(value) < 0.001 && value !== 0 ? asPower(value) : (0).toFixed(least);
  return rounded.replace('-', '−');
}

function asPower(value: number): string {
  const [factor = '', exponent = ''] = value.toExponential(1).split('e');
  const raised = exponent
    .replace('+', '')
    .replace('-', '⁻')
    .replaceAll(/\d/g, (digit) => at(superscripts, Number(digit)));
  return `${factor.replace('-', '−')}\u00a0×\u00a010${raised}`;
}

/**
 * A large number without the digits that its interval leaves open: 21,083 with an interval from 19,322 to 24,090 is 21,000, and
 * the interval 19,000 to 24,000.
 */
export function sure<Known extends Pick<Finding, 'value' | 'interval'>>(finding: Known): Known {
  const { value, interval } = finding;
  if (interval === null || Math.abs(value) < 1000) return finding;
  const [lower, upper] = interval;
  const open = String(Math.floor((upper - lower) / 2)).length - 1;
  const unit = Number(`1${'0'.repeat(open)}`);
  const round = (number: number): number => unit * Math.round(number / unit);
  return { ...finding, value: round(value), interval: [round(lower), round(upper)] };
}

/** How many decimals numbers that stand together need of so many that they may have: those of the one that needs most. */
export function decimalsOf(values: readonly number[], digits: number): number {
  const decimals = values.map((value) => /(?<=\.)\d+$/.exec(printed(value, digits))?.join('') ?? '');
  return Math.max(0, ...decimals.map(({ length }) => length));
}

/** How many decimals the ends of an interval need to differ, `digits` or more; those where a few more do not tell them apart. */
export function tellingDigits([lower, upper]: readonly [number, number], digits: number): number {
  const tried = [0, 1, 2, 3].map((more) => digits + more);
  return tried.find((each) => printed(lower, each) !== printed(upper, each)) ?? digits;
}

/** An interval, to one precision, with as many digits as its ends need to differ, as they do: “372 to 699”, “46.0 to 59.9”. */
export function printedInterval(interval: readonly [number, number], digits: number): string {
  const most = tellingDigits(interval, digits);
  const least = decimalsOf(interval, most);
  return interval.map((end) => printed(end, most, least)).join(' to ');
}

/** Findings that are compared, each with its interval, all to one precision: “92.0” and “87.7 to 95.1”. */
export function printedTogether(
  findings: readonly Pick<Finding, 'value' | 'interval'>[],
  digits: number,
): readonly { readonly text: string; readonly interval: string | null }[] {
  const needed = findings.map(({ interval }) =>
    interval === null ? digits : tellingDigits(interval, digits),
  );
  const most = Math.max(digits, ...needed);
  const all = findings.flatMap(({ value, interval }) => [value, ...(interval ?? [])]);
  const least = decimalsOf(all, most);
  return findings.map(({ value, interval }) => ({
    text: printed(value, most, least),
    interval: interval === null ? null : interval.map((end) => printed(end, most, least)).join(' to '),
  }));
}

/** Words that are written in their own way. */
const spelled: Readonly<Record<string, string>> = {
  relu: 'ReLU',
  leaky: 'Leaky ReLU',
  prelu: 'PReLU',
  elu: 'ELU',
  selu: 'SELU',
  gelu: 'GELU',
  silu: 'SiLU',
  identity: 'no activation',
  sgd: 'SGD',
  adam: 'Adam',
  third: '1/3',
};

/** Words that a number follows, and what then stands between a word before them and them. */
const settings: ReadonlySet<string> = new Set([
  'slope',
  'rate',
  'momentum',
  'bias',
  'width',
  'gain',
  'layers',
  'units',
]);
const prepositions: ReadonlySet<string> = new Set(['at', 'of', 'and', 'no', 'many']);
/** What a network is trained on, and what it has: a number behind one of them is a slope. */
const sloped: ReadonlySet<string> = new Set(['moons', 'spiral', 'xor', 'leaky']);
const isNumber = (word: string | undefined): boolean => word !== undefined && /^−?\d|^third$/.test(word);

/** A name in words: `slope0.2Rate1` is “slope 0.2, rate 1”, `units5` is “5 units”. */
export function inWords(name: string): string {
  const between = /(?<=[a-z])(?=[A-Z\d])|(?<=\d)(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/;
  const words = name
    .replaceAll(/(?:Minus|minus|-)(?=\d)/g, 'X−')
    .split(/X(?=−)/)
    .flatMap((part) => part.split(between))
    .map((word) => word.toLowerCase());
  return words.reduce((said, word, index) => {
    const [before, after] = [words[index - 1], words[index + 1]];
    const written = spelled[word] ?? word;
    if (isNumber(word) && (before === 'units' || before === 'layers')) return said;
    const counted = isNumber(after) && (word === 'units' || word === 'layers');
    const whole = counted ? `${after} ${after === '1' ? word.slice(0, -1) : word}` : written;
    if (before === undefined) return whole;
    if (isNumber(word) && sloped.has(before)) return `${said}, slope ${whole}`;
    const isApart =
      (settings.has(word) && !prepositions.has(before)) ||
      (sloped.has(before) && before !== 'leaky' && !prepositions.has(word));
    return `${said}${isApart ? ', ' : ' '}${whole}`;
  }, '');
}

/** An arm, or a number of the set-up, as the experiment calls it. */
const called = ({ words = {} }: Experiment, name: string): string => words[name] ?? inWords(name);

/** A lone letter is a symbol, and stays small. */
const capital = (text: string): string =>
  text.replace(/^[a-z](?=\w)|^a(?= )/, (first) => first.toUpperCase());

/** What a quantity is, without whose it is and without what is said of special cases, which stands in the dictionary. */
export function kindInWords({ kind, meaning }: Quantity): string {
  const [what = meaning] = meaning.replace(/^Whether /, '').split(';');
  return capital(kind ?? what);
}

/** Whose a figure is: “slope 0.2 less slope 0”; empty where an experiment has one of its kind. */
export function whoseInWords(experiment: Experiment, figure: Measured): string {
  const { of, minus, quantity } = figure;
  const { whose } = present(experiment.quantities[quantity], `what ${quantity} means`);
  const isOnly = Object.keys(experiment.arms).length === 1;
  const arm = isOnly ? '' : called(experiment, of);
  return [minus === undefined ? arm : difference(arm, called(experiment, minus)), whose]
    .filter(Boolean)
    .join(', ');
}

/** One arm less another, with what they have in common said once: “moons, slope 0.2 less slope 0”. */
function difference(arm: string, minus: string): string {
  const [ones, others] = [arm.split(', '), minus.split(', ')];
  const start = alike(ones, others);
  const end = alike(ones.slice(start).reverse(), others.slice(start).reverse());
  const [one, other] = [ones, others].map((parts) => parts.slice(start, parts.length - end).join(', '));
  return [...ones.slice(0, start), `${one} less ${other}`, ...ones.slice(ones.length - end)].join(', ');
}

/** How many parts two lists begin with alike; the last of the shorter one is none of them. */
function alike(ones: readonly string[], others: readonly string[]): number {
  const most = Math.min(ones.length, others.length) - 1;
  return ones.findIndex((part, index) => index >= most || part !== others[index]);
}

/** What a figure is, with its unit: “Steps to 95 % accuracy: slope 0.2 less slope 0 (median of the differences, steps)”. */
export function figureInWords(experiment: Experiment, name: string): string {
  const { kind, whose, how } = partsInWords(experiment, name);
  return `${kind}${whose && `: ${whose}`}${how && ` (${how})`}`;
}

/** The same in parts: what it is a number of, whose it is, how it was found, with its unit, and that alone; each may be empty but the first. */
export function partsInWords(
  experiment: Experiment,
  name: string,
): { readonly kind: string; readonly whose: string; readonly how: string; readonly unit: string } {
  const figure = present(experiment.figures[name], `a figure ${name} of ${experiment.id}`);
  if ('given' in figure || figure.statistic === 'runs') {
    return { kind: called(experiment, name), whose: '', how: '', unit: '' };
  }
  const { minus, statistic } = figure;
  const quantity = present(experiment.quantities[figure.quantity], `what ${figure.quantity} means`);
  const whose = whoseInWords(experiment, figure);
  const special = { percent: '% of runs', count: 'runs', value: quantity.unit ?? '' }[statistic as string];
  const how =
    special ??
    [minus === undefined ? statistic : `${statistic} of the differences`, quantity.unit]
      .filter(Boolean)
      .join(', ');
  const unit = { percent: '% of runs', count: '' }[statistic as string] ?? quantity.unit ?? '';
  return { kind: kindInWords(quantity), whose, how, unit };
}

/** What a number is and how sure it is, in a sentence or two. */
export function uncertainty(
  { id, arms, figures, computed = [] }: Experiment,
  name: string,
  { runs, interval }: Finding,
  digits: number,
): string {
  const figure = present(figures[name], `a figure ${name} of ${id}`);
  if ('given' in figure) {
    return computed.includes(name)
      ? 'Computed from the set-up: it comes out the same every time.'
      : 'Part of the set-up: chosen, not measured.';
  }
  const { statistic, minus } = figure;
  if (statistic === 'value') return 'Computed, not sampled: it comes out the same every time.';
  const all = arms[figure.of]?.seeds ?? [];
  const seeds = `seeds ${all[0]} to ${all.at(-1)}`;
  if (statistic === 'runs') return `The number of runs, ${seeds}.`;
  const units = minus === undefined ? 'runs' : 'pairs of runs';
  const counted =
    runs < all.length ? `the ${runs} of ${all.length} ${units} that have the number` : `${runs} ${units}`;
  const what = minus === undefined ? counted : `the differences of ${counted}`;
  const sentence = `${statistics[statistic]} ${what}, ${seeds}.`;
  return interval === null
    ? sentence
    : `${sentence} 95\u00a0% interval: ${printedInterval(interval, digits)}.`;
}
