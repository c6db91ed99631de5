import type { RunResult, RunSpec } from '#lib/spec/index.ts';
import { trainer } from './create-trainer.ts';

export { type ReferenceTrainer, trainer } from './create-trainer.ts';
export type {
  Divergence,
  Measurement,
  NetworkParameters,
  Trainer,
  UnitState,
  Update,
} from './trainer.ts';

/** Runs a specification to its end: the loop over `trainer(spec)`. */
export function train(spec: RunSpec): RunResult {
  const run = trainer(spec);
  run.advance(run.totalSteps);
  return run.result();
}
