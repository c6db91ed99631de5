import type { TableData } from '#components/ui/table.ts';
import { activation } from '#lib/activations/index.ts';
import { at } from '#lib/assert/at.ts';
import { formatNumber } from '#lib/charts/format.ts';
import type { CostOutcome } from '#lib/simulations/cost.ts';
import { type CostNetwork, costSetup } from '#lib/simulations/cost-setup.ts';
import { quantile } from '#lib/statistics/quantile.ts';
import type { SweepPhase } from '../shared/training/useSweep.ts';

type Timed = (typeof costSetup.activations)[number];

/** What the fast engine computes for one output, beside its sum. */
const needs: Readonly<Record<Timed, string>> = {
  identity: 'nothing',
  relu: 'a comparison',
  'leaky-relu': 'a comparison, a product',
  elu: 'an exponential',
  selu: 'an exponential',
  gelu: 'an exponential, a polynomial',
  silu: 'an exponential, a division',
  softplus: 'an exponential, a logarithm',
  tanh: 'an exponential, a division',
};

export interface CostRow {
  readonly id: Timed;
  readonly name: string;
  readonly needs: string;
  /** Nanoseconds an output: median and quartiles of the readings; null before it is timed. */
  readonly middle: { readonly lower: number; readonly median: number; readonly upper: number } | null;
}

/** Each activation that is timed, in turn. */
export function rowsOf(outcome: CostOutcome | null): readonly CostRow[] {
  return costSetup.activations.map((id, index) => {
    const sorted = outcome === null ? [] : at(outcome.nanoseconds_ar, index).toSorted((a, b) => a - b);
    const share = (part: number): number => quantile(sorted, part);
    return {
      id,
      name: activation(id).label,
      needs: needs[id],
      middle: sorted.length === 0 ? null : { lower: share(0.25), median: share(0.5), upper: share(0.75) },
    };
  });
}

const networkWords: Readonly<Record<CostNetwork, string>> = {
  shallow: 'one hidden layer of 256 units with two inputs each',
  deep: 'four hidden layers of 64 units',
};

/** What the figure says now. */
export function sentence(network: CostNetwork, phase: SweepPhase, outcome: CostOutcome | null): string {
  const where = `a network with ${networkWords[network]}`;
  if (phase === 'running') return `Timing forward passes through ${where}.`;
  if (outcome === null) {
    return `Nothing has been timed here yet: what each activation needs for one output is known before, how long that takes is not. To be timed: ${where}.`;
  }
  const rows = rowsOf(outcome);
  const [relu, dearest] = [rows.find(({ id }) => id === 'relu'), dearestOf(rows)];
  if (relu?.middle == null || dearest?.middle == null || relu.middle.median === 0) {
    return 'This browser’s clock ticks too slowly to tell: it read no time at all.';
  }
  const compared =
    dearest.id === 'relu'
      ? 'and no longer with any other'
      : `and ${nanoseconds(dearest.middle.median)} with ${dearest.name}, which takes longest`;
  return `In ${where}, an output and its sum take ${nanoseconds(relu.middle.median)} with ReLU, ${compared}. That is of this engine (${outcome.engine}) in this browser on this device, now, and says nothing of other libraries.`;
}

function dearestOf(rows: readonly CostRow[]): CostRow | undefined {
  return rows.toSorted((a, b) => (b.middle?.median ?? -1) - (a.middle?.median ?? -1))[0];
}

/** “1.3 ns” */
const nanoseconds = (value: number): string => `${formatNumber(value, 2)}\u00a0ns`;

/** The median and the middle half of a row in words. */
export function timeWords({ middle }: CostRow): string {
  if (middle === null) return 'not timed';
  return `${nanoseconds(middle.median)} (${formatNumber(middle.lower, 2)} to ${formatNumber(middle.upper, 2)})`;
}

/** How far a row's bar goes, from 0 to 1 of the dearest. */
export function barOf({ middle }: CostRow, rows: readonly CostRow[]): number {
  const longest = dearestOf(rows)?.middle?.median ?? 0;
  return middle === null || longest === 0 ? 0 : middle.median / longest;
}

export function table(network: CostNetwork, outcome: CostOutcome | null): TableData {
  return {
    caption: `Forward passes of ${costSetup.rows} rows through a network with ${networkWords[network]}: nanoseconds for each output of a hidden unit, its sum included; median and quartiles of ${costSetup.readings} readings`,
    columns: [
      { label: 'Activation' },
      { label: 'Needs' },
      ...['Median', 'Lower quartile', 'Upper quartile'].map((label) => ({
        label,
        numeric: true as const,
        format: (value: number) => formatNumber(value, 3),
      })),
    ],
    rows: rowsOf(outcome).map(({ name, needs, middle }) => [
      name,
      needs,
      middle?.median ?? null,
      middle?.lower ?? null,
      middle?.upper ?? null,
    ]),
    pending: outcome === null,
  };
}
