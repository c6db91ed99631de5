import { describe, expect, it } from 'vitest';
import { chartOf, type Output, parseOutput, summaryOf } from './output.ts';

const plot = {
  kind: 'plot',
  title: 'Two lines',
  x: { label: 'z', logarithmic: false },
  y: { label: 'f(z)', logarithmic: true },
  lines: [
    {
      label: 'ReLU',
      colour: 'var(--act-relu)',
      dash: [6, 4],
      points: [
        [0, 1],
        [1, null],
      ],
    },
  ],
} as const;

describe('what came over the line', () => {
  it.each([
    ['a function of nobody’s', { kind: 'script', text: '' }],
    ['a text that is none', { kind: 'text', text: 1 }],
    ['a field too many', { kind: 'text', text: 'a', html: '<b>' }],
    [
      'a colour that is a picture from elsewhere',
      { ...plot, lines: [{ ...plot.lines[0], colour: 'url(//x)' }] },
    ],
    ['a point without a place', { ...plot, lines: [{ ...plot.lines[0], points: [[Number.NaN, 1]] }] }],
    ['nothing', null],
  ])('is refused where it is %s', (_what, given) => {
    expect(() => parseOutput(given)).toThrow(/^\S+: expected .+, received .+$/);
  });

  it('is copied where it is an output', () => {
    const parsed = parseOutput(plot);
    expect(parsed).toEqual(plot);
    expect(parsed).not.toBe(plot);
  });
});

it('a plot is a chart as all others are: a missing value breaks the line', () => {
  expect(chartOf(parseOutput(plot) as Extract<Output, { kind: 'plot' }>)).toMatchObject({
    x: { label: 'z', kind: 'linear' },
    y: { label: 'f(z)', kind: 'logarithmic' },
    series: [
      {
        label: 'ReLU',
        points: [
          { x: 0, y: 1 },
          { x: 1, y: Number.NaN },
        ],
        labelPlace: 'end',
      },
    ],
  });
});

it('a run is told in a few words', () => {
  const text = { kind: 'text', text: '' } as const;
  const table = parseOutput({ kind: 'table', caption: '', columns: [], rows: [] });
  expect(summaryOf([])).toBe('nothing');
  expect(summaryOf([text])).toBe('a line of text');
  expect(summaryOf([text, table, text, parseOutput(plot)])).toBe('2 lines of text, a table and a plot');
});
