import { exercises } from '#lib/exercises/index.ts';

/** Every exercise, to look at in the gallery. */
export const fixtures: Readonly<Record<string, { readonly exercise: string }>> = Object.fromEntries(
  exercises.map(({ id, title }) => [title.toLowerCase(), { exercise: id }]),
);
