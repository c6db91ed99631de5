import { decide } from '#lib/questions/one-seed.ts';
import type { CameOut } from '../shared/rules.ts';
import { type HowToLieState, seeds } from './figure.ts';
import { compare, type Rows } from './model.ts';

/** At the rate that both have, whichever seed was told. */
export const cameOut: CameOut<[HowToLieState, Rows]> = {
  'one-seed'({ way }, rows) {
    const { pairs, verdict } = compare(rows);
    return way === 'one' && pairs === seeds ? decide(verdict) : null;
  },
};
