import type { DrawsInput, DrawsOutcome } from '../simulations/born-dead.ts';
import type { RescueInput, RescueOutcome } from '../simulations/rescue.ts';
import type { RunsInput, RunsOutcome } from '../simulations/runs.ts';
import type { ZeroShareInput, ZeroShareOutcome } from '../simulations/zero-share.ts';
import type { Exercise } from './exercise.ts';
import { fewBends } from './few-bends.ts';
import { halfOff } from './half-off.ts';
import { millimetres } from './millimetres.ts';
import { oneSlope } from './one-slope.ts';
import { quickRescue } from './quick-rescue.ts';
import { stayAlive } from './stay-alive.ts';
import { wideEnough } from './wide-enough.ts';

export {
  type Asked,
  askedOf,
  type Exercise,
  type ExerciseField,
  type ExerciseValues,
  type Grade,
} from './exercise.ts';

/** What tasks take and give that exercises run; a new task's types join here. */
export type GradedInput = DrawsInput | RescueInput | RunsInput | ZeroShareInput;
export type GradedOutcome = DrawsOutcome | RescueOutcome | RunsOutcome | ZeroShareOutcome;
export type GradedExercise = Exercise<GradedInput, GradedOutcome>;

/** Every exercise that is graded by running it: for tests and the build. A page loads its own alone (`figures/marked-exercise/load.ts`). */
export const exercises: readonly GradedExercise[] = [
  fewBends,
  halfOff,
  stayAlive,
  millimetres,
  quickRescue,
  wideEnough,
  oneSlope,
];

/** The exercise of an id; throws an Error that names the ids there are. */
export function exercise(id: string): GradedExercise {
  const found = exercises.find((entry) => entry.id === id);
  if (found === undefined) {
    throw new Error(
      `exercise: expected one of ${exercises.map((entry) => entry.id).join(', ')}, received ${id}`,
    );
  }
  return found;
}
