import { stream } from 'negative-slope';
import { grade, holds } from 'negative-slope/grading';
import { z } from './yes-between.ts';

grade((seed) => {
  const { integer } = stream(seed, 'yes-between');
  const left = integer(40) / 10 - 3;
  const width = (integer(30) + 5) / 10;
  const right = left + width;
  const answer = (x: number, wanted: string): void => {
    const said = z(x, left, right) > 0 ? 'yes' : 'no';
    const limits = `from ${left.toFixed(1)} to ${right.toFixed(1)}`;
    holds(
      said === wanted,
      `${limits}, it says ${said} at x = ${x.toFixed(2)}, and ${wanted} was expected`,
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
