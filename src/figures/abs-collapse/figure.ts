import * as parameter from '#lib/parameters/index.ts';
import type { AbsInput } from '#lib/simulations/abs-collapse-setup.ts';
import { declareFigure } from '../shared/declaration.ts';
import { activationSpec, sides } from '../shared/pair.ts';

const parameters = {
  slope: parameter.slope({ stops: parameter.trainingSlopes, default: 0.1 }),
  /** Which hundred seeds: 1 is seeds 1 to 100. */
  hundred: parameter.seed({ name: 'hundred', label: 'Hundred', minimum: 1, maximum: 99, default: 1 }),
};

export type AbsCollapseState = parameter.StateOf<typeof parameters>;

/** Networks per side. */
export const pairs = 100;

export function seedsOf({ hundred }: AbsCollapseState): { readonly first: number; readonly last: number } {
  return { first: (hundred - 1) * pairs + 1, last: hundred * pairs };
}

/** Both networks of a seed one after the other, so that both sides fill together. */
export function inputs(state: AbsCollapseState): AbsInput[] {
  const { first } = seedsOf(state);
  return Array.from({ length: pairs }, (_, i) => first + i).flatMap((seed) =>
    sides.map((side) => ({ activation: activationSpec(side, state.slope), seed })),
  );
}

export const absCollapse = declareFigure({
  id: 'abs-collapse',
  title: '100 deep, narrow networks learn |x|',
  description:
    'Networks of ten layers and width 2, each trained with ReLU and with Leaky ReLU: how many learn, how many collapse.',
  parameters,
  trains: true,
});
