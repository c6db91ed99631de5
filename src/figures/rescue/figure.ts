import type { GeneratedDataSpec } from '#lib/datasets/index.ts';
import * as parameter from '#lib/parameters/index.ts';
import type { RescueInput } from '#lib/simulations/rescue.ts';
import { rescueSetup } from '#lib/simulations/rescue-setup.ts';
import { declareFigure } from '../shared/declaration.ts';
import { activationSpec, type Side } from '../shared/pair.ts';

/** One network of 2-16-16-1 on two moons, as it is drawn or with its first layer killed. */
const parameters = {
  slope: parameter.slope({ stops: parameter.trainingSlopes, default: 0.2 }),
  seed: parameter.seed({ minimum: 1, default: 1 }),
  killed: parameter.toggle({ name: 'killed', label: 'First layer killed', default: false }),
};

export type RescueState = parameter.StateOf<typeof parameters>;

/** Updates between two pictures: one step of the figure. */
export const stepsPerPicture = 10;

/** The data of the experiment `rescue`, for the picture. */
export function dataSpec({ seed }: RescueState): GeneratedDataSpec {
  return { id: 'two-moons', samples: 200, noise: 0.1, testFraction: 0, seed };
}

/** The run of one side. */
export function input({ slope, seed, killed }: RescueState, side: Side): RescueInput {
  return { activation: activationSpec(side, slope), seed, killed, maximumSteps: rescueSetup.maximumSteps };
}

export const rescue = declareFigure({
  id: 'rescue',
  title: 'Kill it, then rescue it',
  description: 'One network loses its first layer; ReLU and Leaky ReLU are trained from there, side by side.',
  parameters,
  trains: true,
});
