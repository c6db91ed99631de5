export {
  type Data,
  type GeneratedDataSpec,
  type InlineDataSpec,
  makeData,
  type Standardization,
} from './data.ts';
export type { DataSet, Provenance, PublishedRows, Rows } from './data-set.ts';
export { dataset, datasets, loadDataSets, loading } from './registry.ts';
export type { Task } from './task.ts';
