import { digitPadDocument } from '#lib/simulations/digit-pad-setup.ts';
import type { DigitPadState } from './figure.ts';

/** One network. */
export const specs = ({ seed }: DigitPadState): readonly object[] => [digitPadDocument(seed)];
