import { Chart, type ChartConfiguration } from 'chart.js';
import { type ChartPoint, configuration } from '#lib/charts/configuration.ts';
import { chartSizes, type LineChart, wideFrom } from '#lib/charts/line-chart.ts';
import { onRedraw, themePalette } from './palette.ts';

/** A chart on a canvas that keeps up with its box, the theme, and its data: one drawing per frame at most. */
export interface LiveCanvas {
  show(chart: LineChart): void;
  /** The x value under a pointer; null where nothing is drawn yet. */
  valueAt(clientX: number): number | null;
  dispose(): void;
}

let rehearsed = false;

/**
 * Draws an empty chart that nobody sees: what the browser compiles for it, it need not compile when the first result is
 * there. Once for all.
 */
export function rehearse(): void {
  if (rehearsed) return;
  rehearsed = true;
  const axis = { label: '', minimum: 0, maximum: 1, ticks: [0, 1] };
  const points = [
    { x: 0, y: 0 },
    { x: 1, y: 1 },
  ];
  const series = [{ id: '', label: '', colour: 'var(--ink)' as const, dash: [], points }];
  const size = chartSizes.standard.narrow;
  const canvas = document.createElement('canvas');
  new Chart<'line', ChartPoint[]>(
    canvas,
    configuration({ shape: 'standard', x: axis, y: axis, series }, themePalette(), size),
  ).destroy();
}

/**
 * All of a chart but where its lines, bands and markers lie: while this stays, so do the axes and their room. '' where the axes
 * follow the lines.
 */
function surroundingsOf({ series, markers = [], bands: _, ...rest }: LineChart): string {
  const { x, y } = rest;
  if ([x, y].some(({ minimum, maximum }) => minimum === undefined || maximum === undefined)) return '';
  const lines = series.map(({ points: _points, ...line }) => line);
  const hasMarkerAtEdge = markers.some((marker) => marker.x === x.minimum);
  return JSON.stringify([rest, lines, hasMarkerAtEdge]);
}

/** Draws other lines in the same axes. Chart.js would else resolve its options and fit its boxes anew, which is most of an update. */
function moveLines(
  instance: Chart<'line', ChartPoint[]>,
  data: ChartConfiguration<'line', ChartPoint[]>['data'],
): void {
  instance.data = data;
  for (const { controller } of instance.getSortedVisibleDatasetMetas()) {
    controller.buildOrUpdateElements();
    controller.update('none');
  }
  instance.draw();
}

/**
 * Draws a chart on a canvas that fills its box. It is laid out at its reference size and scaled, exactly as the
 * still is: the same picture, sharp at any width.
 * @param onDrawn called after the first drawing: from then on the still may hide
 * Throws where the browser lacks what that takes.
 */
export function liveCanvas(canvas: HTMLCanvasElement, first: LineChart, onDrawn: () => void): LiveCanvas {
  let description = first;
  let palette = themePalette();
  let drawnPalette = palette;
  let instance: Chart<'line', ChartPoint[]> | null = null;
  let layout = '';
  let surroundings = '';
  let frame = 0;
  let drawnWidth = 0;
  // Chart.js would go on without a word, and draw nothing.
  if (canvas.getContext('2d') === null) throw new Error('canvas: expected a 2D context, received none');

  const draw = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    const box = canvas.getBoundingClientRect();
    if (box.width === 0) return;
    drawnWidth = box.width;
    const width = box.width < wideFrom ? 'narrow' : 'wide';
    const size = chartSizes[description.shape][width];
    // Never below 2: drawn for one pixel alone, thin lines and names are blurred, and more so where they are enlarged.
    const ratio = (Math.max(2, devicePixelRatio) * box.width) / size.width;
    const config = configuration(description, palette, size);
    const nextLayout = `${description.shape} ${width} ${ratio}`;
    const before = surroundings;
    surroundings = surroundingsOf(description);
    if (instance === null || nextLayout !== layout) {
      instance?.destroy();
      canvas.width = size.width;
      canvas.height = size.height;
      // Chart.js leaves a size that is there alone: the box decides, not the layout.
      canvas.style.width = '100%';
      canvas.style.height = '100%';
      const options = { ...config.options, devicePixelRatio: ratio };
      instance = new Chart<'line', ChartPoint[]>(canvas, { ...config, options });
      layout = nextLayout;
      drawnPalette = palette;
      onDrawn();
      return;
    }
    if (surroundings !== '' && surroundings === before && palette === drawnPalette) {
      moveLines(instance, config.data);
      return;
    }
    drawnPalette = palette;
    instance.data = config.data;
    instance.options = { ...config.options, devicePixelRatio: ratio };
    instance.update('none');
  };
  const request = (): void => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };

  // At once: the frame that shows what else came of a run shows its curves too.
  draw();
  const resize = new ResizeObserver(() => {
    if (canvas.getBoundingClientRect().width !== drawnWidth) request();
  });
  resize.observe(canvas);
  const stopRedraws = onRedraw(() => {
    palette = themePalette();
    draw();
  });
  // Text drawn before its font has come would stay in the fallback.
  let disposed = false;
  document.fonts.ready.then(
    () => {
      if (disposed) return;
      surroundings = '';
      request();
    },
    () => undefined,
  );

  return {
    show(chart) {
      description = chart;
      request();
    },
    valueAt(clientX) {
      const box = canvas.getBoundingClientRect();
      const scale = instance?.scales.x;
      if (instance === null || scale === undefined) return null;
      return scale.getValueForPixel(((clientX - box.left) * instance.width) / box.width) ?? null;
    },
    dispose() {
      disposed = true;
      cancelAnimationFrame(frame);
      resize.disconnect();
      stopRedraws();
      instance?.destroy();
    },
  };
}
