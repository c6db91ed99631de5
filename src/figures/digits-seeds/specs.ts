import { type DigitsSeedsState, inputs } from './figure.ts';

/** Every network of every seed. */
export const specs = (state: DigitsSeedsState): readonly object[] =>
  inputs(state).flatMap((input) => input.specs);
