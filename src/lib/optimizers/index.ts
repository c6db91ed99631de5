import { adam } from './adam.ts';
import type { Optimizer } from './optimizer.ts';
import { sgd } from './sgd.ts';

export type { Optimizer, OptimizerSetting, OptimizerSettings, OptimizerState } from './optimizer.ts';

/** The registry, in the order of menus. */
export const optimizers: readonly Optimizer[] = [sgd, adam];

/** The optimiser with this id. Throws an Error that names the ids expected and the one received. */
export function optimizer(id: string): Optimizer {
  const found = optimizers.find((entry) => entry.id === id);
  if (found === undefined) {
    const ids = optimizers.map((entry) => entry.id).join(', ');
    throw new Error(`optimizer: expected one of ${ids}, received ${JSON.stringify(id)}`);
  }
  return found;
}
