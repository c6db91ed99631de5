import { sides } from '../shared/pair.ts';
import { type ComparisonState, specOf } from './figure.ts';

/** Both networks. */
export const specs = (state: ComparisonState): readonly object[] => sides.map((side) => specOf(state, side));
