/** The parameters that most figures have: what they are called, and where they stand, is said once. */
import { dataSetLabels } from '../datasets/labels.ts';
import { choice, type NumberOptions, number } from './kinds.ts';
import type { Parameter, Placed, Stop } from './parameter.ts';

/** Seeds have four digits, so that they can be told and typed. */
export const largestSeed = 9999;

type Labelled = Placed & { readonly label?: string };

/** Where the data come from. Labels are the data sets' own, but for those given. */
export function dataSet<const Id extends string>(
  ids: readonly Id[],
  options: Labelled & { readonly default: NoInfer<Id>; readonly labels?: Readonly<Record<string, string>> },
): Parameter<Id> {
  const { labels, ...rest } = options;
  const names: Readonly<Record<string, string>> = { ...dataSetLabels, ...labels };
  return choice({
    name: 'data',
    label: 'Data',
    group: 'data',
    ...rest,
    options: ids.map((value) => ({ value, label: names[value] ?? value })),
  });
}

/** Even in ratio from end to end, with these marks; the first and the last are its ends. */
export function learningRate(
  options: Labelled & { readonly marks: readonly number[]; readonly default: number },
): Parameter<number> {
  const { marks, ...rest } = options;
  return number({
    name: 'lr',
    label: 'Learning rate',
    group: 'learning',
    minimum: Math.min(...marks),
    maximum: Math.max(...marks),
    scale: { kind: 'logarithmic', marks },
    ...rest,
  });
}

/** The slope of the side z ≤ 0, from the first of the stops to the last. */
export function slope(
  options: Labelled &
    Partial<Pick<NumberOptions, 'name'>> & { readonly stops: readonly Stop[]; readonly default: number },
): Parameter<number> {
  const { stops, ...rest } = options;
  const values = stops.map(({ value }) => value);
  return number({
    name: 'slope',
    label: 'Slope',
    symbol: 'a',
    group: 'network',
    minimum: Math.min(...values),
    maximum: Math.max(...values),
    scale: { kind: 'piecewise', stops },
    format: 'slope',
    ...rest,
  });
}

/** As far below zero as above: a weight, a corner. In tenths, with marks at the ends, half way and at 0, unless it says otherwise. */
export function signed(
  options: Pick<NumberOptions, 'name' | 'label' | 'default'> &
    Placed & { readonly reach: number; readonly step?: number; readonly marks?: readonly number[] },
): Parameter<number> {
  const { reach, step = 0.1, marks = [-reach, -reach / 2, 0, reach / 2, reach], ...rest } = options;
  return number({ minimum: -reach, maximum: reach, scale: { kind: 'linear', step, marks }, ...rest });
}

/** Where activations are read: from −reach to reach in tenths. */
export const probe = (
  options: Placed & { readonly reach: number; readonly default: number },
): Parameter<number> => signed({ name: 'z', label: 'Probe', symbol: 'z', ...options });

/** Of data, initial weights and batches together, unless the figure says otherwise. */
export function seed(
  options: Labelled &
    Partial<Pick<NumberOptions, 'name' | 'minimum' | 'maximum'>> & { readonly default: number },
): Parameter<number> {
  return number({
    name: 'seed',
    label: 'Seed',
    group: 'seed',
    minimum: 0,
    maximum: largestSeed,
    integer: true,
    ...options,
  });
}
