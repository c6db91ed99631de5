import { smallNetDocument } from '#lib/simulations/small-net-setup.ts';
import { inputs, type SlopeCurvesState } from './figure.ts';

/** Every slope of every seed. */
export const specs = (state: SlopeCurvesState): readonly object[] =>
  inputs(state).flatMap(({ slopes, ...rest }) =>
    slopes.map((negativeSlope) =>
      smallNetDocument({ activation: { id: 'leaky-relu', negativeSlope }, ...rest }),
    ),
  );
