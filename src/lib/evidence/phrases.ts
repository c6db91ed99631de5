import { at } from '../assert/at.ts';
import { present } from '../assert/present.ts';
import type { Experiment, Figure, Statistic } from './experiment.ts';
import type { Finding } from './figures.ts';

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
 * A number as texts print it, with at most `digits` decimals: 1,305 and −0.64. One that these decimals would hide
 * altogether, or that goes into the millions, is printed as a power of ten: 1.8 × 10⁻⁵, 1.2 × 10⁷.
 */
export function printed(value: number, digits: number): string {
  if (Math.abs(value) >= 1e6) return asPower(value);
  const rounded = value.toLocaleString('en', { maximumFractionDigits: digits });
  if (!/[1-9]/.test(rounded)) return Math.abs(value) < 0.001 && value !== 0 ? asPower(value) : '0';
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

/** An interval, with as many digits as its ends need to differ, as they do: “372 to 699”. */
export function printedInterval([lower, upper]: readonly [number, number], digits: number): string {
  for (let more = digits; more < digits + 4; more += 1) {
    const [from, to] = [printed(lower, more), printed(upper, more)];
    if (from !== to) return `${from} to ${to}`;
  }
  return `${printed(lower, digits)} to ${printed(upper, digits)}`;
}

/** Names that are written in their own way. */
const spelled: Readonly<Record<string, string>> = {
  relu: 'ReLU',
  elu: 'ELU',
  selu: 'SELU',
  gelu: 'GELU',
  silu: 'SiLU',
};

/** A figure's name in words: `slope0.2MedianSteps` is “slope 0.2 median steps”. */
export function inWords(name: string): string {
  const between = /(?<=[a-z])(?=[A-Z\d])|(?<=\d)(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/;
  return name
    .split(between)
    .map((word) => spelled[word.toLowerCase()] ?? word.toLowerCase())
    .join(' ');
}

/** What a figure is, with its unit: “Steps to 95 % accuracy: slope 0.2 less slope 0 (median of the differences, steps)”. */
export function figureInWords({ arms, quantities }: Experiment, figure: Figure): string {
  if ('given' in figure) return 'part of the set-up';
  const { of, minus, statistic } = figure;
  const { meaning, unit } = present(quantities[figure.quantity], `what ${figure.quantity} means`);
  const whose = minus === undefined ? inWords(of) : `${inWords(of)} less ${inWords(minus)}`;
  const how = {
    percent: '% of runs',
    count: `of ${arms[of]?.seeds.length} runs`,
    runs: 'runs',
    value: unit,
  }[statistic as string];
  const said =
    how ??
    [minus === undefined ? statistic : `${statistic} of the differences`, unit].filter(Boolean).join(', ');
  // What is said of special cases stands in the dictionary.
  const [what = meaning] = meaning.split(';');
  return `${what}: ${whose}${said === '' ? '' : ` (${said})`}`;
}

/** What a number is and how sure it is, in a sentence or two. */
export function uncertainty(
  { arms }: Experiment,
  figure: Figure,
  { runs, interval }: Finding,
  digits: number,
): string {
  if ('given' in figure) return 'Part of the set-up: chosen, not measured.';
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
  return interval === null ? sentence : `${sentence} 95 % interval: ${printedInterval(interval, digits)}.`;
}
