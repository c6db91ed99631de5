import { type Data, type GeneratedDataSpec, makeData } from '#lib/datasets/index.ts';
import type { Task } from '../protocol.ts';

/** Makes the data of a run, so that a page can picture them without the data sets: a single step. */
export const dataTask: Task<GeneratedDataSpec, null, Data> = function* (spec) {
  yield () => null;
  return makeData(spec);
};
