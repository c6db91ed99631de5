import { describe, expect, it } from 'vitest';
import type { LineChart } from '#lib/charts/line-chart.ts';
import type { Drawing } from './drawing.ts';
import { chartStill, renderStill } from './render-still.ts';
import { parseFont } from './svg-context.ts';

const chart: LineChart = {
  shape: 'standard',
  x: { minimum: -1, maximum: 1 },
  y: { minimum: -1, maximum: 1 },
  series: [
    {
      id: 'relu',
      label: 'ReLU & co',
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

const drawn = (draw: (context: Drawing) => void): string =>
  renderStill({ width: 100, height: 50, draw })
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>$/, '');

describe('chartStill', () => {
  const still = chartStill(chart, 'narrow');

  it('is one picture at its size, with the theme’s colours and neither ids nor style attributes', () => {
    expect(still).toMatch(/^<svg class="still still--narrow" viewBox="0 0 360 256" width="360" height="256"/);
    expect(still).toContain('fill="var(--negative-side)"');
    expect(still).not.toMatch(/\s(?:id|style)=/);
    expect(still).not.toContain('NaN');
  });

  it('keeps text, dashes, circles and corners as themselves', () => {
    expect(still).toContain('>ReLU &amp; co</text>');
    expect(still).toContain('>−1</text>');
    expect(still).toContain('stroke-dasharray="6 4"');
    expect(still.match(/<circle/g)).toHaveLength(1);
    expect(still).toMatch(
      /stroke="var\(--act-relu\)" stroke-width="2.5" stroke-dasharray="6 4" d="M[\d.]+ [\d.]+h148[lL ][\d. -]+"/,
    );
  });

  it('is the same in every build', () => {
    expect(chartStill(chart, 'narrow')).toBe(still);
  });
});

describe('SvgContext', () => {
  it('joins what is drawn alike', () => {
    const svg = drawn((context) => {
      context.fillStyle = 'var(--rule)';
      context.fillRect(0, 0, 1, 2);
      context.fillRect(3, 0, 1, 2);
    });
    expect(svg).toBe('<path fill="var(--rule)" d="M0 0h1v2H0Zm3 0h1v2H3Z"/>');
  });

  it('fills and outlines marks as one path, and marks that are drawn one by one too, if nobody sees which is in front', () => {
    const marks = (outline: string, ...places: readonly (readonly [number, number])[]) =>
      drawn((context) => {
        context.strokeStyle = outline;
        for (const [x, y] of places) {
          context.beginPath();
          context.arc(x, y, 3, 0, 2 * Math.PI);
          context.fill();
          context.stroke();
        }
      });
    expect(marks('#fff', [10, 10], [30, 10])).toBe(
      '<path fill="#000" stroke="#fff" d="M13 10a3 3 0 1 1 0-.01Zm20 0a3 3 0 1 1 0-.01Z"/>',
    );
    expect(marks('#fff', [10, 10], [14, 10]).match(/<circle/g)).toHaveLength(2);
    expect(marks('#000', [10, 10], [14, 10])).toBe(
      '<path fill="#000" stroke="#000" d="M13 10a3 3 0 1 1 0-.01Zm4 0a3 3 0 1 1 0-.01Z"/>',
    );
  });

  it('lays marks on their halo as one path, and draws a path anew that has gone on since', () => {
    const svg = (goesOn: boolean) =>
      drawn((context) => {
        context.strokeStyle = '#fff';
        context.beginPath();
        context.rect(0, 0, 5, 5);
        context.stroke();
        if (goesOn) context.rect(10, 0, 5, 5);
        context.fill();
      });
    expect(svg(false)).toBe('<path fill="#000" stroke="#fff" paint-order="stroke" d="M0 0h5v5H0Z"/>');
    expect(svg(true).match(/<path/g)).toHaveLength(2);
  });

  it('draws pieces side by side as one outline, and pieces that meet as one line', () => {
    const svg = drawn((context) => {
      context.beginPath();
      for (const x of [0, 10, 20]) context.rect(x, 0, 10, 10);
      context.fill();
      context.lineCap = 'round';
      context.beginPath();
      for (const x of [0, 10, 20]) {
        context.moveTo(x, x ** 2 / 10);
        context.lineTo(x + 10, (x + 10) ** 2 / 10);
      }
      context.stroke();
    });
    expect(svg).toBe(
      '<path fill="#000" d="M0 0h30v10H0Z"/><path fill="none" stroke="#000" stroke-linecap="round" stroke-linejoin="round" d="m0 0 10 10 10 30 10 50"/>',
    );
  });

  it('moves and clips without ids', () => {
    const svg = drawn((context) => {
      context.save();
      context.beginPath();
      context.rect(10, 10, 20, 20);
      context.clip();
      context.translate(5, 5);
      context.beginPath();
      context.moveTo(0, 0);
      context.lineTo(10, 10);
      context.stroke();
      context.restore();
      context.fillRect(0, 0, 1, 1);
    });
    expect(svg).toBe(
      '<svg x="10" y="10" width="20" height="20" viewBox="10 10 20 20"><path fill="none" stroke="#000" d="m5 5 10 10"/></svg><path fill="#000" d="M0 0h1v1H0Z"/>',
    );
  });

  it('refuses what it cannot write', () => {
    const clipToLine = (context: Drawing): void => {
      context.beginPath();
      context.lineTo(1, 1);
      context.clip();
    };
    expect(() => drawn(clipToLine)).toThrow('expected a path of one rect, received another path');
  });
});

describe('parseFont', () => {
  it('reads size and weight', () => {
    expect(parseFont('600 13px "Inter", sans-serif')).toEqual({ size: 13, weight: 600 });
    expect(parseFont('normal 12.5px Inter')).toEqual({ size: 12.5, weight: 400 });
    expect(parseFont('bold 10px x')).toEqual({ size: 10, weight: 700 });
  });
});
