import type { RunResult, RunSpec } from '../spec/index.ts';
import { digest } from './digest.ts';
import type { Engine } from './engine.ts';
import { createRecords } from './records.ts';
import type { Divergence, Measurement, Trainer } from './trainer.ts';

/**
 * A run that can be advanced, stopped and looked at, on one of the engines.
 *
 * Throws a `SpecError` where the specification asks for more records than fit.
 *
 * It diverges at the first step that leaves a parameter or a loss that is not finite; that step is taken back. Where it
 * ends does not depend on who watches.
 */
export function createTrainer(spec: RunSpec, engine: Engine): Trainer {
  const { stepsPerEpoch } = engine;
  const totalSteps = spec.training.steps ?? spec.training.epochs * stepsPerEpoch;
  const records = createRecords(spec, stepsPerEpoch, totalSteps);
  let step = 0;
  let status: Trainer['status'] = 'running';
  let divergence: Divergence | null = null;
  let measured: Measurement | null = null;

  function diverge(at: number, cause: string): void {
    status = 'diverged';
    divergence = { step: at, cause: `${at === 0 ? 'Before the first step' : `After step ${at}`} ${cause}.` };
  }

  function measure(): Measurement {
    measured ??= engine.evaluate(step);
    return measured;
  }

  function recordIfDue(): void {
    if (!records.due(step)) return;
    const norms = spec.record.gradients ? engine.gradientNorms() : null;
    records.add(measure(), norms, engine.slopes());
  }

  /** Updates of one epoch at most. */
  function advance(count: number): void {
    const reached = engine.advance(step, count, step + count === totalSteps);
    step = reached.step;
    measured = null;
    if (reached.cause !== null) diverge(step + 1, reached.cause);
    else recordIfDue();
    if (status === 'running' && step === totalSteps) status = 'finished';
  }

  const nonFinite = engine.nonFiniteAtStart();
  if (nonFinite === null) recordIfDue();
  else diverge(0, nonFinite);
  if (status === 'running' && step === totalSteps) status = 'finished';

  return {
    spec,
    engine: engine.name,
    stepsPerEpoch,
    totalSteps,
    get step() {
      return step;
    },
    get status() {
      return status;
    },
    get divergence() {
      return divergence;
    },

    advance(steps) {
      const target = Math.min(step + steps, totalSteps);
      while (step < target && status === 'running') {
        advance(Math.min(target - step, stepsPerEpoch - (step % stepsPerEpoch)));
      }
    },

    measure,
    unitStates: () => engine.unitStates(),
    predict: (x_bi, rows) => engine.predict(x_bi, rows),
    parameters: () => engine.parameters(),
    severed: () => engine.severed(),
    batchAccuracy: () => engine.batchAccuracy(),
    testCorrect: () => engine.testCorrect(),

    lastUpdate() {
      // What is left after a divergence belongs to the step that was taken back.
      if (step === 0 || status === 'diverged') return null;
      return { step, ...engine.updateTo(step) };
    },

    result(): RunResult {
      const { weights, biases } = engine.parameters();
      return {
        spec,
        engine: engine.name,
        status: status === 'running' ? 'stopped' : status,
        divergence,
        ...records.lists(),
        weights,
        biases,
        digest: digest(engine.digested()),
      };
    },
  };
}
