import { describe, expect, it } from 'vitest';
import { forestSummary } from '../charts/forest.ts';
import { paperPlots } from './paper-plot.ts';

const finding = { value: 0.1, interval: [-0.1, 0.3], standardError: 0.1, runs: 20 } as const;
const paper = {
  source: 'someone2020',
  what: 'Difference, in percentage points',
  rows: [
    { label: 'small', value: 94.5, minus: 94 },
    { label: 'large', value: 74.25, minus: 74.25 },
  ],
  even: 0,
  ours: { experiment: 'example', figures: ['leakyMore'] },
};

describe('the figures of a paper', () => {
  it('stand below ours on one axis, a difference as one number', () => {
    const plots = paperPlots(paper, { leakyMore: finding }, (name) => `our ${name}`);
    expect(plots).toEqual([
      {
        title: paper.what,
        reference: 0,
        rows: [
          { label: 'our leakyMore', ours: finding, theirs: null },
          { label: 'small', ours: null, theirs: null, paper: 0.5 },
          { label: 'large', ours: null, theirs: null, paper: 0 },
        ],
      },
    ]);
    expect(forestSummary(plots)).toBe('Of ours 1 figure, with a 95 % interval 1. Of papers 2 figures.');
  });

  it('stand alone where none of ours has their unit', () => {
    const { source, what, rows } = paper;
    expect(paperPlots({ source, what, rows }, {}, String)[0]?.rows).toHaveLength(2);
  });

  it('name a figure that we do not have', () => {
    expect(() => paperPlots(paper, {}, String)).toThrow('a finding leakyMore');
  });
});
