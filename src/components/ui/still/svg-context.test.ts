import { describe, expect, it } from 'vitest';
import type { LineChart } from '#lib/charts/line-chart.ts';
import type { Drawing } from './drawing.ts';
import { measureWidth } from './fonts.ts';
import { chartStill, renderStill } from './render-still.ts';
import { parseFont } from './svg-context.ts';

const chart: LineChart = {
  shape: 'standard',
  x: { minimum: -1, maximum: 1 },
  y: { minimum: -1, maximum: 1, label: 'f(z)' },
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
    expect(still).toMatch(
      /^<svg class="still still--narrow" viewBox="0 0 3600 2560" width="360" height="256"/,
    );
    expect(still).toContain('fill="var(--negative-side)"');
    expect(still).not.toMatch(/\s(?:id|style)=/);
    expect(still).not.toContain('NaN');
  });

  it('keeps text, dashes, circles and corners as themselves', () => {
    expect(still).toContain('>ReLU &amp; co</text>');
    expect(still).toContain('stroke-dasharray="60 40"');
    expect(still.match(/<circle/g)).toHaveLength(1);
    expect(still).toMatch(
      /stroke="var\(--act-relu\)" stroke-width="25" stroke-dasharray="60 40" d="M\d+ \d+h1480[lL ][\d -]+"/,
    );
  });

  it('has its axes in three elements: lines, lines through 0, and labels and names, each letter of which has its place', () => {
    expect(still.match(/stroke="var\(--rule\)"/g)).toHaveLength(1);
    expect(still.match(/stroke="var\(--soft\)"/g)).toHaveLength(1);
    const labels =
      /<text x="([\d ]+)" dx="[-.\dem ]+" y="([\d ]+)" font-size="145" fill="var\(--soft\)">−1−0.500.51−1−0.500.51z ≤ 0f\(z\)</.exec(
        still,
      );
    const [xs, ys] = [labels?.[1], labels?.[2]].map((list) => (list ?? '').split(' ').map(Number));
    expect(xs).toHaveLength(22 + 'z ≤ 0f(z)'.length);
    // All of the first axis stand on one line; those of the second end at one place.
    expect(new Set(ys?.slice(0, 11)).size).toBe(1);
    expect(new Set(xs?.slice(11, 22)).size).toBe(1);
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
    expect(svg).toBe('<path fill="var(--rule)" d="M0 0h10v20H0Zm30 0h10v20H30Z"/>');
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
      '<path fill="#000" stroke="#fff" d="M130 100a30 30 0 1 1 0-.1Zm200 0a30 30 0 1 1 0-.1Z"/>',
    );
    expect(marks('#fff', [10, 10], [14, 10]).match(/<circle/g)).toHaveLength(2);
    expect(marks('#000', [10, 10], [14, 10])).toBe(
      '<path fill="#000" stroke="#000" d="M130 100a30 30 0 1 1 0-.1Zm40 0a30 30 0 1 1 0-.1Z"/>',
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
    expect(svg(false)).toBe('<path fill="#000" stroke="#fff" paint-order="stroke" d="M0 0h50v50H0Z"/>');
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
      '<path fill="#000" d="M0 0h300v100H0Z"/><path fill="none" stroke="#000" stroke-linecap="round" stroke-linejoin="round" d="m0 0 100 100 100 300 100 500"/>',
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
      '<svg x="100" y="100" width="200" height="200" viewBox="100 100 200 200"><path fill="none" stroke="#000" d="m50 50 100 100"/></svg><path fill="#000" d="M0 0h10v10H0Z"/>',
    );
  });

  it('steps from each part of a path to the nearest, and writes a part once', () => {
    const svg = drawn((context) => {
      context.beginPath();
      for (const x of [40, 0, 20, 0]) {
        context.moveTo(x, 0);
        context.lineTo(x + 5, 5);
        context.lineTo(x, 5);
        context.closePath();
      }
      context.strokeStyle = '#fff';
      context.fill();
      context.stroke();
    });
    expect(svg).toBe('<path fill="#000" stroke="#fff" d="m0 0 50 50H0Zm200 0 50 50h-50Zm200 0 50 50h-50Z"/>');
  });

  it('joins short labels at places that hold for a letter of any size, but not names and what is turned', () => {
    const svg = drawn((context) => {
      context.textAlign = 'right';
      for (const x of [10, 20, 30]) context.fillText('11', x, 10);
    });
    const [, em = ''] = /dx="-([\d.]+)em /.exec(svg) ?? [];
    const one = measureWidth('1', '10px x') / 10;
    expect(Number(em)).toBeCloseTo(2 * one, 2);
    const dx = `-${em}em -${Number(one.toFixed(2))}em`;
    expect(svg).toBe(
      `<text x="100 100 200 200 300 300" dx="${dx} ${dx} ${dx}" y="100" font-size="100" fill="#000">111111</text>`,
    );
    expect(
      drawn((context) => {
        context.rotate(1);
        for (const x of [0, 10, 20]) context.fillText('1', x, 10);
        context.resetTransform();
        for (const y of [20, 30]) context.fillText('a longer name', 0, y);
      }).match(/<text/g),
    ).toHaveLength(5);
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
