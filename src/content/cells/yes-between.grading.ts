import { stream } from 'negative-slope';
import { grade, holds } from 'negative-slope/grading';
import { z } from './yes-between.ts';

grade((seed) => {
  const { integer } = stream(seed, 'yes-between');
  const left = integer(40) / 10 - 3;
  const width = (integer(30) + 5) / 10;
  const right = left + width;
  const written = (value: number): string =>
    value.toFixed(2).replace('-', '−');
  const limits = `from ${written(left)} to ${written(right)}`;
  const answer = (x: number, wanted: string): void => {
    const said = z(x, left, right) > 0 ? 'yes' : 'no';
    holds(
      said === wanted,
      `${limits}, it says ${said} at x = ${written(x)}, and ${wanted} was expected`,
    );
  };
  for (const inside of [0.05, width / 2, width - 0.05]) {
    answer(left + inside, 'yes');
  }
  for (const outside of [0.05, 0.5, 5]) {
    answer(left - outside, 'no');
    answer(right + outside, 'no');
  }
});
