import { leakyRelu } from '#lib/activations/leaky-relu.ts';
import { parameterOf } from '#lib/activations/parameter-of.ts';
import * as parameter from '#lib/parameters/index.ts';
import { declareFigure } from '../shared/declaration.ts';

/** z is shown from −reach to reach. */
export const reach = 4;

const parameters = {
  // The lens stretches the side z ≤ 0 downwards: lesson 7 goes below a slope of 0.
  slope: parameter.slope({
    stops: parameter.slopeStops,
    default: parameterOf(leakyRelu, 'negativeSlope').default,
  }),
  probe: parameter.probe({ reach, group: 'view', default: -2.5 }),
  view: parameter.choice({
    name: 'show',
    label: 'Show',
    group: 'view',
    options: [
      { value: 'both', label: 'Both' },
      { value: 'f', label: 'f(z)' },
      { value: 'derivative', label: 'f′(z)' },
    ],
    default: 'both',
  }),
  magnify: parameter.choice({
    name: 'magnify',
    label: 'Lens on the vertical axis',
    group: 'view',
    options: [
      { value: '1', label: '×1' },
      { value: '10', label: '×10' },
      { value: '50', label: '×50' },
    ],
    default: '1',
  }),
};

export type SlopeLensState = parameter.StateOf<typeof parameters>;

export const slopeLens = declareFigure({
  id: 'slope-lens',
  title: 'The slope lens',
  description: 'ReLU and Leaky ReLU, f and f′, with a slope and a probe to set.',
  parameters,
  onlyShows: true,
});
