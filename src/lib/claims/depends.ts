import type { Claim } from './claim.ts';

export const depends: Claim = {
  id: 'depends',
  title: 'It depends',
  text: 'The choice depends on the problem, the design and testing.',
  sources: ['lu2020'],
  parts: [
    {
      says: 'There is a task on which a slope wins by a mile: |x|, ten layers of width 2.',
      side: 'for',
      experiment: 'abs-collapse',
      figures: ['slope0.2LearnedPercent', 'reluLearnedPercent'],
    },
    {
      says: 'There is one on which it loses nearly always: two moons, steps to 95 % at the rate 0.1.',
      side: 'for',
      experiment: 'race-moons',
      figures: ['slope0.2Behind'],
    },
    {
      says: 'And one on which it makes no difference: the penguins.',
      side: 'for',
      experiment: 'race-penguins',
      figures: ['difference'],
    },
  ],
  beside: ['abs-width', 'fair-win', 'remedies', 'digits-bias', 'digits-raw'],
  sentences: {
    holds:
      'The same slope wins by a mile, loses nearly always, and makes no difference, on three tasks of this course.',
  },
  papers: [
    {
      source: 'lu2020',
      what: 'ReLU networks of ten layers and width 2 that end as a constant, in %: more than',
      rows: [{ label: 'of 1,000 networks', value: 90 }],
      ours: { experiment: 'abs-width', figures: [] },
    },
  ],
  settings: [
    {
      source: 'lu2020',
      theirs:
        '|x| on [−√3, √3], 1,000 networks of ten layers and width 2. How many points and which rate, we do not know.',
      ours: '64 points of an even grid, full batch, Adam at 0.01, 800 steps; 1,000 networks of width 2, fewer of each other width.',
      experiment: 'abs-width',
    },
  ],
  wouldChange: 'One slope that is at least as good on all three.',
  quick: 150,
};
