import { sum } from '../statistics/sum.ts';
import type { SweepRow } from './row.ts';

/** What a sweep compares: of each run one number, or null where it has none. */
export const metrics = {
  trainLoss: ({ trainLoss }: SweepRow) => trainLoss,
  testLoss: ({ testLoss }: SweepRow) => testLoss,
  trainAccuracy: ({ trainAccuracy }: SweepRow) => trainAccuracy,
  testAccuracy: ({ testAccuracy }: SweepRow) => testAccuracy,
  /** Of all hidden layers together. */
  inactiveUnits: ({ inactiveUnits }: SweepRow) => sum(inactiveUnits),
  deadUnits: ({ deadUnits }: SweepRow) => sum(deadUnits),
} as const satisfies Readonly<Record<string, (row: SweepRow) => number | null>>;

export type Metric = keyof typeof metrics;

/** The same of every metric. */
export function ofEachMetric<Value>(make: (value: (row: SweepRow) => number | null) => Value) {
  const made = Object.entries(metrics).map(([metric, value]) => [metric, make(value)]);
  return Object.fromEntries(made) as Readonly<Record<Metric, Value>>;
}
