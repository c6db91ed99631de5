import { median } from '#lib/statistics/index.ts';
import type { Workload } from './workload.ts';

export interface Row {
  readonly workload: string;
  readonly batchSize: number;
  readonly contender: string;
  /** The median of the repeats. */
  readonly examplesPerSecond: number;
  /** The median of kernel's rate over this one's in the same repeat; null where the kernel was not measured. */
  readonly kernelRatio: number | null;
}

/** Rows of one workload, from rates by contender and repeat. */
export function rowsOf(
  { id, batchSize }: Pick<Workload, 'id' | 'batchSize'>,
  rates: ReadonlyMap<string, readonly number[]>,
): Row[] {
  const kernel = rates.get('kernel');
  return [...rates].map(([contender, own]) => ({
    workload: id,
    batchSize,
    contender,
    examplesPerSecond: Math.round(median(own)),
    kernelRatio:
      kernel === undefined
        ? null
        : Number(median(own.map((rate, repeat) => (kernel[repeat] as number) / rate)).toPrecision(4)),
  }));
}
