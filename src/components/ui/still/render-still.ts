/**
 * Pictures made at build, as SVG that follows the theme.
 *
 * renderStill({ width, height, draw(ctx, palette) { … } })   for drawing functions of a plain canvas
 * chartStill(chart, 'narrow')                                for a line chart
 *
 * Both return a whole `<svg>`; `Still.astro` puts a chart's two widths on the page.
 */
import { Chart } from 'chart.js';
import { optimize } from 'svgo';
import { configuration } from '#lib/charts/configuration.ts';
import { chartSizes, type LineChart, type Palette } from '#lib/charts/line-chart.ts';
import type { Drawing } from './drawing.ts';
import { SvgContext } from './svg-context.ts';

export interface StillDrawing {
  readonly width: number;
  readonly height: number;
  readonly className?: string;
  /** Draws with the tokens themselves as colours. */
  readonly draw: (context: Drawing, palette: Palette) => void;
}

const tokens: Palette = (token) => token;

/** An SVG of whatever `draw` draws, in tenths of a pixel; hidden from screen readers, since what holds it has the label. */
export function renderStill({ width, height, className = 'still', draw }: StillDrawing): string {
  const context = new SvgContext();
  draw(context, tokens);
  return withShortPaths(
    `<svg class="${className}" viewBox="0 0 ${10 * width} ${10 * height}" width="${width}" height="${height}" stroke-width="10" aria-hidden="true">${context}</svg>`,
  );
}

/** The same picture in half the bytes: relative commands, and no digit more than was written. */
function withShortPaths(svg: string): string {
  return optimize(svg, { plugins: [{ name: 'convertPathData', params: { floatPrecision: 1 } }] }).data;
}

/** A chart as Chart.js draws it live, at one of its two sizes. */
export function chartStill(chart: LineChart, width: 'narrow' | 'wide'): string {
  const size = chartSizes[chart.shape][width];
  return renderStill({
    ...size,
    className: `still still--${width}`,
    draw(context, palette) {
      const config = configuration(chart, palette, size);
      // Outside a browser Chart.js asks no more of a canvas than this.
      const canvas = { ...size, getContext: () => context } as unknown as HTMLCanvasElement;
      Object.assign(context, { canvas });
      const drawn = new Chart(canvas, { ...config, options: { ...config.options, devicePixelRatio: 1 } });
      drawn.stop();
    },
  });
}
