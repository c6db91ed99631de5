import { loading } from '#lib/datasets/index.ts';
import { parseSpec } from '#lib/spec/index.ts';
import { type NetworkParameters, trainer } from '#lib/training/index.ts';
import type { Task } from '../protocol.ts';
import { updatesAtOnce } from './work.ts';

export interface DigitNetInput {
  /** A run specification, parsed here. */
  readonly spec: unknown;
}

export interface DigitNetProgress {
  /** Updates made so far. */
  readonly step: number;
}

/** What a page needs to have a network read. */
export type DigitNet = Pick<NetworkParameters, 'weights' | 'biases'>;

/** Trains one network to its end and hands it over. */
export const digitNetTask: Task<DigitNetInput, DigitNetProgress, DigitNet> = function* (input) {
  const spec = parseSpec(input.spec);
  yield loading(spec.data.id);
  const run = trainer(spec);
  const updates = updatesAtOnce(spec);
  while (run.status === 'running') {
    yield () => ({ step: run.step });
    run.advance(updates);
  }
  const { weights, biases } = run.parameters();
  return { weights, biases };
};
