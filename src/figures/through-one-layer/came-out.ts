import { present } from '#lib/assert/present.ts';
import { decide } from '#lib/questions/centred-output.ts';
import { type CameOut, isAt } from '../shared/rules.ts';
import type { OneLayerState } from './figure.ts';
import type { Made, Offered } from './outputs.ts';

/** Where the inputs are centred, and as wide as the question says, whichever activation is drawn. */
export const cameOut: CameOut<[OneLayerState, readonly Made[]]> = {
  'centred-output'(state, made) {
    if (!isAt(state, { mean: 0, deviation: 1 })) return null;
    const mean = (id: Offered): number =>
      present(
        made.find((each) => each.id === id),
        id,
      ).mean;
    return decide({ elu: mean('elu'), selu: mean('selu'), gelu: mean('gelu') });
  },
};
