import { describe, expect, it } from 'vitest';
import { shortMinutes } from './reading-paths.ts';

describe('shortMinutes', () => {
  it('are those of its lesson', () => {
    expect(
      shortMinutes([
        { id: 'relu', minutes: { figures: 15 } },
        { id: 'leaky-relu', minutes: { figures: 28 } },
      ]),
    ).toBe(28);
  });

  it('are about thirty, or the page says what is wrong', () => {
    expect(() => shortMinutes([{ id: 'leaky-relu', minutes: { figures: 40 } }])).toThrow(
      'short path: expected leaky-relu with 20 to 35 minutes, received 40',
    );
    expect(() => shortMinutes([])).toThrow('received no such lesson');
  });
});
