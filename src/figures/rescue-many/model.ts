import { plural } from '#components/ui/grammar.ts';
import { formatSlope } from '#components/ui/scale.ts';
import type { TableData } from '#components/ui/table.ts';
import { formatCount } from '#lib/charts/format.ts';
import type { RescueOutcome } from '#lib/simulations/rescue.ts';
import { median } from '#lib/statistics/median.ts';
import { type Side, sides } from '../shared/pair.ts';
import type { GlyphKind } from '../shared/training/Glyphs.tsx';
import type { SweepPhase } from '../shared/training/useSweep.ts';
import { pairs, type RescueManyState, stepLimit } from './figure.ts';

/** The rows of one side, seed by seed; null where the run is not done. */
export function rowsOf(
  rows: readonly (RescueOutcome | null)[],
  side: Side,
): readonly (RescueOutcome | null)[] {
  const offset = sides.indexOf(side);
  return Array.from({ length: pairs }, (_, i) => rows[sides.length * i + offset] ?? null);
}

export interface Summary {
  readonly done: number;
  readonly back: number;
  /** Of those that came back; null when none did. */
  readonly medianSteps: number | null;
  /** How many are cut off: no gradient reaches a weight of theirs, now or ever. */
  readonly frozen: number;
}

export function summarise(rows: readonly (RescueOutcome | null)[]): Summary {
  const done = rows.filter((row) => row !== null);
  const steps = done.map((row) => row.reachedAt).filter((step) => step !== null);
  return {
    done: done.length,
    back: steps.length,
    medianSteps: steps.length === 0 ? null : median(steps),
    frozen: done.filter((row) => row.frozen).length,
  };
}

/** A glyph for each network: filled when it came back, crossed when not, pending before it has run. */
export function glyphs(rows: readonly (RescueOutcome | null)[]): readonly GlyphKind[] {
  return rows.map((row) => (row === null ? 'pending' : row.reachedAt === null ? 'crossed' : 'filled'));
}

export function describeGlyphs(label: string, { done, back }: Summary): string {
  if (done === 0) return `${label}: ${pairs} networks, none trained yet`;
  const rest = pairs - done;
  const waiting = rest === 0 ? '' : `, ${rest} not trained yet`;
  return `${label}: ${back} of ${plural(done, 'network')} came back, ${done - back} did not${waiting}`;
}

/** What the figure says now. */
export function sentence(
  state: RescueManyState,
  phase: SweepPhase,
  rows: readonly (RescueOutcome | null)[],
): string {
  const relu = summarise(rowsOf(rows, 'relu'));
  const leaky = summarise(rowsOf(rows, 'leaky-relu'));
  const a = formatSlope(state.slope);
  if (relu.done + leaky.done === 0) {
    return `${pairs} dead networks wait, each to be trained twice from the same weights: with ReLU and with Leaky ReLU, a\u00a0=\u00a0${a}.`;
  }
  const progress = `${relu.back} of ${relu.done} with ReLU and ${leaky.back} of ${leaky.done} with Leaky ReLU (a\u00a0=\u00a0${a}) came back`;
  if (phase === 'running') return `So far ${progress}.`;
  if (relu.done < pairs || leaky.done < pairs) return `Stopped early: ${progress}.`;
  return `${reluSentence(relu)} ${leakySentence(state, leaky)}`;
}

function reluSentence({ back, frozen }: Summary): string {
  if (back > 0) return `${back} of the ${pairs} ReLU networks came back.`;
  const cause = frozen === pairs ? ': the gradient of every weight was exactly zero' : '';
  return `None of the ${pairs} ReLU networks came back${cause}.`;
}

function leakySentence({ slope }: RescueManyState, { back, medianSteps }: Summary): string {
  const a = formatSlope(slope);
  const who = `Leaky ReLU networks (a\u00a0=\u00a0${a})`;
  const limit = formatCount(stepLimit);
  if (slope === 1) {
    return `${back === 0 ? 'None' : back} of the ${who} came back: with a\u00a0=\u00a01 there is no bend left, and a linear network cannot separate the moons.`;
  }
  if (medianSteps === null) return `None of the ${who} came back within ${limit} steps.`;
  const count = back === pairs ? `All ${pairs}` : `${back} of the ${pairs}`;
  return `${count} ${who} did, after ${plural(Math.round(medianSteps), 'step')} (median).`;
}

export function table(state: RescueManyState, rows: readonly (RescueOutcome | null)[]): TableData {
  const relu = rowsOf(rows, 'relu');
  const leaky = rowsOf(rows, 'leaky-relu');
  return {
    caption: `${pairs} killed networks: step at which each was back at 95\u00a0% accuracy, and its accuracy at the end (a\u00a0=\u00a0${formatSlope(state.slope)})`,
    columns: [
      { label: 'Seed', numeric: true },
      { label: 'ReLU: back at step', numeric: true },
      { label: 'ReLU: accuracy', numeric: true },
      { label: 'Leaky ReLU: back at step', numeric: true },
      { label: 'Leaky ReLU: accuracy', numeric: true },
    ],
    rows: Array.from({ length: pairs }, (_, i) => [
      i + 1,
      outcome(relu[i] ?? null),
      relu[i]?.accuracy ?? null,
      outcome(leaky[i] ?? null),
      leaky[i]?.accuracy ?? null,
    ]),
  };
}

function outcome(row: RescueOutcome | null): string | number | null {
  if (row === null) return 'not trained';
  return row.reachedAt ?? 'never';
}
