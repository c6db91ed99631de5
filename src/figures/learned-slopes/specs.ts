import { type LearnedSlopesState, questionOf } from './figure.ts';

/** The run, and the same start at a step size of the slopes’ own. */
export const specs = (state: LearnedSlopesState): readonly object[] => questionOf(state).specs;
