export { binomialInterval } from './binomial.ts';
export { bootstrap } from './bootstrap.ts';
export { type MedianInterval, median, medianInterval } from './median.ts';
export { type Proportion, proportion } from './proportion.ts';
export { quantile } from './quantile.ts';
export { signTest } from './sign-test.ts';
