export { activationParameters } from './activation-parameters.ts';
export { inconsistency, inWords, SpecError } from './error.ts';
export { limits } from './limits.ts';
export { notesOn } from './notes.ts';
export { specFromParams, specToParams } from './params.ts';
export { parseSpec } from './parse.ts';
export type { RunResult } from './run-result.ts';
export type {
  ActivationSpec,
  DataSpec,
  DrawnInit,
  GivenInit,
  InlineData,
  NamedData,
  NetworkSpec,
  OptimizerSpec,
  RecordSpec,
  RunSpec,
  TrainingSpec,
} from './run-spec.ts';
export type { RunDocument } from './schema.ts';
export { dataOf, shapeOf } from './task.ts';
