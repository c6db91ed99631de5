import type { RunResult, RunSpec } from '../spec/index.ts';
import { createTrainer } from './create-trainer.ts';
import { kernelEngine } from './kernel/engine.ts';
import { loadKernel } from './kernel/instance.ts';
import { referenceEngine } from './reference/engine.ts';
import type { Trainer } from './trainer.ts';

export { initialize } from './initialize.ts';
export { kernelModule, shareKernelModule } from './kernel/instance.ts';
export { deadDerivative } from './reference/evaluation.ts';
export type {
  Divergence,
  Measurement,
  NetworkParameters,
  Trainer,
  UnitState,
  Update,
} from './trainer.ts';

/** A run on the fast engine where it can do it, else on the readable one; its results name which. */
export function trainer(spec: RunSpec): Trainer {
  return kernelTrainer(spec) ?? referenceTrainer(spec);
}

/** Which engine `trainer` takes on this machine, as far as the machine decides. */
export function engineHere(): 'kernel' | 'reference' {
  return loadKernel() === null ? 'reference' : 'kernel';
}

/** A run on the readable engine: float64, what the fast one is compared with. */
export function referenceTrainer(spec: RunSpec): Trainer {
  return createTrainer(spec, referenceEngine(spec));
}

/** A run on the fast engine: float32. null where that cannot do it. */
export function kernelTrainer(spec: RunSpec): Trainer | null {
  const engine = kernelEngine(spec);
  return engine === null ? null : createTrainer(spec, engine);
}

/** Runs a specification to its end: the loop over `trainer(spec)`. */
export function train(spec: RunSpec): RunResult {
  const run = trainer(spec);
  run.advance(run.totalSteps);
  return run.result();
}
