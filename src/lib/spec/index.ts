export { activationParameters } from './activationParameters.ts';
export { SpecError } from './error.ts';
export { limits } from './limits.ts';
export { specFromParams, specToParams } from './params.ts';
export { parseSpec } from './parse.ts';
export type { RunResult } from './runResult.ts';
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
} from './runSpec.ts';
export { dataOf } from './task.ts';
