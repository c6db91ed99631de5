import { describe, expect, it } from 'vitest';
import { has, termsOf } from './matched.ts';

describe('termsOf', () => {
  it('has the words without marks and accents', () => {
    expect(termsOf('Dead unit? – naïve 0.01')).toEqual(['dead', 'unit', 'naive', '001']);
  });

  it('leaves a phrase in quotes to the index', () => {
    expect(termsOf('"a dead unit"')).toEqual([]);
  });
});

describe('has', () => {
  const raw_content = 'The Penguins, and |x|: a far-off-unit';

  it('takes a longer word for a beginning of it', () => {
    expect(has({ raw_content, locations: [1] }, 'peng')).toBe(true);
    expect(has({ raw_content, locations: [5] }, 'uni')).toBe(true);
  });

  it('does not take a beginning for the word', () => {
    expect(has({ raw_content, locations: [3] }, 'xyzzy')).toBe(false);
  });

  it('asks only what was matched', () => {
    expect(has({ raw_content, locations: [] }, 'penguins')).toBe(false);
  });
});
