import { plural } from '#components/ui/grammar.ts';
import { formatSlope } from '#components/ui/scale.ts';
import type { TableData } from '#components/ui/table.ts';
import { at } from '#lib/assert/at.ts';
import { formatCount } from '#lib/charts/format.ts';
import { activationColour, type LineChart, type Point, type Series } from '#lib/charts/line-chart.ts';
import type { AbsEnd, AbsOutcome } from '#lib/simulations/abs-collapse.ts';
import { absCollapseSetup } from '#lib/simulations/abs-collapse-setup.ts';
import { type Side, sideName, sides } from '../shared/pair.ts';
import type { GlyphKind } from '../shared/training/Glyphs.tsx';
import type { SweepPhase } from '../shared/training/useSweep.ts';
import { type AbsCollapseState, pairs, seedsOf } from './figure.ts';

/** What Lu et al. report of ReLU networks of this shape on this task: more than so many percent collapse. */
export const published = { percent: 90, networks: 1000 } as const;

/** Outcomes seed by seed; null where a run is not done. */
export type Outcomes = readonly (AbsOutcome | null)[];

export function rowsOf(rows: Outcomes, side: Side): Outcomes {
  const offset = sides.indexOf(side);
  return Array.from({ length: pairs }, (_, i) => rows[sides.length * i + offset] ?? null);
}

export interface Summary {
  readonly done: number;
  readonly learned: number;
  readonly constant: number;
  /** Of the constant ones, how many were so before the first step. */
  readonly bornDead: number;
}

export function summarise(rows: Outcomes): Summary {
  const done = rows.filter((row) => row !== null);
  const ended = (end: AbsEnd) => done.filter((row) => row.end === end);
  return {
    done: done.length,
    learned: ended('learned').length,
    constant: ended('constant').length,
    bornDead: ended('constant').filter(({ bornDead }) => bornDead).length,
  };
}

const kinds: Readonly<Record<AbsEnd, GlyphKind>> = {
  learned: 'filled',
  neither: 'hollow',
  constant: 'crossed',
};

export function glyphs(rows: Outcomes): readonly GlyphKind[] {
  return rows.map((row) => (row === null ? 'pending' : kinds[row.end]));
}

export function describeGlyphs(label: string, { done, learned, constant }: Summary): string {
  if (done === 0) return `${label}: ${pairs} networks, none trained yet`;
  return `${label}: of ${plural(done, 'network')} ${learned} learned, ${constant} ended as a constant, ${done - learned - constant} neither`;
}

/** What the figure says now. */
export function sentence(state: AbsCollapseState, phase: SweepPhase, rows: Outcomes): string {
  const relu = summarise(rowsOf(rows, 'relu'));
  const leaky = summarise(rowsOf(rows, 'leaky-relu'));
  const who = `Leaky ReLU networks (a = ${formatSlope(state.slope)})`;
  if (relu.done + leaky.done === 0) {
    return `${pairs} networks of ten layers and width 2 wait, each to learn |x| twice from the same weights: with ReLU and with Leaky ReLU, a = ${formatSlope(state.slope)}.`;
  }
  const progress = `${relu.learned} of ${relu.done} with ReLU and ${leaky.learned} of ${leaky.done} with Leaky ReLU (a = ${formatSlope(state.slope)}) learned |x|`;
  if (phase === 'running') return `So far ${progress}.`;
  if (relu.done < pairs || leaky.done < pairs) return `Stopped early: ${progress}.`;
  return `${relu.learned} of ${pairs} ReLU networks learned |x|, and ${relu.constant} ended as a constant, ${relu.bornDead} of them since before the first step. From the same weights ${leaky.learned} of ${pairs} ${who} learned it.`;
}

/** The paper's figure beside ours, as words, once there is one of ours. */
export function comparison(rows: Outcomes): { readonly paper: string; readonly here: string } {
  const { done, constant } = summarise(rowsOf(rows, 'relu'));
  return {
    paper: done === 0 ? '–' : `more than ${published.percent} % of ${formatCount(published.networks)}`,
    here: done === 0 ? '–' : `${constant} of ${done}`,
  };
}

const grid = Array.from(
  { length: absCollapseSetup.samples },
  (_, i) => Math.sqrt(3) * ((2 * i) / (absCollapseSetup.samples - 1) - 1),
);

/** What the networks of one side answer in the end, and what they were to answer. */
export function chart(side: Side, rows: Outcomes): LineChart {
  const curves = rowsOf(rows, side).flatMap((row): Series[] =>
    row === null || row.outputs.length === 0
      ? []
      : [
          {
            id: `seed-${row.seed}`,
            label: `Seed ${row.seed}`,
            colour: activationColour(side),
            dash: [],
            points: withoutStraight(grid.map((x, i) => ({ x, y: at(row.outputs, i) }))),
            faint: true,
          },
        ],
  );
  const target: Series = {
    id: 'target',
    label: '|x|',
    colour: 'var(--ink)',
    dash: [2, 4],
    points: [-Math.sqrt(3), 0, Math.sqrt(3)].map((x) => ({ x, y: Math.abs(x) })),
    labelPlace: { x: 0.35, side: 'below' },
  };
  return {
    shape: 'square',
    x: { minimum: -1.8, maximum: 1.8, ticks: [-1, 0, 1] },
    y: { minimum: -0.5, maximum: 2, ticks: [-0.5, 0, 0.5, 1, 1.5, 2] },
    series: [...curves, target],
  };
}

/** The same line with fewer points: those on the straight way between their neighbours are left out. */
function withoutStraight(points: readonly Point[]): readonly Point[] {
  const tolerance = 1e-3;
  return points.filter((point, i) => {
    const [left, right] = [points[i - 1], points[i + 1]];
    return left === undefined || right === undefined || Math.abs(left.y + right.y - 2 * point.y) > tolerance;
  });
}

export function chartLabel(side: Side, { slope }: AbsCollapseState, rows: Outcomes): string {
  const summary = summarise(rowsOf(rows, side));
  return `What the networks answer against x, beside |x|. ${describeGlyphs(sideName(side, slope), summary)}`;
}

const endNames: Readonly<Record<AbsEnd, string>> = {
  learned: 'learned',
  neither: 'neither',
  constant: 'constant',
};

export function table(state: AbsCollapseState, rows: Outcomes): TableData {
  const { first } = seedsOf(state);
  const relu = rowsOf(rows, 'relu');
  const leaky = rowsOf(rows, 'leaky-relu');
  const ending = (row: AbsOutcome | null | undefined): string => {
    if (row === null || row === undefined) return 'not trained';
    return row.end === 'constant' && row.bornDead ? 'constant, born dead' : endNames[row.end];
  };
  return {
    caption: `Networks of ten layers and width 2 that were to learn |x|: how each ended, and its mean squared error (a = ${formatSlope(state.slope)})`,
    columns: [
      { label: 'Seed', numeric: true },
      { label: 'ReLU' },
      { label: 'ReLU: error', numeric: true },
      { label: 'Leaky ReLU' },
      { label: 'Leaky ReLU: error', numeric: true },
    ],
    rows: Array.from({ length: pairs }, (_, i) => [
      first + i,
      ending(relu[i]),
      relu[i]?.loss ?? null,
      ending(leaky[i]),
      leaky[i]?.loss ?? null,
    ]),
  };
}
