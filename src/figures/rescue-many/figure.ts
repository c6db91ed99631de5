import * as parameter from '#lib/parameters/index.ts';
import type { RescueInput } from '#lib/simulations/rescue.ts';
import { rescueSetup } from '#lib/simulations/rescue-setup.ts';
import { declareFigure } from '../shared/declaration.ts';
import { activationSpec, sides } from '../shared/pair.ts';

const parameters = {
  slope: parameter.slope({ stops: parameter.trainingSlopes, default: 0.2 }),
};

export type RescueManyState = parameter.StateOf<typeof parameters>;

/** How many networks are killed, and how many steps each has to come back. */
export const pairs = rescueSetup.seeds;
export const stepLimit = rescueSetup.maximumSteps;

/** Both networks of a pair one after the other, so that the two grids fill side by side. */
export function inputs({ slope }: RescueManyState): RescueInput[] {
  return Array.from({ length: pairs }, (_, i) => i + 1).flatMap((seed) =>
    sides.map((side) => ({ activation: activationSpec(side, slope), seed, maximumSteps: stepLimit })),
  );
}

export const rescueMany = declareFigure({
  id: 'rescue-many',
  title: '40 dead networks, each trained twice',
  description:
    'How many killed networks come back with ReLU, how many with Leaky ReLU, and after how many steps.',
  parameters,
  trains: true,
});
