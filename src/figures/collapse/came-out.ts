import { decide } from '#lib/questions/one-layer.ts';
import type { CameOut } from '../shared/rules.ts';
import type { CollapseState } from './figure.ts';
import { isOneLayer, type Now } from './layers.ts';

/** Without a bend, whatever the twelve numbers are. */
export const cameOut: CameOut<[CollapseState, Now]> = {
  'one-layer': ({ slope }, now) => (slope === 1 ? decide(isOneLayer(now)) : null),
};
