import { rescueSpec } from '#lib/simulations/rescue.ts';
import { sides } from '../shared/pair.ts';
import { input, type RescueState } from './figure.ts';

/** Both networks, as they are drawn or with their first layer dead: finding that takes a network. */
export const specs = (state: RescueState): readonly object[] =>
  sides.map((side) => rescueSpec(input(state, side)));
