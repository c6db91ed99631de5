import { bceWithLogits } from './bce-with-logits.ts';
import { crossEntropy } from './cross-entropy.ts';
import type { Loss } from './loss.ts';
import { mse } from './mse.ts';

export type { Loss } from './loss.ts';

/** The registry, in the order of menus. The first that suits a task is its default: mse, which suits all, is last. */
export const losses: readonly Loss[] = [bceWithLogits, crossEntropy, mse];

/** The loss with this id. Throws an Error that names the ids expected and the one received. */
export function loss(id: string): Loss {
  const found = losses.find((entry) => entry.id === id);
  if (found === undefined) {
    const ids = losses.map((entry) => entry.id).join(', ');
    throw new Error(`loss: expected one of ${ids}, received ${JSON.stringify(id)}`);
  }
  return found;
}
