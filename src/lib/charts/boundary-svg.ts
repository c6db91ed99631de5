import type { Pen } from './boundary.ts';

/** One element of a still: a path or a text, with everything that its SVG element needs. */
export type SvgShape =
  | {
      readonly kind: 'path';
      readonly d: string;
      readonly fill: string;
      readonly stroke: string;
      readonly strokeWidth: number;
      readonly opacity: number;
    }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly fill: string;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly baseline: 'hanging' | 'central';
    };

const anchors: Readonly<Record<string, 'start' | 'middle' | 'end'>> = {
  left: 'start',
  center: 'middle',
  right: 'end',
};

/** A tenth of a pixel is finer than an eye sees, and keeps a still small. */
const tenth = (value: number): string => String(Math.round(value * 10) / 10);

/**
 * A pen that notes SVG elements instead of painting, so that the still is drawn by the function that draws the
 * live picture. Colours are kept as they are given: a token such as `var(--ink)` follows the page's theme.
 */
export function svgPen(): Pen & { readonly shapes: readonly SvgShape[] } {
  const shapes: SvgShape[] = [];
  let d = '';
  const pen: Pen & { readonly shapes: readonly SvgShape[] } = {
    shapes,
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 1,
    lineCap: 'butt',
    globalAlpha: 1,
    font: '',
    textAlign: 'left',
    textBaseline: 'alphabetic',
    clearRect: () => {
      shapes.length = 0;
    },
    beginPath: () => {
      d = '';
    },
    moveTo: (x, y) => {
      d += `M${tenth(x)} ${tenth(y)}`;
    },
    lineTo: (x, y) => {
      d += `L${tenth(x)} ${tenth(y)}`;
    },
    closePath: () => {
      d += 'Z';
    },
    rect: (x, y, width, height) => {
      d += `M${tenth(x)} ${tenth(y)}h${tenth(width)}v${tenth(height)}h${tenth(-width)}Z`;
    },
    arc: (x, y, radius) => {
      const r = tenth(radius);
      const across = tenth(2 * radius);
      d += `M${tenth(x - radius)} ${tenth(y)}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 -${across} 0Z`;
    },
    fill: () => {
      if (d === '') return;
      const { globalAlpha: opacity } = pen;
      shapes.push({ kind: 'path', d, fill: String(pen.fillStyle), stroke: 'none', strokeWidth: 0, opacity });
    },
    stroke: () => {
      if (d === '') return;
      const { lineWidth: strokeWidth, globalAlpha: opacity } = pen;
      shapes.push({ kind: 'path', d, fill: 'none', stroke: String(pen.strokeStyle), strokeWidth, opacity });
    },
    fillText: (text, x, y) => {
      const anchor = anchors[pen.textAlign] ?? 'start';
      const baseline = pen.textBaseline === 'top' ? 'hanging' : 'central';
      shapes.push({ kind: 'text', text, x, y, fill: String(pen.fillStyle), anchor, baseline });
    },
  };
  return pen;
}
