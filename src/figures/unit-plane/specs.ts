import { specOf, type UnitPlaneState } from './figure.ts';

/** One network. */
export const specs = (state: UnitPlaneState): readonly object[] => [specOf(state)];
