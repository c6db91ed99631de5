import { describe, expect, it } from 'vitest';
import type { LineChart } from '#lib/charts/line-chart.ts';
import { chartStill } from './render-still.ts';

const chart: LineChart = {
  shape: 'low',
  x: { minimum: 0, maximum: 4 },
  y: { minimum: 0, maximum: 1 },
  series: [],
  bands: [
    {
      id: 'middle-half',
      colour: 'var(--accent)',
      points: [
        { x: 0, lower: 0.2, upper: 0.4 },
        { x: 1, lower: 0.2, upper: 7 },
        { x: 2, lower: Number.NaN, upper: Number.NaN },
        { x: 3, lower: 0.1, upper: 0.3 },
        { x: 4, lower: 0.1, upper: 0.3 },
      ],
    },
  ],
  markers: [{ x: 2, y: 0.5, shape: 'crossed', colour: 'var(--bad)' }],
};

describe('chartStill', () => {
  const svg = chartStill(chart, 'narrow');

  it('fills a band faintly, in two parts where it has a gap, and within the chart', () => {
    const bands = svg.match(/<path[^>]*fill="var\(--accent\)" fill-opacity="0.2"[^>]*>/g) ?? [];
    expect(bands).toHaveLength(2);
    expect(svg).not.toMatch(/NaN|Infinity/);
  });

  it('crosses the mark of what is dead', () => {
    expect(svg.match(/<circle[^>]*stroke="var\(--bad\)"/g)).toHaveLength(1);
    expect(svg.match(/<path[^>]*stroke="var\(--bad\)"/g)).toHaveLength(1);
  });
});
