export { activationParameters } from './activation-parameters.ts';
export { inWords, SpecError } from './error.ts';
export { limits } from './limits.ts';
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
export { dataOf, shapeOf } from './task.ts';
