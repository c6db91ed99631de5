import { at } from '../assert/at.ts';

type Point = number | readonly number[];

/**
 * The option whose numbers are nearest to what was measured. “None” and “all” mean none and all: a share of exactly 0 or 1
 * in an option is met by 0 or 1 alone.
 *
 * @example nearest(0.03, { none: 0, tenth: 0.1, half: 0.5 }) // 'tenth'
 */
export function nearest<Option extends string>(
  measured: Point,
  options: Readonly<Record<Option, Point>>,
): Option {
  const values = [measured].flat();
  const distance = (option: Option): number =>
    [options[option]].flat().reduce((sum, own, index) => {
      const value = at(values, index);
      const isMissed = (own === 0 || own === 1) && value !== own;
      return sum + (isMissed ? Number.POSITIVE_INFINITY : (value - own) * (value - own));
    }, 0);
  const [first, ...others] = Object.keys(options) as Option[];
  if (first === undefined) throw new Error('options: expected at least one, received none');
  const found = others.reduce((best, option) => (distance(option) < distance(best) ? option : best), first);
  if (!Number.isFinite(distance(found))) {
    throw new Error(`measured: expected numbers like those of an option, received ${values.join(', ')}`);
  }
  return found;
}
