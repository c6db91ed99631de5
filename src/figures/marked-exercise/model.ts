import { formatSlope, linearScale, logScale, piecewiseScale, type Scale } from '#components/ui/scale.ts';
import type { TableData } from '#components/ui/table.ts';
import { formatNumber } from '#lib/charts/format.ts';
import type { Asked, Exercise, ExerciseField, ExerciseValues } from '#lib/exercises/index.ts';
import { type Fields, numberField } from '#lib/link/index.ts';
import type { MarkKind } from '../shared/training/Marks.tsx';
import type { SweepPhase } from '../shared/training/useSweep.ts';

/** The link's fields and the starting values of an exercise. */
export function figureModel(fields: readonly ExerciseField[]): {
  readonly fields: Fields<ExerciseValues>;
  readonly defaults: ExerciseValues;
} {
  return {
    fields: Object.fromEntries(fields.map((field) => [field.name, numberField(field)])),
    defaults: Object.fromEntries(fields.map(({ name, start }) => [name, start])),
  };
}

/** How a field's slider runs. Slopes are even between their marks, rates even in ratio, anything else simply even. */
export function scaleOf({ scale, minimum, maximum, step = 0.1, marks }: ExerciseField): Scale {
  if (scale === 'logarithmic') return logScale({ minimum, maximum, marks });
  if (scale === 'linear') return linearScale({ minimum, maximum, step, marks });
  const last = marks.length - 1;
  return piecewiseScale(
    marks.map((value, index) => ({
      value,
      at: index / last,
      step: value < 0 ? 0.02 : value < 0.1 ? 0.005 : value < 1 / 3 ? 0.01 : 0.05,
    })),
  );
}

/** What judges outcomes: null until it is loaded, and then there are none. */
type Judge<Outcome> = Pick<Exercise<string, never, Outcome>, 'succeeded' | 'describe' | 'grade'> | null;

type Outcomes<Outcome> = readonly (Outcome | null)[];

/** One mark per seed: filled when it succeeded, crossed when not, pending before it has run. */
export function marks<Outcome>(
  seeds: readonly number[],
  judge: Judge<Outcome>,
  outcomes: Outcomes<Outcome>,
): readonly MarkKind[] {
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
    ({ name, label, scale, start }) =>
      `${label.toLowerCase()} ${(scale === 'slope' ? formatSlope : formatNumber)(values[name] ?? start)}`,
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
