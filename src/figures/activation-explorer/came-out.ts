import { decide } from '#lib/questions/zero-share.ts';
import type { CameOut } from '../shared/rules.ts';
import type { ActivationExplorerState } from './figure.ts';
import { shownIn } from './model.ts';
import { type KnownShares, sharesIn } from './shares.ts';

/** Where ReLU is among those shown, whichever layer it is. */
export const cameOut: CameOut<[ActivationExplorerState, KnownShares | null]> = {
  'zero-share'(state, known) {
    const place = shownIn(state).findIndex(({ activation }) => activation.id === 'relu');
    const share = sharesIn(state, known)[place] ?? null;
    return share === null ? null : decide(share);
  },
};
