/** Which questions the runs of a figure answer: those with a rule in its `came-out.ts`. */
import { folderOf } from './folders.ts';
import type { CameOut } from './shared/rules.ts';

const all = import.meta.glob<CameOut<never>>('./*/came-out.ts', { eager: true, import: 'cameOut' });

/** Their ids. */
export const answersOf = (figure: { readonly id: string }): readonly string[] =>
  Object.keys(all[`${folderOf(figure)}/came-out.ts`] ?? {});
