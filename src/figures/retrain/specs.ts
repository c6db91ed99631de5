import { type RetrainState, specOf } from './figure.ts';

/** One network. */
export const specs = (state: RetrainState): readonly object[] => [specOf(state)];
