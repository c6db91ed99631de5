import { type LearnedSlopesState, type Question, questionOf } from './figure.ts';

/** Networks of a sweep; their seeds are 1, 2, … */
export const seeds = 40;

export function sweepOf(state: LearnedSlopesState): readonly Question[] {
  return Array.from({ length: seeds }, (_, i) => questionOf({ ...state, seed: i + 1 }));
}

/** “2-16-16-1” */
export function architecture({ layers }: LearnedSlopesState): string {
  return ['2', ...Array.from({ length: layers }, () => '16'), '1'].join('-');
}
