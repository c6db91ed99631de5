import type { Asked, ListedExercise } from '#lib/exercises/index.ts';
import type { TaskName } from '#workers/tasks/index.ts';
import type { RunnableExercise } from './runnable.ts';

/** A chunk per exercise: its file has its id for a name. */
const files = import.meta.glob<Readonly<Record<string, unknown>>>([
  '../../lib/exercises/*.ts',
  '!../../lib/exercises/{index,exercise,trained}.ts',
  '!../../lib/exercises/*.test.ts',
]);

/** The exercise that is asked, and no other. Rejects with an Error that names the ids there are. */
export async function loadExercise<Name extends TaskName>({
  id,
  task,
}: Pick<Asked<Name>, 'id' | 'task'>): Promise<RunnableExercise<Name>> {
  const load = files[`../../lib/exercises/${id}.ts`];
  // Every exercise of the list has to be one that workers can run, or this does not compile.
  const found: RunnableExercise | undefined =
    load === undefined ? undefined : Object.values(await load()).find((value) => hasId(value, id));
  if (found === undefined) {
    const ids = Object.keys(files).map((file) => file.replace(/^.*\/|\.ts$/g, ''));
    throw new Error(`exercise: expected one of ${ids.join(', ')}, received ${id}`);
  }
  if (!runsAs(found, task))
    throw new Error(`exercise ${id}: expected the task ${task}, received ${found.task}`);
  return found;
}

function hasId(value: unknown, id: string): value is ListedExercise {
  return typeof value === 'object' && value !== null && 'id' in value && value.id === id;
}

function runsAs<Name extends TaskName>(
  exercise: RunnableExercise | RunnableExercise<Name>,
  task: Name,
): exercise is RunnableExercise<Name> {
  return exercise.task === task;
}
