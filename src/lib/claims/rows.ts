import { present } from '../assert/present.ts';
import {
  type Finding,
  findingsOf,
  type Observation,
  type Observations,
  type Planned,
  quantitiesOf,
} from '../evidence/index.ts';

/** Some seeds of an arm, run in one go. */
export interface Row {
  readonly experiment: string;
  readonly arm: string;
  readonly seeds: readonly number[];
}

/** Seeds that are run in one go: few enough to be told of often, and enough to be worth a message. */
const rowSize = 5;

/** What is to be run, in rows. */
export function rowsOf(plan: readonly Planned[], size = rowSize): readonly Row[] {
  return plan.flatMap(({ id, arms }) =>
    Object.entries(arms).flatMap(([arm, { seeds }]) =>
      Array.from({ length: Math.ceil(seeds.length / size) }, (_, index) => ({
        experiment: id,
        arm,
        seeds: seeds.slice(index * size, (index + 1) * size),
      })),
    ),
  );
}

/** What the rows of an experiment came to, by arm: rows in the order of `rowsOf`, each with its observations. */
export function observationsOf(
  { id, arms }: Planned,
  rows: readonly Row[],
  observed: readonly (readonly Observation[])[],
): Observations {
  return Object.fromEntries(
    Object.keys(arms).map((name) => [
      name,
      rows.flatMap((row, index) =>
        row.experiment === id && row.arm === name ? present(observed[index], `row ${index}`) : [],
      ),
    ]),
  );
}

/** The figures of an experiment from what was observed, of which it may ask for the first seeds alone. */
export function findingsFrom(experiment: Planned, observed: Observations): Readonly<Record<string, Finding>> {
  const arms = Object.entries(experiment.arms).map(([name, { seeds }]) => {
    const runs = present(observed[name], `runs of ${name} of ${experiment.id}`).slice(0, seeds.length);
    return [name, { quantities: quantitiesOf(runs) }] as const;
  });
  return findingsOf(experiment, Object.fromEntries(arms));
}
