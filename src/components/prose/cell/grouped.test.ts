import { describe, expect, it } from 'vitest';
import type { PlotOutput } from '#cells/output.ts';
import { plotTable } from './grouped.ts';

type Points = PlotOutput['lines'][number]['points'];

const plot = (lines: Readonly<Record<string, Points>>): PlotOutput => ({
  kind: 'plot',
  title: 'By hand',
  x: { label: 'z', logarithmic: false },
  y: { label: '', logarithmic: false },
  lines: Object.entries(lines).map(([label, points]) => ({ label, colour: 'var(--ink)', dash: [], points })),
});

describe('the points of a plot in numbers', () => {
  it('stand side by side where the lines have the same places', () => {
    const { columns, rows } = plotTable(
      plot({
        one: [
          [0, 1],
          [1, 2],
        ],
        other: [
          [0, 3],
          [1, null],
        ],
      }),
    );
    expect(columns.map(({ label }) => label)).toEqual(['z', 'one', 'other']);
    expect(rows).toEqual([
      [0, 1, 3],
      [1, 2, null],
    ]);
  });

  it('stand one below the other where they do not', () => {
    const { columns, rows } = plotTable(
      plot({
        one: [[0, 1]],
        other: [
          [0, 3],
          [1, 4],
        ],
      }),
    );
    expect(columns.map(({ label }) => label)).toEqual(['Line', 'z', 'y']);
    expect(rows).toEqual([
      ['one', 0, 1],
      ['other', 0, 3],
      ['other', 1, 4],
    ]);
  });

  it('are thinned out where they are too many, and the caption says so', () => {
    const many = Array.from({ length: 2000 }, (_, index): [number, number] => [index, 0]);
    const { caption, rows } = plotTable(plot({ one: many }));
    expect(caption).toBe('By hand; one in 10 of its rows');
    expect([rows.length, rows[1]]).toEqual([200, [10, 0]]);
    expect(plotTable(plot({})).rows).toEqual([]);
  });
});
