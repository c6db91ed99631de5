import { describe, expect, it } from 'vitest';
import { idsMeant } from './meant.ts';

describe('idsMeant', () => {
  it.each([
    ['#slope-lens', ['slope-lens']],
    ['#slope-lens.', ['slope-lens.', 'slope-lens']],
    ['#slope-lens%29.', ['slope-lens).', 'slope-lens']],
    ['#slope-lens%E2%80%9D,', ['slope-lens”,', 'slope-lens']],
    ['#slope-lens%20', ['slope-lens ', 'slope-lens']],
    ['#Summary!', ['Summary!', 'Summary', 'summary']],
    ['#100%', ['100%']],
    ['#...', ['...']],
    ['#', []],
    ['', []],
  ])('%s may mean %j', (hash, ids) => {
    expect(idsMeant(hash)).toEqual(ids);
  });
});
