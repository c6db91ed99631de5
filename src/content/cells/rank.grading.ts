import { medianInterval, range, stream } from 'negative-slope';
import { grade, holds } from 'negative-slope/grading';
import { rank } from './rank.ts';

grade((seed) => {
  const { integer } = stream(seed, 'rank');
  for (const n of [10, 40, 150].map(
    (least) => least + integer(least),
  )) {
    const expected = medianInterval(range(1, n, n))?.rank;
    const received = rank(n);
    holds(
      received === expected,
      `of ${n} pairs the interval begins with place ${received}, and ${expected} was expected`,
    );
  }
});
