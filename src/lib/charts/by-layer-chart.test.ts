import { describe, expect, it } from 'vitest';
import { byLayerChart, exactly, middlesByLayer } from './by-layer-chart.ts';

const line = { id: 'relu', label: 'ReLU', colour: 'var(--act-relu)', dash: [] } as const;
const y = { label: 'size', minimum: 0.01, maximum: 100 };

describe('middlesByLayer', () => {
  it('takes quartiles over networks, for each layer', () => {
    const networks = [
      [1, 40],
      [2, 10],
      [3, 20],
      [4, 30],
      [5, 0],
    ];
    expect(middlesByLayer(networks)).toEqual([
      { layer: 1, lower: 2, median: 3, upper: 4 },
      { layer: 2, lower: 10, median: 20, upper: 30 },
    ]);
    expect(middlesByLayer([])).toEqual([]);
  });
});

describe('byLayerChart', () => {
  it('draws medians from the first layer on, and a band where it is asked for', () => {
    const middle_l = middlesByLayer([
      [1, 2],
      [3, 4],
    ]);
    const lines = [
      { ...line, middle_l, banded: true },
      { ...line, id: 'theory', middle_l: exactly([1, 1]) },
    ];
    const { series, bands } = byLayerChart({ lines, layers: 2, y });
    expect(series.map(({ points }) => points.map(({ y }) => y))).toEqual([
      [2, 3],
      [1, 1],
    ]);
    expect(bands?.map(({ points }) => points)).toEqual([
      [
        { x: 1, lower: 1.5, upper: 2.5 },
        { x: 2, lower: 2.5, upper: 3.5 },
      ],
    ]);
  });

  it('ends a line where it leaves the axis, and cuts its band off there', () => {
    const middle_l = [
      { layer: 1, lower: 0.001, median: 1, upper: 1000 },
      { layer: 2, lower: 0, median: 0, upper: 1 },
      { layer: 3, lower: 1, median: 101, upper: 200 },
    ];
    const { series, bands } = byLayerChart({ lines: [{ ...line, middle_l, banded: true }], layers: 3, y });
    expect(series[0]?.points.map(({ y }) => y)).toEqual([1, Number.NaN, Number.NaN]);
    expect(bands?.[0]?.points[0]).toEqual({ x: 1, lower: 0.01, upper: 100 });
    expect(bands?.[0]?.points[1]?.upper).toBeNaN();
  });

  it('writes the first layer and round ones', () => {
    const ticks = (layers: number) => byLayerChart({ lines: [], layers, y }).x.ticks;
    expect(ticks(50)).toEqual([1, 10, 20, 30, 40, 50]);
    expect(ticks(5)).toEqual([1, 2, 3, 4, 5]);
    expect(ticks(100)).toEqual([1, 20, 40, 60, 80, 100]);
    expect(byLayerChart({ lines: [], layers: 50, first: 0, y }).x).toMatchObject({
      minimum: 0,
      ticks: [0, 10, 20, 30, 40, 50],
    });
  });
});
