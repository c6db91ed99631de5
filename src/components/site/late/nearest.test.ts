import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';

const figures = ['slope-lens', 'slope-curves', 'rescue', 'rescue-many', 'comparison'];

describe('nearest', () => {
  it.each([
    ['slope-lenz', 'slope-lens'],
    ['slopelens', 'slope-lens'],
    ['Slope-Lens', 'slope-lens'],
    ['recsue', 'rescue'],
    ['rescue-man', 'rescue-many'],
    ['compairson', 'comparison'],
  ])('%s means %s', (word, meant) => {
    expect(nearest(word, figures)).toBe(meant);
  });

  it.each(['', 'x', 'born-dead', 'a-much-longer-name-than-any'])('“%s” means none of them', (word) => {
    expect(nearest(word, figures)).toBeUndefined();
    expect(nearest(word, [])).toBeUndefined();
  });
});
