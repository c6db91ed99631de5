/**
 * The runs that a figure's state stands for, of every figure that trains: each one's `specs.ts`, beside its declaration.
 * They stand apart from the declarations, since what a run starts from may itself take a network to find, and a page does
 * without one.
 */
import { folderOf } from './folders.ts';
import type { FigureDeclaration } from './shared/declaration.ts';

type Specs = (state: object) => readonly object[];

const all = import.meta.glob<Specs>('./*/specs.ts', { eager: true, import: 'specs' });

/** Run specifications as plain JSON, which `parseSpec` completes. Throws for a figure that trains no network. */
export function specsOf<State extends object>(
  figure: FigureDeclaration<State>,
  state: State,
): readonly object[] {
  const specs = all[`${folderOf(figure)}/specs.ts`];
  if (specs === undefined) throw new Error(`specs: ${figure.id} trains no network`);
  return specs(state);
}
