import type { GradedExercise } from '#lib/exercises/index.ts';

/** A chunk per exercise: its file has its id for a name. */
const files = import.meta.glob<Readonly<Record<string, unknown>>>([
  '../../lib/exercises/*.ts',
  '!../../lib/exercises/{index,exercise,trained}.ts',
  '!../../lib/exercises/*.test.ts',
]);

/** The exercise of an id, and no other. Rejects with an Error that names the ids there are. */
export async function loadExercise(id: string): Promise<GradedExercise> {
  const load = files[`../../lib/exercises/${id}.ts`];
  const found =
    load === undefined ? undefined : Object.values(await load()).find((value) => hasId(value, id));
  if (found === undefined) {
    const ids = Object.keys(files).map((file) => file.replace(/^.*\/|\.ts$/g, ''));
    throw new Error(`exercise: expected one of ${ids.join(', ')}, received ${id}`);
  }
  return found;
}

function hasId(value: unknown, id: string): value is GradedExercise {
  return typeof value === 'object' && value !== null && 'id' in value && value.id === id;
}
