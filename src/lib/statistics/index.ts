export { binomialInterval } from './binomial.ts';
export { bootstrap } from './bootstrap.ts';
export { type MedianInterval, median, medianInterval } from './median.ts';
export { createMedianBootstrap, type MedianBootstrap } from './median-bootstrap.ts';
export { percentileInterval } from './percentile-interval.ts';
export { type Proportion, proportion } from './proportion.ts';
export { quantile } from './quantile.ts';
export { signTest } from './sign-test.ts';
export { mean, sum } from './sum.ts';
