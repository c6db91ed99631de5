import { loading } from '#lib/datasets/index.ts';
import { type DigitsReading, digitsReadingSteps } from '#lib/simulations/digits-reader.ts';
import { parseSpec } from '#lib/spec/index.ts';
import type { Task } from '../protocol.ts';
import { updatesAtOnce } from './work.ts';

export type { DigitsReading, Misread } from '#lib/simulations/digits-reader.ts';

export interface DigitsReaderInput {
  /** A run specification on digits, parsed here. */
  readonly spec: unknown;
}

export interface DigitsReaderProgress {
  /** Updates made so far, and in all. */
  readonly step: number;
  readonly totalSteps: number;
}

/** Trains one network to read digits, and tells what its units have learned and what it misreads. */
export const digitsReaderTask: Task<DigitsReaderInput, DigitsReaderProgress, DigitsReading> = function* (
  input,
) {
  const spec = parseSpec(input.spec);
  yield loading(spec.data.id);
  const steps = digitsReadingSteps(spec, updatesAtOnce(spec));
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    const { step, totalSteps } = next.value;
    yield () => ({ step, totalSteps });
  }
};
