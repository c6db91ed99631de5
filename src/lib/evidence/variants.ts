import { present } from '../assert/present.ts';
import type { Planned } from './experiment.ts';

const mapArms = <P extends Planned>(
  planned: P,
  change: (name: string, seeds: readonly number[]) => readonly number[],
): P => ({
  ...planned,
  arms: Object.fromEntries(
    Object.entries(planned.arms).map(([name, arm]) => [name, { ...arm, seeds: change(name, arm.seeds) }]),
  ),
});

/** What of an experiment some figures need: their arms, and their expectations. Throws where it has none of that name. */
export function restricted<P extends Planned>(planned: P, names: readonly string[]): P {
  const figures = Object.fromEntries(
    names.map((name) => [name, present(planned.figures[name], `figure ${name} of ${planned.id}`)]),
  );
  const needed = new Set(
    Object.values(figures).flatMap((figure) =>
      'given' in figure ? [] : [figure.of, ...(figure.minus === undefined ? [] : [figure.minus])],
    ),
  );
  const arms = Object.entries(planned.arms).filter(([name]) => needed.has(name));
  const expected = planned.expected.filter(({ figure }) => figure in figures);
  return { ...planned, arms: Object.fromEntries(arms), figures, expected };
}

/** The same with other seeds: the lowest is `first`, and the others keep their distance from it, so that pairs stay pairs. */
export function seedsFrom<P extends Planned>(planned: P, first: number): P {
  const lowest = Math.min(...Object.values(planned.arms).flatMap(({ seeds }) => seeds));
  return mapArms(planned, (_, seeds) => seeds.map((seed) => seed - lowest + first));
}

/**
 * The same with at most so many seeds an arm, its first ones. An arm of which runs are counted keeps all: 18 of 20 is nothing that
 * fewer could come to.
 */
export function firstSeeds<P extends Planned>(planned: P, count: number): P {
  const counted = Object.values(planned.figures).flatMap((figure) =>
    !('given' in figure) && ['count', 'total', 'runs'].includes(figure.statistic) ? [figure.of] : [],
  );
  return mapArms(planned, (name, seeds) => (counted.includes(name) ? seeds : seeds.slice(0, count)));
}
