import { range, stream } from 'negative-slope';
import { grade, near } from 'negative-slope/grading';
import { lost } from './narrow-place.ts';

grade((seed) => {
  const { integer } = stream(seed, 'narrow-place');
  for (const layers of [1, 2, 3, 5]) {
    const widths = range(0, layers, layers + 1).map(
      () => integer(8) + 1,
    );
    const arrives = widths.map((width) => 1 - 2 ** -width);
    near(
      `lost([${widths.join(', ')}])`,
      lost([...widths]),
      1 - arrives.reduce((product, share) => product * share, 1),
      1e-6,
    );
  }
});
