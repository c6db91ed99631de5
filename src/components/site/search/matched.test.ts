import { describe, expect, it } from 'vitest';
import { completions, has, termsOf } from './matched.ts';

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

describe('completions', () => {
  const page = (raw_content: string) => ({ raw_content, locations: [...raw_content.split(' ').keys()] });

  it('has the words that begin so, those of most pages first, each once', () => {
    const pages = [page('An activation, two activations'), page('one Activation'), page('active')];
    expect(completions(pages, 'activatio')).toEqual(['activation', 'activations']);
    expect(completions(pages, 'activ')).toEqual(['activation', 'activations', 'active']);
  });

  it('has none where no word begins so', () => {
    expect(completions([page('inactive')], 'active')).toEqual([]);
  });
});
