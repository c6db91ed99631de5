/** Where a figure's parts stand: the folder of its `figure.ts`. A folder has its own name, a figure the id of its links. */
import { present } from '#lib/assert/present.ts';

const declarations = import.meta.glob<Readonly<Record<string, unknown>>>('./*/figure.ts', { eager: true });

/** The folder's own part of a path: `./retrain` of `./retrain/specs.ts`. */
export const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

const folders = new Map(
  Object.entries(declarations).flatMap(([path, exported]) =>
    Object.values(exported).map((value) => [value, parentOf(path)] as const),
  ),
);

/** `./retrain`. Throws an Error for a declaration that no `figure.ts` exports. */
export const folderOf = (figure: { readonly id: string }): string =>
  present(folders.get(figure), `a figure.ts that exports ${figure.id}`);
