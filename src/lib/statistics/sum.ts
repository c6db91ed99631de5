/** The sum of some numbers, added up in their order; 0 of none. */
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The mean of some numbers; not a number of none. */
export const mean = (values: readonly number[]): number => sum(values) / values.length;
