import { at } from '../assert/at.ts';
import { type Experiment, seedsTo } from './experiment.ts';

/**
 * The deep form of an experiment: the same arms, each with `deep` seeds from its first one on, or with its own where it has as
 * many, or only one. Throws where it has none, or where an arm's seeds do not follow each other.
 */
export function deepened(experiment: Experiment): Experiment {
  const { id, deep, arms } = experiment;
  if (deep === undefined) throw new Error(`experiment ${id}: expected a deep form, received none`);
  const more = (seeds: readonly number[]): readonly number[] => {
    if (seeds.length === 1 || seeds.length >= deep) return seeds;
    const first = at(seeds, 0);
    const from = (count: number) => seedsTo(count).map((seed) => seed + first - 1);
    if (from(seeds.length).join() !== seeds.join()) {
      throw new Error(
        `experiment ${id}: expected seeds that follow each other, received ${seeds.join(', ')}`,
      );
    }
    return from(deep);
  };
  return {
    ...experiment,
    arms: Object.fromEntries(
      Object.entries(arms).map(([name, arm]) => [name, { ...arm, seeds: more(arm.seeds) }]),
    ),
    misses: {},
  };
}
