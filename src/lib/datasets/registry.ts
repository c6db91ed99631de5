import { abs } from './abs.ts';
import { circles } from './circles.ts';
import type { DataSet, PublishedRows } from './data-set.ts';
import { digits } from './digits.ts';
import { gaussians } from './gaussians.ts';
import { penguins } from './penguins.ts';
import { sine } from './sine.ts';
import { spiral } from './spiral.ts';
import { twoMoons } from './two-moons.ts';
import { xor } from './xor.ts';

/**
 * The data sets of the course, in the order of menus: of each its `id`, `label`, inputs, outputs and provenance.
 *
 * @example datasets.map(({ id, inputs }) => `${id}: ${inputs}`)
 */
export const datasets: readonly DataSet[] = [
  // To add a data set: one file, and one line here.
  twoMoons,
  circles,
  spiral,
  xor,
  gaussians,
  abs,
  sine,
  penguins,
  digits,
];

/**
 * Has the rows of a data set come that do not travel with it, or gives them to it. null where there is nothing to wait for: then
 * its rows can be made.
 */
export function loading(id: string, published?: PublishedRows): Promise<void> | null {
  return datasets.find((entry) => entry.id === id)?.load?.(published) ?? null;
}

/** Has the rows of every data set come: for who has them all at hand. */
export async function loadDataSets(): Promise<void> {
  await Promise.all(datasets.map(({ id }) => loading(id)));
}

/** The data set with this id. Throws an Error that names the ids expected and the one received. */
export function dataset(id: string): DataSet {
  const found = datasets.find((entry) => entry.id === id);
  if (found === undefined) {
    const ids = datasets.map((entry) => entry.id).join(', ');
    throw new Error(`data.id: expected one of ${ids}, received ${JSON.stringify(id)}`);
  }
  return found;
}
