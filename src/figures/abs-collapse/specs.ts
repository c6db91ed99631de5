import { absCollapseDocument } from '#lib/simulations/abs-collapse-setup.ts';
import { type AbsCollapseState, inputs } from './figure.ts';

/** Both networks of every seed. */
export const specs = (state: AbsCollapseState): readonly object[] => inputs(state).map(absCollapseDocument);
