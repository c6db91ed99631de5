import { allPlants } from './all-plants.ts';
import { fairWin } from './fair-win.ts';
import { fewBends } from './few-bends.ts';
import { halfOff } from './half-off.ts';
import { millimetres } from './millimetres.ts';
import { minusTwo } from './minus-two.ts';
import { oneSlope } from './one-slope.ts';
import { quickRescue } from './quick-rescue.ts';
import { rightGain } from './right-gain.ts';
import { stayAlive } from './stay-alive.ts';
import { steadyElu } from './steady-elu.ts';
import { twoRepairs } from './two-repairs.ts';
import { wideEnough } from './wide-enough.ts';

export {
  type Asked,
  askedOf,
  type Exercise,
  type ExerciseValues,
  type Grade,
} from './exercise.ts';

/** Every exercise that is graded by running it: for tests and the build. A page loads its own alone (figures/graded-exercise/load.ts). */
export const exercises = [
  allPlants,
  fewBends,
  halfOff,
  stayAlive,
  millimetres,
  quickRescue,
  wideEnough,
  oneSlope,
  steadyElu,
  rightGain,
  fairWin,
  twoRepairs,
  minusTwo,
] as const;

export type ListedExercise = (typeof exercises)[number];

/** The exercise of an id; throws an Error that names the ids there are. */
export function exercise(id: string): ListedExercise {
  const found = exercises.find((entry) => entry.id === id);
  if (found === undefined) {
    throw new Error(
      `exercise: expected one of ${exercises.map((entry) => entry.id).join(', ')}, received ${id}`,
    );
  }
  return found;
}
