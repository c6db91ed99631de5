import type { Scale } from 'chart.js';
import { describe, expect, it } from 'vitest';
import { activation, activations, defaultParameters } from '../activations/index.ts';
import { activationChart, sampleDerivative } from './activation-chart.ts';
import { configuration, isLabelled } from './configuration.ts';
import { formatFixed, formatNumber, formatPercent } from './format.ts';
import { chartSizes, type LineChart, type Palette } from './line-chart.ts';
import { sampleForward } from './samples.ts';
import { trainingChart } from './training-chart.ts';

const palette: Palette = (token) => token;

describe.each(activations)('$id', (entry) => {
  const parameters = defaultParameters(entry);

  it('has every kink among its points', () => {
    const points = sampleForward(entry, parameters, -7.03, 7.01);
    for (const kink of entry.kinks(parameters)) {
      expect(points).toContainEqual({ x: kink, y: entry.forward(kink, parameters) });
    }
    expect(points.map(({ x }) => x)).toEqual(points.map(({ x }) => x).sort((a, b) => a - b));
  });

  it('breaks its derivative exactly where that jumps', () => {
    const points = sampleDerivative(entry, parameters, -7.03, 7.01);
    const gaps = points.filter(({ y }) => Number.isNaN(y)).map(({ x }) => x);
    for (const gap of gaps) expect(entry.kinks(parameters)).toContain(gap);
    for (const { x, y } of points) {
      if (!entry.kinks(parameters).includes(x)) expect(y).toBe(entry.derivative(x, parameters));
    }
  });
});

describe('activationChart', () => {
  const curves = [
    { activation: activation('relu'), parameters: {}, label: 'ReLU', labelPlace: { x: -3, side: 'above' } },
  ] as const;
  const axes = { x: { minimum: -4, maximum: 4 }, y: { minimum: -1, maximum: 2 } };

  it('tints z ≤ 0 and puts the probe on each curve', () => {
    const chart = activationChart({ curves, show: 'f', probe: 1.5, ...axes });
    expect(chart.regions).toEqual([{ from: -4, to: 0, colour: 'var(--negative-side)', label: 'z ≤ 0' }]);
    expect(chart.markers).toEqual([{ x: 1.5, y: 1.5, shape: 'ring', colour: 'var(--act-relu)' }]);
  });

  it('marks the value that the derivative takes at its jump, and the limit that it does not', () => {
    const chart = activationChart({ curves, show: 'derivative', ...axes });
    expect(chart.markers).toEqual([
      { x: 0, y: 1, shape: 'open', colour: 'var(--act-relu)' },
      { x: 0, y: 0, shape: 'dot', colour: 'var(--act-relu)' },
    ]);
  });

  it('becomes a Chart.js configuration with straight lines and no animation', () => {
    const chart = activationChart({ curves, show: 'f', ...axes });
    const config = configuration(chart, palette, chartSizes.standard.wide);
    expect(config.options?.animation).toBe(false);
    expect(config.options?.datasets?.line?.tension).toBe(0);
    expect(config.data.datasets[0]).toMatchObject({ borderColor: 'var(--act-relu)', borderDash: [7, 4] });
    expect(config.data.datasets[0]?.data).toContainEqual({ x: 0, y: 0 });
  });

  it('keeps the numbers of the y axis clear of a marker that sits on it', () => {
    const padding = (probe: number): unknown =>
      configuration(activationChart({ curves, show: 'f', probe, ...axes }), palette, chartSizes.standard.wide)
        .options?.scales?.y?.ticks?.padding;
    expect([padding(-4), padding(-3.9), padding(4)]).toEqual([12, 7, 7]);
  });
});

describe('an axis with labels of its own', () => {
  const chart: LineChart = {
    shape: 'low',
    x: { ticks: [0, 1, 2], tickLabels: [['0', 'A'], [], ['', 'B']] },
    y: { minimum: 0, maximum: 1 },
    series: [],
  };

  it('keeps a line for each of its ticks, and writes what it is given', () => {
    const ticks = configuration(chart, palette, chartSizes.low.narrow).options?.scales?.x?.ticks;
    expect(ticks).toMatchObject({ autoSkip: false, maxTicksLimit: 3 });
    const written = [0, 1, 2].map((at) => ticks?.callback?.call({} as Scale, at, at, []));
    expect(written).toEqual([['0', 'A'], [], ['', 'B']]);
  });
});

describe('trainingChart', () => {
  const curve = {
    id: 'a',
    label: 'ReLU',
    activation: 'relu',
    dash: [],
    at: [0, 1, 2],
    values: new Float64Array([0.5, Number.POSITIVE_INFINITY, 0]),
  };

  it('breaks the line where a run diverged, and never draws what is not a number', () => {
    const chart = trainingChart({ quantity: 'loss', curves: [curve], unit: 'epoch', until: 10 });
    expect(chart.series[0]?.points).toEqual([
      { x: 0, y: 0.5 },
      { x: 1, y: Number.NaN },
      { x: 2, y: 0 },
    ]);
    expect(chart.markers).toEqual([{ x: 2, y: 0, shape: 'dot', colour: 'var(--act-relu)' }]);
  });

  it('names a line in the chart once it is one', () => {
    const other = {
      ...curve,
      id: 'b',
      activation: 'leaky-relu',
      labelPlace: { x: 5, side: 'above' },
    } as const;
    const drawn = (values: number) => {
      const curves = [curve, other].map((each) => ({ ...each, at: each.at.slice(0, values) }));
      return trainingChart({ quantity: 'loss', curves, unit: 'epoch', until: 10 });
    };
    expect(drawn(1).series.map(({ labelPlace }) => labelPlace)).toEqual(['end', undefined]);
    expect(drawn(3).series.map(({ labelPlace }) => labelPlace)).toEqual(['end', { x: 5, side: 'above' }]);
  });

  it('leaves zero out of a logarithmic axis', () => {
    const chart = trainingChart({
      quantity: 'loss',
      curves: [curve],
      unit: 'epoch',
      until: 10,
      logarithmic: true,
    });
    expect(chart.series[0]?.points[2]?.y).toBeNaN();
    expect(chart.y).not.toHaveProperty('minimum');
  });

  it('has whole decades while every curve is a single point', () => {
    const start = { ...curve, at: [0], values: [2.8] };
    const chart = trainingChart({
      quantity: 'loss',
      curves: [start],
      unit: 'epoch',
      until: 10,
      logarithmic: true,
    });
    expect(chart.y).toMatchObject({ minimum: 1, maximum: 10 });
  });

  it('shows accuracy as a share of all', () => {
    const chart = trainingChart({ quantity: 'accuracy', curves: [], unit: 'epoch', until: 10 });
    expect(chart.y).toMatchObject({ minimum: 0, maximum: 1, format: 'percent' });
  });
});

describe('a logarithmic axis', () => {
  const written = (all: readonly number[]) => all.filter((value) => isLabelled(value, all));

  it('has powers of ten where there are several', () => {
    expect(written([0.08, 0.09, 0.1, 0.2, 0.3, 0.5, 0.7, 1, 2])).toEqual([0.1, 1]);
  });

  it('is never without numbers: within a decade it has twos and fives, or all', () => {
    expect(written([0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.1, 0.2])).toEqual([0.05, 0.1, 0.2]);
    expect(written([1.1, 1.12, 1.14, 1.16, 1.18, 1.22])).toEqual([1.1, 1.12, 1.14, 1.16, 1.18, 1.22]);
    expect(written([1.1, 1.2])).toEqual([1.1, 1.2]);
  });
});

describe('numbers', () => {
  it('have a true minus sign, and no negative zero', () => {
    expect(
      [-2.5, -0, 0.1 + 0.2, 1e-7, -3e8, 1e-5, Number.NEGATIVE_INFINITY].map((x) => formatNumber(x)),
    ).toEqual(['−2.5', '0', '0.3', '10⁻⁷', '−3 × 10⁸', '10⁻⁵', '−∞']);
    expect([formatFixed(-0.001, 2), formatFixed(-1, 2)]).toEqual(['0.00', '−1.00']);
    expect(formatPercent(0.975, 1)).toBe('97.5\u00a0%');
  });
});
