import { heNormal, heUniform } from './he.ts';
import type { Initializer } from './initializer.ts';
import { lecunNormal, lecunUniform } from './lecun.ts';
import { torchDefault } from './torch-default.ts';
import { xavierNormal, xavierUniform } from './xavier.ts';

export type { Initializer } from './initializer.ts';

/** The registry, in the order of menus. */
export const initializers: readonly Initializer[] = [
  heNormal,
  heUniform,
  xavierNormal,
  xavierUniform,
  lecunNormal,
  lecunUniform,
  torchDefault,
];

/** The initializer with this id. Throws an Error that names the ids expected and the one received. */
export function initializer(id: string): Initializer {
  const found = initializers.find((entry) => entry.id === id);
  if (found === undefined) {
    const ids = initializers.map((entry) => entry.id).join(', ');
    throw new Error(`initializer: expected one of ${ids}, received ${JSON.stringify(id)}`);
  }
  return found;
}
