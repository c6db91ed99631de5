import { type DigitUnitsState, questionOf } from './figure.ts';

/** The one network. */
export const specs = (state: DigitUnitsState): readonly object[] => [questionOf(state).spec];
