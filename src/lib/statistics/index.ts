export { type MedianInterval, median, medianInterval } from './median.ts';
export { signTest } from './sign-test.ts';
