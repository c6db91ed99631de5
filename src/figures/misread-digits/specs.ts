import { type MisreadDigitsState, questionOf } from './figure.ts';

/** The one network. */
export const specs = (state: MisreadDigitsState): readonly object[] => [questionOf(state).spec];
