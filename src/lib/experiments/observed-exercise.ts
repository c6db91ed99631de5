import { type Arm, arm, type Figure } from '../evidence/index.ts';
import type { Exercise, ExerciseValues } from '../exercises/exercise.ts';
import type { RunsInput, RunsOutcome } from '../exercises/stay-alive.ts';
import { parseSpec } from '../spec/index.ts';
import { trainer } from '../training/index.ts';

/** An exercise at some settings, as an experiment counts it: with which of its seeds they succeed. */
export function succeededAt(
  exercise: Exercise<'outcome', RunsInput, RunsOutcome>,
  settings: Readonly<Record<string, ExerciseValues>>,
): { readonly arms: Readonly<Record<string, Arm>>; readonly figures: Readonly<Record<string, Figure>> } {
  const arms = Object.entries(settings).map(([name, values]): [string, Arm] => [
    name,
    arm(
      exercise.seeds,
      (seed) => exercise.build(values, seed),
      ({ specs }) => {
        const runs = specs.map((spec) => {
          const run = trainer(parseSpec(spec));
          run.advance(run.totalSteps);
          return run;
        });
        const outcome = runs.map((run) => ({ measurement: run.measure(), divergence: run.divergence }));
        return {
          quantities: { succeeded: exercise.succeeded(outcome) ? 1 : 0 },
          digest: runs.map((run) => run.result().digest).join(' '),
        };
      },
    ),
  ]);
  const counts = Object.keys(settings).map((of): [string, Figure] => [
    of,
    { of, quantity: 'succeeded', statistic: 'count' },
  ]);
  const [first = ''] = Object.keys(settings);
  return {
    arms: Object.fromEntries(arms),
    figures: {
      networks: { of: first, quantity: 'succeeded', statistic: 'runs' },
      ...Object.fromEntries(counts),
    },
  };
}
