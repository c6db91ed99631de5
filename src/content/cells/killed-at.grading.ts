import { range, stream } from 'negative-slope';
import { grade, near } from 'negative-slope/grading';
import { killedAt } from './killed-at.ts';

/** As often dead as not. */
const states = ['active', 'inactive', 'dead', 'dead'] as const;

const expected = (states: readonly string[]): number | null => {
  let died: number | null = null;
  for (const [step, state] of states.entries()) {
    if (state !== 'dead') died = null;
    else died ??= step;
  }
  return died;
};

grade((seed) => {
  const { integer } = stream(seed, 'killed-at');
  const drawn = range(1, 8, 8).map(() =>
    range(1, 6, 6).map(() => states[integer(4)] ?? ''),
  );
  for (const its of [
    ...drawn,
    ['dead', 'dead'],
    ['active', 'active'],
  ]) {
    near(
      `killedAt([${its.join(', ')}])`,
      killedAt([...its]),
      expected(its),
    );
  }
});
