import { describe, expect, it } from 'vitest';
import { experiments } from './index.ts';

describe.each(experiments)('experiment $id', ({ findings, measure }) => {
  it('comes to the numbers that lessons print', { timeout: 600_000 }, () => {
    expect(measure()).toEqual(findings);
  });
});
