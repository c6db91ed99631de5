/**
 * What a cell may use: `import { leakyRelu, train, table } from 'negative-slope'`.
 *
 * The very functions of the course, under the field's names. Whatever is left to chance takes its seed as an argument: the
 * same cell shows the same in every browser.
 */
export { datasets, makeData } from '#lib/datasets/index.ts';
export { initializer, initializers } from '#lib/initializers/index.ts';
export { loss, losses } from '#lib/losses/index.ts';
export { backward, createNetwork, createTrace, forward } from '#lib/network/index.ts';
export { cos, erf, exp, expm1, log, log1p, sin } from '#lib/numeric/index.ts';
export { stream } from '#lib/random/index.ts';
export {
  bootstrap,
  mean,
  median,
  medianInterval,
  paired,
  proportion,
  quantile,
  signTest,
  sum,
} from '#lib/statistics/index.ts';
export * from './functions.ts';
export * from './runs.ts';
export * from './show.ts';
