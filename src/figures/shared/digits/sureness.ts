import { formatPercent } from '#lib/charts/format.ts';

/** How sure a network is, in whole percent; not 100 where it leaves something open. */
export function sureness(probability: number): string {
  if (probability > 0.99) return `more than ${formatPercent(0.99)}`;
  return probability < 0.01 ? `less than ${formatPercent(0.01)}` : formatPercent(probability);
}

/** The same beside a bar, where it has to be short. */
export const surenessAtBar = (probability: number): string =>
  probability >= 0.01 ? formatPercent(probability) : `< ${formatPercent(0.01)}`;
