import { formatCount, formatNumber } from './format.ts';

/** A number as `formatNumber` has it, its thousands in groups: “−1,500”. */
export function formatGrouped(value: number, digits = 4): string {
  return formatNumber(value, digits).replace(/\d{4,6}$/, (thousands) => formatCount(Number(thousands)));
}
