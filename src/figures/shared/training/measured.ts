/** What is said of a measurement, the same in every figure that trains. */
import { formatNumber, formatPercent } from '#lib/charts/format.ts';
import type { Measurement } from '#lib/training/trainer.ts';

/** Whole percents, but 100 % only where nothing is missing. */
export function accuracyText(accuracy: number | null): string {
  const whole = Math.round(100 * (accuracy ?? 0));
  return formatPercent(whole === 100 && accuracy !== 1 ? 0.99 : whole / 100);
}

/** A loss that no network has that still learns: guessing costs less than two. */
const hopeless = 1e6;

/** Whether a run has diverged in all but name: its numbers are still finite, and mean nothing. */
export function isDiverging({ trainLoss }: Pick<Measurement, 'trainLoss'>): boolean {
  return trainLoss > hopeless;
}

/** “has diverged in all but name: its loss is 10²⁷” */
export function divergingText({ trainLoss }: Pick<Measurement, 'trainLoss'>): string {
  return `has diverged in all but name: its loss is ${formatNumber(trainLoss, 1)}`;
}
