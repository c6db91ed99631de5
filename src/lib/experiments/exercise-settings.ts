import { at } from '../assert/at.ts';
import {
  type Arm,
  arm,
  type Experiment,
  type Figure,
  type Observation,
  ofKind,
  yesOrNo,
} from '../evidence/index.ts';
import type { Exercise, ExerciseValues } from '../exercises/exercise.ts';
import { outcomesOf, type RunsInput, type RunsOutcome } from '../simulations/runs.ts';

type Settings = Readonly<Record<string, ExerciseValues>>;

/** An exercise at some settings: an arm for each, with the exercise's own seeds. */
export function armsAt<Input>(
  { seeds, build }: Pick<Exercise<string, Input, never>, 'seeds' | 'build'>,
  settings: Settings,
  observe: (input: Input) => Observation,
): Readonly<Record<string, Arm>> {
  return Object.fromEntries(
    Object.entries(settings).map(([name, values]) => [
      name,
      arm(seeds, (seed) => build(values, seed), observe),
    ]),
  );
}

/** In how many runs of each arm a quantity is 1, and how many runs an arm has. */
export function countsOf(settings: Settings, quantity: string): Readonly<Record<string, Figure>> {
  const arms = Object.keys(settings);
  const first = at(arms, 0);
  return {
    networks: { of: first, quantity, statistic: 'runs' },
    ...Object.fromEntries(arms.map((of): [string, Figure] => [of, { of, quantity, statistic: 'count' }])),
  };
}

/** An exercise whose networks are trained to their end: with which of its seeds some settings succeed. */
export function succeededAt(
  exercise: Exercise<string, RunsInput, RunsOutcome>,
  settings: Settings,
): Pick<Experiment, 'quantities' | 'arms' | 'figures'> {
  const observe = (input: RunsInput): Observation => {
    const outcomes = outcomesOf(input);
    return {
      quantities: { succeeded: exercise.succeeded(outcomes) ? 1 : 0 },
      digest: outcomes.map(({ digest }) => digest).join(' '),
    };
  };
  const quantities = {
    succeeded: ofKind(
      yesOrNo(
        `Whether the seed succeeds in the exercise “${exercise.id}”, by the rule that the method gives`,
      ),
      'Seeds that succeed in the exercise',
    ),
  };
  return { quantities, arms: armsAt(exercise, settings, observe), figures: countsOf(settings, 'succeeded') };
}
