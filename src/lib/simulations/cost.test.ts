import { describe, expect, it } from 'vitest';
import { cost } from './cost.ts';
import { costSetup } from './cost-setup.ts';

/** A clock that goes on by the same whenever it is asked. */
function ticking(milliseconds: number): () => number {
  let now = 0;
  return () => {
    now += milliseconds;
    return now;
  };
}

describe('cost', () => {
  it('divides the time of a reading by the outputs that it made', () => {
    const { nanoseconds_ar, engine } = cost({ network: 'shallow' }, ticking(1));
    expect(engine).toMatch(/^(kernel|reference)-/);
    expect(nanoseconds_ar).toHaveLength(costSetup.activations.length);
    // 14 passes of 64 rows through 256 units, six times over, in six milliseconds.
    const expected = 6e6 / (14 * 64 * 256 * 6);
    for (const readings of nanoseconds_ar) {
      expect(readings).toHaveLength(costSetup.readings);
      for (const reading of readings) expect(reading).toBeCloseTo(expected, 6);
    }
  });
});
