import type { Exercise } from '#lib/exercises/index.ts';
import type { InputOf, OutputOf, TaskName } from '#workers/tasks/index.ts';

/** An exercise that workers can run: it builds what its task takes, and judges what its task gives. */
export type RunnableExercise<Name extends TaskName = TaskName> = {
  readonly [Each in Name]: Exercise<Each, InputOf<Each>, OutputOf<Each>>;
}[Name];
