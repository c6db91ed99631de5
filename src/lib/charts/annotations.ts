import type { Chart, ChartArea, Plugin } from 'chart.js';
import { present } from '../assert/present.ts';
import type { Band, LineChart, Marker, Palette, Series } from './line-chart.ts';

/** What the plugin draws beside the lines; it travels in the chart's data, so that it changes with it. */
export interface Annotations {
  readonly chart: LineChart;
  readonly palette: Palette;
  readonly fontSize: number;
}

/** The interface's sans; in a still, CSS sets the same. */
export const sans = '"Inter", system-ui, sans-serif';

/** A font as Chart.js takes it. */
export function labelFont(size: number, weight: number): { size: number; weight: number; family: string } {
  return { size, weight, family: sans };
}

/**
 * Region tints under the grid; what is written of axes and regions next to the ticks, so that a still has it all in one text; bands
 * and guides under the lines; markers and the lines' names over the lines.
 */
export const annotations: Plugin<'line'> = {
  id: 'annotations',
  beforeDraw(chart) {
    const given = annotationsOf(chart);
    if (given !== null) drawRegions(chart, given);
  },
  beforeDatasetsDraw(chart) {
    const given = annotationsOf(chart);
    if (given === null) return;
    writeBesideAxes(chart, given);
    for (const band of given.chart.bands ?? []) drawBand(chart, given, band);
    drawGuides(chart, given);
  },
  afterDatasetsDraw(chart) {
    const given = annotationsOf(chart);
    if (given === null) return;
    for (const marker of given.chart.markers ?? []) drawMarker(chart, given, marker);
    drawLineLabels(chart, given);
  },
};

function annotationsOf(chart: Chart): Annotations | null {
  return 'annotations' in chart.data ? (chart.data.annotations as Annotations) : null;
}

function pixel(chart: Chart, axis: 'x' | 'y', value: number): number {
  return present(chart.scales[axis], axis).getPixelForValue(value);
}

function setFont(chart: Chart, { fontSize }: Annotations, weight: number): void {
  chart.ctx.font = `${weight} ${fontSize}px ${sans}`;
}

function drawRegions(chart: Chart, given: Annotations): void {
  const { ctx, chartArea } = chart;
  for (const { region, left, right } of regionsIn(chart, given)) {
    ctx.save();
    ctx.fillStyle = given.palette(region.colour);
    ctx.fillRect(left, chartArea.top, right - left, chartArea.bottom - chartArea.top);
    ctx.restore();
  }
}

/** The regions of which the chart shows something, and from where to where. */
function regionsIn(chart: Chart, given: Annotations) {
  const { chartArea } = chart;
  return (given.chart.regions ?? [])
    .map((region) => ({
      region,
      left: Math.max(chartArea.left, pixel(chart, 'x', region.from)),
      right: Math.min(chartArea.right, pixel(chart, 'x', region.to)),
    }))
    .filter(({ left, right }) => right > left);
}

/** Regions' names; and the y axis', above the chart and upright: nobody has to tilt their head. */
function writeBesideAxes(chart: Chart, given: Annotations): void {
  const { ctx, chartArea } = chart;
  ctx.save();
  setFont(chart, given, 400);
  ctx.fillStyle = given.palette('var(--soft)');
  ctx.textAlign = 'left';
  ctx.textBaseline = 'alphabetic';
  for (const { region, left } of regionsIn(chart, given)) {
    if (region.label !== undefined) ctx.fillText(region.label, left + 7, chartArea.top + given.fontSize + 6);
  }
  const { label } = given.chart.y;
  if (label !== undefined) ctx.fillText(label, chartArea.left, chartArea.top - 9);
  ctx.restore();
}

function drawBand(chart: Chart, given: Annotations, band: Band): void {
  const { ctx, chartArea } = chart;
  const inside = (value: number) => clamp(pixel(chart, 'y', value), chartArea.top, chartArea.bottom);
  ctx.save();
  ctx.fillStyle = given.palette(band.colour);
  ctx.globalAlpha = 0.2;
  for (const run of unbroken(band.points)) {
    ctx.beginPath();
    for (const { x, upper } of run) ctx.lineTo(pixel(chart, 'x', x), inside(upper));
    for (const { x, lower } of run.toReversed()) ctx.lineTo(pixel(chart, 'x', x), inside(lower));
    ctx.closePath();
    ctx.fill();
  }
  ctx.restore();
}

/** A band's stretches between its gaps. */
function unbroken(points: Band['points']): readonly Band['points'][] {
  const runs: Band['points'][number][][] = [[]];
  for (const point of points) {
    if (Number.isNaN(point.lower) || Number.isNaN(point.upper)) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs.filter((run) => run.length > 1);
}

function drawGuides(chart: Chart, given: Annotations): void {
  const { ctx, chartArea } = chart;
  for (const guide of given.chart.guides ?? []) {
    const x = pixel(chart, 'x', guide.x);
    if (!(x >= chartArea.left && x <= chartArea.right)) continue;
    ctx.save();
    ctx.strokeStyle = given.palette(guide.colour);
    ctx.lineWidth = 1.5;
    ctx.setLineDash([2, 4]);
    ctx.beginPath();
    ctx.moveTo(x, chartArea.top);
    ctx.lineTo(x, chartArea.bottom);
    ctx.stroke();
    if (guide.label !== undefined) {
      setFont(chart, given, 400);
      ctx.fillStyle = given.palette('var(--soft)');
      ctx.textAlign = x > (chartArea.left + chartArea.right) / 2 ? 'right' : 'left';
      ctx.fillText(guide.label, x + (ctx.textAlign === 'right' ? -6 : 6), chartArea.bottom - 8);
    }
    ctx.restore();
  }
}

/** Of markers, in reference pixels. */
const radii: Readonly<Record<Marker['shape'], number>> = { ring: 7, dot: 4, open: 4, crossed: 6 };

function drawMarker(chart: Chart, given: Annotations, marker: Marker): void {
  const { ctx, chartArea } = chart;
  const x = pixel(chart, 'x', marker.x);
  const y = pixel(chart, 'y', marker.y);
  const inside =
    x >= chartArea.left - 1 &&
    x <= chartArea.right + 1 &&
    y >= chartArea.top - 1 &&
    y <= chartArea.bottom + 1;
  if (!inside) return;
  ctx.save();
  ctx.beginPath();
  ctx.arc(x, y, radii[marker.shape], 0, 2 * Math.PI);
  ctx.fillStyle = given.palette(marker.shape === 'dot' ? marker.colour : 'var(--paper)');
  ctx.fill();
  ctx.strokeStyle = given.palette(marker.colour);
  ctx.lineWidth = marker.shape === 'ring' ? 2.5 : 2;
  ctx.stroke();
  if (marker.shape === 'crossed') {
    ctx.beginPath();
    ctx.moveTo(x - 4, y + 4);
    ctx.lineTo(x + 4, y - 4);
    ctx.stroke();
  }
  ctx.restore();
}

interface PlacedLabel {
  readonly text: string;
  readonly colour: string;
  readonly x: number;
  readonly y: number;
  /** Whether it stands where no line is, and needs no ground: on a tint that would be a stain. */
  readonly isAlone?: boolean;
}

function drawLineLabels(chart: Chart, given: Annotations): void {
  const { ctx, chartArea } = chart;
  ctx.save();
  setFont(chart, given, 600);
  ctx.textAlign = 'left';
  ctx.textBaseline = 'alphabetic';
  ctx.lineJoin = 'round';
  const alongLines: PlacedLabel[] = [];
  const atEnds: PlacedLabel[] = [];
  for (const series of given.chart.series) {
    if (series.labelPlace === undefined) continue;
    const colour = given.palette(series.colour);
    const width = ctx.measureText(series.label).width;
    if (series.labelPlace === 'end') {
      const drawn = series.points.filter(({ y }) => Number.isFinite(y));
      const last = drawn.at(-1);
      // A single point is no line yet: its name would lie on the axis.
      if (last === undefined || drawn.length === 1) continue;
      const y = pixel(chart, 'y', last.y) + given.fontSize * 0.36;
      atEnds.push({ text: series.label, colour, x: pixel(chart, 'x', last.x) + 9, y });
    } else {
      const { x: at, side } = series.labelPlace;
      const left = clamp(pixel(chart, 'x', at), chartArea.left + 4, chartArea.right - width - 4);
      const ends = [left, left + width].map((x) => pixel(chart, 'y', valueAt(series, chart, x)));
      const y = side === 'above' ? Math.min(...ends) - 12 : Math.max(...ends) + given.fontSize + 10;
      const inside = clamp(y, chartArea.top + given.fontSize + 2, chartArea.bottom - 5);
      alongLines.push({
        text: series.label,
        colour,
        x: left,
        y: inside,
        isAlone: series.points.length === 1,
      });
    }
  }
  for (const label of [...alongLines, ...pushApart(atEnds, given.fontSize + 4, chartArea)]) {
    if (!label.isAlone) {
      ctx.strokeStyle = given.palette('var(--paper)');
      ctx.lineWidth = 4;
      ctx.globalAlpha = 0.85;
      ctx.strokeText(label.text, label.x, label.y);
      ctx.globalAlpha = 1;
    }
    ctx.fillStyle = label.colour;
    ctx.fillText(label.text, label.x, label.y);
  }
  ctx.restore();
}

/** The line's value under a pixel, on the straight segment between its points. */
function valueAt(series: Series, chart: Chart, x: number): number {
  const z = present(present(chart.scales.x, 'x').getValueForPixel(x), 'value');
  const next = series.points.findIndex((point) => point.x >= z && Number.isFinite(point.y));
  const right = series.points[next];
  const left = series.points[next - 1];
  if (right === undefined) {
    const last = series.points.findLast(({ y }) => Number.isFinite(y));
    return last === undefined ? Number.NaN : last.y;
  }
  if (left === undefined || !Number.isFinite(left.y) || right.x === left.x) return right.y;
  return left.y + ((right.y - left.y) * (z - left.x)) / (right.x - left.x);
}

/** Labels at line ends, moved apart just enough not to overlap, and kept beside the chart. */
function pushApart(labels: readonly PlacedLabel[], gap: number, area: ChartArea): readonly PlacedLabel[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  const placed: PlacedLabel[] = [];
  for (const label of sorted) {
    const above = placed.at(-1);
    placed.push(above === undefined ? label : { ...label, y: Math.max(label.y, above.y + gap) });
  }
  // Those that would lie below the chart go up, and take along only whom they meet.
  let lowest = area.bottom;
  return placed.toReversed().map((label) => {
    const y = Math.min(label.y, lowest);
    lowest = y - gap;
    return { ...label, y };
  });
}

function clamp(value: number, minimum: number, maximum: number): number {
  return Math.max(minimum, Math.min(maximum, value));
}
