import { formatSlope } from '#components/ui/scale.ts';
import type { TableData } from '#components/ui/table.ts';
import { present } from '#lib/assert/present.ts';
import { formatNumber } from '#lib/charts/format.ts';
import type { Asked, Exercise, ExerciseValues } from '#lib/exercises/index.ts';
import type { GlyphKind } from '../shared/training/Glyphs.tsx';
import type { SweepPhase } from '../shared/training/useSweep.ts';

/** What judges outcomes: null until it is loaded, and then there are none. */
type Judge<Outcome> = Pick<Exercise<string, never, Outcome>, 'succeeded' | 'describe' | 'grade'> | null;

type Outcomes<Outcome> = readonly (Outcome | null)[];

/** One glyph per seed: filled when it succeeded, crossed when not, pending before it has run. */
export function glyphs<Outcome>(
  seeds: readonly number[],
  judge: Judge<Outcome>,
  outcomes: Outcomes<Outcome>,
): readonly GlyphKind[] {
  return seeds.map((_, index) => {
    const outcome = outcomes[index] ?? null;
    if (outcome === null || judge === null) return 'pending';
    return judge.succeeded(outcome) ? 'filled' : 'crossed';
  });
}

/** What the figure says now: the goal, the count, the verdict. */
export function sentence<Outcome>(
  { goal, seeds }: Pick<Asked, 'goal' | 'seeds'>,
  judge: Judge<Outcome>,
  phase: SweepPhase,
  outcomes: Outcomes<Outcome>,
): string {
  const done = outcomes.filter((outcome) => outcome !== null);
  if (done.length === 0 || judge === null) return goal;
  const good = done.filter((outcome) => judge.succeeded(outcome)).length;
  if (phase === 'running') return `So far ${good} of ${done.length} succeeded.`;
  if (done.length < seeds.length) return `Stopped early: ${good} of ${done.length} succeeded. ${goal}`;
  return judge.grade(done).sentence;
}

export function table<Outcome>(
  asked: Pick<Asked, 'title' | 'fields' | 'seeds'>,
  judge: Judge<Outcome>,
  values: ExerciseValues,
  outcomes: Outcomes<Outcome>,
): TableData {
  const settings = asked.fields.map(
    ({ name, label, format }) =>
      `${label.toLowerCase()} ${(format === 'slope' ? formatSlope : formatNumber)(present(values[name], name))}`,
  );
  return {
    caption: `${asked.title}: ${settings.join(', ')}`,
    columns: [{ label: 'Seed', numeric: true }, { label: 'Outcome' }],
    rows: asked.seeds.map((seed, index) => {
      const outcome = outcomes[index] ?? null;
      return [seed, outcome === null || judge === null ? 'not run' : judge.describe(outcome)];
    }),
    pending: outcomes.every((outcome) => outcome === null),
  };
}
