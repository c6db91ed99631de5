import type { Grade } from '../grade.ts';
import { createMeter } from '../meter.ts';
import type { Output } from '../output.ts';

let graded: Grade | null = null;
let sink: (output: Output) => void = () => undefined;

/** From now on outputs go to this run, and are counted. null: nobody sees them. */
export function setSink(show: ((output: Output) => void) | null): void {
  const count = createMeter();
  sink = (output) => {
    if (show === null) return;
    count(output);
    show(output);
  };
}

/** Shows an output of the run that is under way. Throws `TooMuch` where it has shown as much as it may. */
export function emit(output: Output): void {
  sink(output);
}

/** The grade of the grading that is under way. */
export function giveGrade(grade: Grade): void {
  graded = grade;
}

/** The grade that was given since it was last taken; null where none was. */
export function takeGrade(): Grade | null {
  const given = graded;
  graded = null;
  return given;
}
