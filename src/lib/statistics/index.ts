export { type MedianInterval, median, medianInterval } from './median.ts';
export { quantile } from './quantile.ts';
export { signTest } from './sign-test.ts';
