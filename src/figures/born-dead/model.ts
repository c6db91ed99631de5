import { formatSlope } from '#components/ui/scale.ts';
import type { TableData } from '#components/ui/table.ts';
import { at } from '#lib/assert/at.ts';
import { formatCount, formatNumber, formatPercent } from '#lib/charts/format.ts';
import type { Draw } from '#lib/simulations/born-dead.ts';
import { upperBound } from '#lib/simulations/born-dead-bounds.ts';
import { type Proportion, proportion } from '#lib/statistics/proportion.ts';
import { sideName } from '../shared/pair.ts';
import { type BornDeadState, input } from './figure.ts';

/** Columns of the map: so many layers, and every one between in the curves. */
export const depths = [2, 3, 5, 7, 10, 15, 20, 30] as const;

/** The draws as far as they are known: new rows over old ones. */
export function merged(old: readonly Draw[], fresh: readonly Draw[]): readonly Draw[] {
  return old.map((draw, row) => fresh[row] ?? draw);
}

/** Whether a draw is the one that the state asks for. */
export function isCurrent(draw: Draw, state: BornDeadState): boolean {
  const wanted = input(state).draws[draw.input.width - 1];
  return JSON.stringify(wanted) === JSON.stringify(draw.input);
}

/** Of a draw cut to so many layers, the share that is born dead. */
export function deadShare({ silent_l, input: { networks } }: Draw, layers: number): Proportion {
  return proportion(at(silent_l, layers - 2), networks);
}

/** Of a draw cut to so many layers, the median signal after the last hidden layer. */
export function medianSignal({ signal_l }: Draw, layers: number): number {
  return at(signal_l, layers - 2);
}

export type NetworkGlyph = 'alive' | 'dead' | 'pending';

/** How many networks have a glyph each: the last thousand. */
export const glyphCount = 1000;

/** The last thousand networks of the chosen width, cut to the chosen depth. A still does without those of other widths. */
export function glyphs(state: BornDeadState, draws: readonly Draw[]): readonly NetworkGlyph[] {
  const { silencedBy } = drawOf(state, draws);
  const last = silencedBy.subarray(Math.max(0, silencedBy.length - glyphCount));
  return Array.from({ length: glyphCount }, (_, n): NetworkGlyph => {
    const by = last[n];
    if (by === undefined) return 'pending';
    return by > 0 && by <= state.layers - 1 ? 'dead' : 'alive';
  });
}

/** The chosen width's draw. */
export function drawOf({ width }: BornDeadState, draws: readonly Draw[]): Draw {
  return at(draws, width - 1);
}

/** What the figure says now. */
export function sentence(state: BornDeadState, draws: readonly Draw[]): string {
  const draw = drawOf(state, draws);
  const { layers, width } = state;
  const { networks, negativeSlope } = draw.input;
  const shape = `with ${layers} layers of width ${width}`;
  const count = formatCount(networks);
  if (negativeSlope > 0) {
    return `None of ${count} random Leaky ReLU networks (a = ${formatSlope(negativeSlope)}) ${shape} is born dead. ${signalSentence(draw, layers)}`;
  }
  const closing = state.show === 'signal' ? signalSentence(draw, layers) : boundSentence(draw, layers);
  const { share } = deadShare(draw, layers);
  const dead = Math.round(share * networks);
  if (dead === 0) return `None of ${count} random ReLU networks ${shape} is born dead. ${closing}`;
  const number = dead === networks ? `all are` : dead === 1 ? '1 is' : `${formatCount(dead)} are`;
  return `Of ${count} random ReLU networks ${shape}, ${number} born dead${errorClause(draw, layers)}. ${closing}`;
}

function errorClause(draw: Draw, layers: number): string {
  const { share, standardError } = deadShare(draw, layers);
  if (share === 1) return '';
  return `: ${formatPercent(share, 1)}, with a standard error of ${(100 * standardError).toFixed(1)} points`;
}

function boundSentence({ input: { width } }: Draw, layers: number): string {
  if (layers === 2) return 'One hidden layer cannot be off at x = 1 and at x = −1.';
  return `The bound allows ${formatPercent(upperBound({ width, layers }), 1)}.`;
}

function signalSentence(draw: Draw, layers: number): string {
  const signal = medianSignal(draw, layers);
  if (signal === 0) return 'More than half of them let nothing through, so the median signal is 0.';
  return `Where 1 or −1 goes in, ${formatNumber(signal, 2).replaceAll(' ', '\u00a0')} of it is left after the last hidden layer, in the median of the larger of the two.`;
}

/** What the numbers of the map are. */
export function mapTitle({ show }: BornDeadState): string {
  return show === 'dead' ? 'Born dead, in percent' : 'Median signal, of x = 1 and −1 the larger';
}

/** The tally beside the glyphs: of the last thousand, as drawn. */
export function tally(
  state: BornDeadState,
  draws: readonly Draw[],
): { readonly number: string; readonly words: string } {
  const drawn = glyphs(state, draws);
  if (drawn[0] === 'pending') return { number: '–', words: `of ${formatCount(glyphCount)} are born dead` };
  const dead = drawn.filter((glyph) => glyph === 'dead').length;
  return { number: formatCount(dead), words: `of ${formatCount(glyphCount)} are born dead` };
}

export function describeGlyphs(state: BornDeadState, draws: readonly Draw[]): string {
  const { number } = tally(state, draws);
  const shape = `${state.layers} layers of width ${state.width}`;
  if (number === '–') return `1,000 networks with ${shape}, not drawn yet`;
  return `1,000 networks with ${shape}: ${number} born dead, the others alive`;
}

export function table(draws: readonly Draw[]): TableData {
  const { negativeSlope, seed } = at(draws, 0).input;
  const name = sideName(negativeSlope === 0 ? 'relu' : 'leaky-relu', negativeSlope);
  const asPercent = (value: number) => formatPercent(value, 1);
  return {
    caption: `Random networks, ${name}, seed ${seed}: share born dead with its standard error, the bound for ReLU, and the median signal after the last hidden layer, of x = 1 and x = −1 the larger`,
    columns: [
      { label: 'Width', numeric: true },
      { label: 'Layers', numeric: true },
      { label: 'Networks', numeric: true },
      { label: 'Born dead', numeric: true },
      { label: 'Share', numeric: true, format: asPercent },
      { label: 'Standard error', numeric: true, format: asPercent },
      { label: 'Bound for ReLU', numeric: true, format: asPercent },
      { label: 'Median signal', numeric: true, format: (value) => formatNumber(value, 2) },
    ],
    rows: draws.flatMap((draw) =>
      depths.map((layers) => {
        const { width, networks } = draw.input;
        const { share, standardError } = deadShare(draw, layers);
        const dead = at(draw.silent_l, layers - 2);
        const bound = upperBound({ width, layers });
        return [width, layers, networks, dead, share, standardError, bound, medianSignal(draw, layers)];
      }),
    ),
  };
}
