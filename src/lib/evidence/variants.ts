import { present } from '../assert/present.ts';
import type { Arm, Experiment } from './experiment.ts';

const withArms = (experiment: Experiment, arms: Experiment['arms']): Experiment => ({
  ...experiment,
  arms,
  misses: {},
});

const mapArms = (experiment: Experiment, change: (arm: Arm) => Arm): Experiment =>
  withArms(
    experiment,
    Object.fromEntries(Object.entries(experiment.arms).map(([name, arm]) => [name, change(arm)])),
  );

/** What of an experiment some figures need: their arms, and their expectations. Throws where it has none of that name. */
export function restricted(experiment: Experiment, names: readonly string[]): Experiment {
  const figures = Object.fromEntries(
    names.map((name) => [name, present(experiment.figures[name], `figure ${name} of ${experiment.id}`)]),
  );
  const needed = new Set(
    Object.values(figures).flatMap((figure) =>
      'given' in figure ? [] : [figure.of, ...(figure.minus === undefined ? [] : [figure.minus])],
    ),
  );
  const arms = Object.entries(experiment.arms).filter(([name]) => needed.has(name));
  const expected = experiment.expected.filter(({ figure }) => figure in figures);
  return { ...withArms(experiment, Object.fromEntries(arms)), figures, expected };
}

/** The same with other seeds: the lowest is `first`, and the others keep their distance from it, so that pairs stay pairs. */
export function seedsFrom(experiment: Experiment, first: number): Experiment {
  const lowest = Math.min(...Object.values(experiment.arms).flatMap(({ seeds }) => seeds));
  return mapArms(experiment, (arm) => ({ ...arm, seeds: arm.seeds.map((seed) => seed - lowest + first) }));
}

/**
 * The same with at most so many seeds an arm, its first ones. An arm of which runs are counted keeps all: 18 of 20 is nothing that
 * fewer could come to.
 */
export function firstSeeds(experiment: Experiment, count: number): Experiment {
  const counted = Object.values(experiment.figures).flatMap((figure) =>
    !('given' in figure) && ['count', 'total', 'runs'].includes(figure.statistic) ? [figure.of] : [],
  );
  const arms = Object.entries(experiment.arms).map(([name, arm]) => [
    name,
    counted.includes(name) ? arm : { ...arm, seeds: arm.seeds.slice(0, count) },
  ]);
  return withArms(experiment, Object.fromEntries(arms));
}
