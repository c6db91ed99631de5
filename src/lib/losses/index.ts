import { bceWithLogits } from './bce-with-logits.ts';
import { crossEntropy } from './cross-entropy.ts';
import type { Loss } from './loss.ts';
import { mse } from './mse.ts';

export type { Loss } from './loss.ts';

/**
 * The losses of the course, in the order of menus. The first that suits a task is its default: mse, which suits all, is last.
 *
 * @example losses.map(({ id, label }) => [id, label])
 */
export const losses: readonly Loss[] = [bceWithLogits, crossEntropy, mse];

/**
 * The loss with this id: `value` is the mean loss of a batch, `gradient` its derivatives by the outputs.
 *
 * Outputs and targets stand row by row: `batch` rows of `outputs` numbers. `mse` is Σ (ŷ − y)² / (B K).
 *
 * @throws an Error that names the ids expected and the one received
 * @example
 * const outputs = new Float64Array([1, 3]);
 * const targets = new Float64Array([0, 0]);
 * loss('mse').value(outputs, targets, 2, 1)
 */
export function loss(id: string): Loss {
  const found = losses.find((entry) => entry.id === id);
  if (found === undefined) {
    const ids = losses.map((entry) => entry.id).join(', ');
    throw new Error(`loss: expected one of ${ids}, received ${JSON.stringify(id)}`);
  }
  return found;
}
