import { parameterOf } from '#lib/activations/parameter-of.ts';
import { rrelu } from '#lib/activations/rrelu.ts';
import * as parameter from '#lib/parameters/index.ts';
import { declareFigure } from '../shared/declaration.ts';

export const lowerParameter = parameterOf(rrelu, 'lower');
export const upperParameter = parameterOf(rrelu, 'upper');

/** z is shown from −reach to reach. */
export const reach = 3;
export const lastDraw = parameter.largestSeed;

const parameters = {
  /** ℓ and u: a slope is drawn uniformly between them; never ℓ > u. */
  lower: parameter.number({ ...lowerParameter, name: 'lower', symbol: 'ℓ', group: 'network' }),
  upper: parameter.number({ ...upperParameter, name: 'upper', symbol: 'u', group: 'network' }),
  /** z, at which the spread of f(z) is shown. */
  probe: parameter.probe({ reach, default: -2 }),
  /** The seed of what is drawn. */
  draw: parameter.seed({ minimum: 1, default: 1, apart: true }),
};

export type RandomSlopesState = parameter.StateOf<typeof parameters>;

export const randomSlopes = declareFigure({
  id: 'random-slopes',
  title: 'A slope by chance',
  description:
    'RReLU draws a slope for each unit and example: the draws as a fan, their mean and their spread.',
  parameters,
});
