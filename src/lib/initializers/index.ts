import { heNormal, heUniform } from './he.ts';
import type { Initializer } from './initializer.ts';
import { lecunNormal, lecunUniform } from './lecun.ts';
import { torchDefault } from './torch-default.ts';
import { xavierNormal, xavierUniform } from './xavier.ts';

export type { Initializer } from './initializer.ts';

/**
 * The ways to draw a layer's first weights, in the order of menus.
 *
 * @example initializers.map(({ id, defaultGain }) => [id, defaultGain])
 */
export const initializers: readonly Initializer[] = [
  heNormal,
  heUniform,
  xavierNormal,
  xavierUniform,
  lecunNormal,
  lecunUniform,
  torchDefault,
];

/**
 * The initializer with this id: `draw(fanOut, fanIn, gain, stream)` gives weights row by row.
 *
 * Var w = gain² / fanIn for He's and LeCun's, 2 gain² / (fanIn + fanOut) for Xavier's; a gain of null is its default.
 *
 * @throws an Error that names the ids expected and the one received
 * @example initializer('he-normal').draw(2, 3, null, stream(1, 'w'))
 */
export function initializer(id: string): Initializer {
  const found = initializers.find((entry) => entry.id === id);
  if (found === undefined) {
    const ids = initializers.map((entry) => entry.id).join(', ');
    throw new Error(`initializer: expected one of ${ids}, received ${JSON.stringify(id)}`);
  }
  return found;
}
