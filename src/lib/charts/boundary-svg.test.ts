import { describe, expect, it } from 'vitest';
import { svgPen } from './boundary-svg.ts';

describe('svgPen', () => {
  it('notes paths with the colours as they were given', () => {
    const pen = svgPen();
    pen.beginPath();
    pen.moveTo(0.04, 1);
    pen.lineTo(2.26, 3);
    pen.closePath();
    pen.fillStyle = 'var(--ink)';
    pen.globalAlpha = 0.2;
    pen.fill();
    expect(pen.shapes).toEqual([
      { kind: 'path', d: 'M0 1L2.3 3Z', fill: 'var(--ink)', stroke: 'none', strokeWidth: 0, opacity: 0.2 },
    ]);
  });

  it('draws a whole circle', () => {
    const pen = svgPen();
    pen.beginPath();
    pen.arc(10, 5, 2, 0, 7);
    pen.stroke();
    expect(pen.shapes[0]).toMatchObject({ d: 'M8 5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z', fill: 'none' });
  });

  it('keeps text as text, and nothing of an empty path', () => {
    const pen = svgPen();
    pen.beginPath();
    pen.fill();
    pen.textAlign = 'right';
    pen.textBaseline = 'top';
    pen.fillText('35', 4, 5);
    expect(pen.shapes).toEqual([
      { kind: 'text', text: '35', x: 4, y: 5, fill: '', anchor: 'end', baseline: 'hanging' },
    ]);
  });
});
