import { rescueSpec } from '#lib/simulations/rescue.ts';
import { inputs, type RescueManyState } from './figure.ts';

/** Both networks of every pair, their first layer dead: finding those takes a network each. */
export const specs = (state: RescueManyState): readonly object[] => inputs(state).map(rescueSpec);
