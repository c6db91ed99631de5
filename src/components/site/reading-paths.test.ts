import { describe, expect, it } from 'vitest';
import { shortMinutes } from './reading-paths.ts';

describe('shortMinutes', () => {
  it('are those of its lesson', () => {
    expect(
      shortMinutes([
        { id: 'relu', minutes: { figures: 15 } },
        { id: 'leaky-relu', minutes: { figures: 18 } },
      ]),
    ).toBe(18);
  });

  it('are about twenty, or the page says what is wrong', () => {
    expect(() => shortMinutes([{ id: 'leaky-relu', minutes: { figures: 40 } }])).toThrow(
      'short path: expected leaky-relu with 15 to 25 minutes, received 40',
    );
    expect(() => shortMinutes([])).toThrow('received no such lesson');
  });
});
