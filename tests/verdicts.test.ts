import { describe, expect, it } from 'vitest';
import { type ClaimResults, claims } from '../src/lib/claims/index.ts';
import { blocksOf, textOf } from './lesson-text.ts';
import { files, read } from './sources.ts';

const committed = import.meta.glob<ClaimResults>('../src/lib/claims/results/*.json', {
  eager: true,
  import: 'default',
});
const verdicts = claims.map(({ id }) => committed[`../src/lib/claims/results/${id}.json`]?.verdict);

/** What a verdict would be if it were typed: `<Verdict claim={5} />` prints it, and so says what the runs say. */
const typed = /\*\*(?:holds|not as stated)\b|\bholds with conditions\b|\bnot as stated\b/gi;

const lessons = files.filter((path) => /^src\/content\/lessons\/[^/]+\.mdx$/.test(path));

describe('a verdict in prose is the claim’s', () => {
  it.each(lessons)('none is typed in %s', (path) => {
    const found = blocksOf(read(path), []).flatMap((block) =>
      [...textOf(block).matchAll(typed)].map(([words]) => `line ${block[0]?.line}: ${words}`),
    );
    expect(found).toEqual([]);
  });

  it('lesson 12 gives each of them, in order', () => {
    const named = [...read('src/content/lessons/which-activation.mdx').matchAll(/<Verdict claim=\{(\d+)\}/g)];
    expect(named.map(([, number]) => Number(number))).toEqual(claims.map((_, index) => index + 1));
  });

  it('and counts them', () => {
    const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
    const count = (verdict: string): string =>
      words[verdicts.filter((each) => each === verdict).length] ?? '';
    expect(verdicts).not.toContain('no clear difference');
    expect(read('src/content/lessons/which-activation.mdx')).toContain(
      `${count('holds')} hold as they are put, ${count('holds with conditions')} hold under conditions, and the ${count('not as stated')} on exploding gradients do not hold as stated`,
    );
  });
});
