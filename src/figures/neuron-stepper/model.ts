import { activation } from '#lib/activations/index.ts';
import { at } from '#lib/assert/at.ts';
import { lastPhase, type NeuronStepperState, type Phase, phases } from './figure.ts';

export type Moment = 'start' | Phase;

export const relu = activation('relu');
export const leaky = activation('leaky-relu');

export const manySteps = 10;

/** The numbers that are typed, in the order of their fields. */
export const inputs = ['x1', 'x2', 'w1', 'w2', 'b', 'y', 'rate'] as const;

/** The step one is in, from 1, and what was done in it last; step 0 is the start. */
export function position(done: number): { readonly step: number; readonly moment: Moment } {
  if (done === 0) return { step: 0, moment: 'start' };
  return { step: Math.ceil(done / phases.length), moment: at(phases, (done - 1) % phases.length) };
}

/** What the next phase is; null after the last step. */
export function next(done: number): Phase | null {
  return done >= lastPhase ? null : at(phases, done % phases.length);
}

/** One phase on, one phase back, ten whole steps on, and back to the beginning: each is a new state. */
export const moves = {
  forth: ({ at: done }: NeuronStepperState): Partial<NeuronStepperState> => ({
    at: Math.min(lastPhase, done + 1),
  }),
  back: ({ at: done }: NeuronStepperState): Partial<NeuronStepperState> => ({ at: Math.max(0, done - 1) }),
  /** A step that has begun is not counted twice: ten updates more than there are. */
  many: ({ at: done }: NeuronStepperState): Partial<NeuronStepperState> => ({
    at: Math.min(lastPhase, (Math.floor(done / phases.length) + manySteps) * phases.length),
  }),
  restart: (): Partial<NeuronStepperState> => ({ at: 0 }),
} as const;
