export { type MedianInterval, median, medianInterval } from './median.ts';
export { type Proportion, proportion } from './proportion.ts';
export { signTest } from './sign-test.ts';
