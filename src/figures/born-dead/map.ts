import { formatNumber } from '#lib/charts/format.ts';
import type { Draw } from '#lib/simulations/born-dead.ts';
import { type BornDeadState, widths } from './figure.ts';
import { deadShare, depths, isCurrent, medianSignal } from './model.ts';

/** A place in the map. */
export interface Shape {
  readonly width: number;
  readonly layers: number;
}

export interface Cell extends Shape {
  /** As it stands in the cell: “88”, “10⁻⁵”. */
  readonly text: string;
  /** What a screen reader says; it has the text in it. */
  readonly label: string;
  /** How dark the cell is, from 0 to 10. */
  readonly level: number;
}

export interface Row {
  readonly width: number;
  readonly cells: readonly Cell[];
  /** Its networks are not those that the state asks for: they are being drawn. */
  readonly isStale: boolean;
}

/** Depth × width: what is shown of each shape of network. */
export function map(state: BornDeadState, draws: readonly Draw[]): readonly Row[] {
  return draws.map((draw) => ({
    width: draw.input.width,
    isStale: !isCurrent(draw, state),
    cells: depths.map((layers) =>
      state.show === 'dead' ? deadCell(draw, layers) : signalCell(draw, layers),
    ),
  }));
}

function deadCell(draw: Draw, layers: number): Cell {
  const { width } = draw.input;
  const { share } = deadShare(draw, layers);
  const text = wholePercent(share);
  return {
    width,
    layers,
    text,
    label: `${layers} layers of width ${width}: ${text}\u00a0% born dead`,
    level: Math.round(10 * share),
  };
}

/** Only none is 0, and only all is 100. */
function wholePercent(share: number): string {
  if (share > 0 && share < 0.005) return '<1';
  if (share < 1 && share >= 0.995) return '>99';
  return String(Math.round(100 * share));
}

/** A step of the colour for each power of ten. */
function signalCell(draw: Draw, layers: number): Cell {
  const { width } = draw.input;
  const signal = medianSignal(draw, layers);
  const power = signal === 0 ? Number.NEGATIVE_INFINITY : Math.round(Math.log10(signal));
  const isPlain = signal === 0 || signal >= 0.095;
  const text = isPlain ? formatNumber(signal, signal < 10 ? 1 : 2) : tenToThe(power);
  return {
    width,
    layers,
    text,
    label: `${layers} layers of width ${width}: median signal ${text}`,
    level: Math.max(0, Math.min(10, -power)),
  };
}

/** A negative power of ten, as short as it can be written. */
function tenToThe(power: number): string {
  return `10⁻${[...String(-power)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')}`;
}

/** The cell that an arrow key leads to, or null for a key that is not the map's. */
export function neighbour({ layers, width }: Shape, key: string): Shape | null {
  const last = depths[depths.length - 1] ?? layers;
  switch (key) {
    case 'ArrowRight':
      return { width, layers: depths.find((depth) => depth > layers) ?? last };
    case 'ArrowLeft':
      return { width, layers: depths.findLast((depth) => depth < layers) ?? depths[0] };
    case 'ArrowDown':
      return { layers, width: Math.min(widths.length, width + 1) };
    case 'ArrowUp':
      return { layers, width: Math.max(1, width - 1) };
    case 'Home':
      return { width, layers: depths[0] };
    case 'End':
      return { width, layers: last };
    default:
      return null;
  }
}

/** The column that stands for a depth: the deepest that is not deeper. */
export function columnOf(layers: number): number {
  return depths.findLast((depth) => depth <= layers) ?? depths[0];
}
