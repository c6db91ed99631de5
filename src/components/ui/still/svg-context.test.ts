import { describe, expect, it } from 'vitest';
import type { LineChart } from '#lib/charts/line-chart.ts';
import { chartStill, renderStill } from './render-still.ts';

const chart: LineChart = {
  shape: 'standard',
  x: { minimum: -1, maximum: 1 },
  y: { minimum: 0, maximum: 1 },
  series: [
    {
      id: 'relu',
      label: 'ReLU',
      colour: 'var(--act-relu)',
      dash: [6, 4],
      points: [
        { x: -1, y: 0 },
        { x: 0, y: 0 },
        { x: 1, y: 1 },
      ],
      labelPlace: { x: -0.9, side: 'above' },
    },
  ],
  regions: [{ from: -1, to: 0, colour: 'var(--negative-side)', label: 'z ≤ 0' }],
  markers: [{ x: 0.5, y: 0.5, shape: 'ring', colour: 'var(--act-relu)' }],
};

describe('chartStill', () => {
  it('keeps text, colours, dashes and circles as themselves', () => {
    console.info(chartStill(chart, 'wide'));
    expect(chartStill(chart, 'narrow')).toContain('var(--act-relu)');
  });
});
void renderStill;
