import { medianInterval, range, stream } from 'negative-slope';
import { grade, near } from 'negative-slope/grading';
import { rank } from './rank.ts';

grade((seed) => {
  const { integer } = stream(seed, 'rank');
  for (const n of [10, 40, 150].map(
    (least) => least + integer(least),
  )) {
    near(
      `the first place of the interval of ${n} pairs`,
      rank(n),
      medianInterval(range(1, n, n))?.rank ?? null,
    );
  }
});
