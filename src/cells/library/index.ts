/**
 * What a cell may use: `import { leakyRelu, train, table } from 'negative-slope'`.
 *
 * The very functions of the course, under the field's names. Whatever is left to chance takes its seed as an argument: the
 * same cell shows the same in every browser.
 */
export { type Data, type DataSet, datasets, makeData, type Rows } from '#lib/datasets/index.ts';
export { type Initializer, initializer, initializers } from '#lib/initializers/index.ts';
export { type Loss, loss, losses } from '#lib/losses/index.ts';
export {
  backward,
  createNetwork,
  createTrace,
  forward,
  type Layer,
  type LayerTrace,
  type Network,
  type Trace,
} from '#lib/network/index.ts';
export { cos, erf, exp, expm1, log, log1p, sin } from '#lib/numeric/index.ts';
export { type RandomStream, stream } from '#lib/random/index.ts';
export {
  bootstrap,
  type MedianInterval,
  mean,
  median,
  medianInterval,
  type Paired,
  type Proportion,
  paired,
  proportion,
  quantile,
  signTest,
  sum,
} from '#lib/statistics/index.ts';
export type { Measurement, Trainer } from '#lib/training/index.ts';
export * from './functions.ts';
export * from './range.ts';
export * from './runs.ts';
export * from './show.ts';
