import { describe, expect, it } from 'vitest';
import { stream } from '../random/index.ts';
import { bootstrap } from './bootstrap.ts';
import { median } from './median.ts';
import { createMedianBootstrap } from './median-bootstrap.ts';

const squares = (n: number) => Array.from({ length: n }, (_, index) => index * index);

describe('the bootstrap of a median by ranks', () => {
  it.each([1, 2, 15, 20])('is the bootstrap of the same resamples, of %i numbers', (n) => {
    const medians = createMedianBootstrap();
    const sorted = squares(n);
    const longhand = bootstrap(sorted, median, stream(1, 'bootstrap', n));
    expect(medians(sorted)).toEqual(longhand);
    // The second list of a length takes the resamples of the first.
    expect(medians(sorted)).toEqual(longhand);
  });

  it('refuses an empty list', () => {
    expect(() => createMedianBootstrap()([])).toThrow(
      'median bootstrap: expected at least 1 value, received 0',
    );
  });
});
