/**
 * The sum of some numbers, added up in their order; 0 of none.
 *
 * @example sum([1, 2, 3])
 */
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * The mean of some numbers: their sum by their count. Of none it is not a number.
 *
 * @example mean([1, 2, 6])
 */
export const mean = (values: readonly number[]): number => sum(values) / values.length;
