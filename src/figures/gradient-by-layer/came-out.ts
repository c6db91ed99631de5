import { decide as decideLonger } from '#lib/questions/longer-gradient.ts';
import { decide as decideTanh } from '#lib/questions/tanh-gradient.ts';
import { gradientSetup } from '#lib/simulations/gradient-setup.ts';
import type { Gradients } from '#lib/simulations/gradients.ts';
import { type CameOut, isAt } from '../shared/rules.ts';
import { type GradientByLayerState, gainOf, input, networks } from './figure.ts';
import { arriving, doneOf, longerCount } from './model.ts';

/** The shape that the experiments have, whichever draw it is. */
const shape = { layers: gradientSetup.layers, width: '64' } as const;

/** Whether all networks of this very state are drawn: what is shown may be a step behind the controls. */
const isWhole = (state: GradientByLayerState, gradients: Gradients): boolean =>
  doneOf(gradients) === networks && JSON.stringify(gradients.input) === JSON.stringify(input(state));

export const cameOut: CameOut<[GradientByLayerState, Gradients]> = {
  'longer-gradient'(state, gradients) {
    const isAsked =
      isAt(state, { ...shape, activation: 'leaky-relu', slope: 0.2 }) &&
      gainOf(state) === gradientSetup.reluGain;
    return isAsked && isWhole(state, gradients) ? decideLonger(longerCount(gradients) / networks) : null;
  },
  'tanh-gradient'(state, gradients) {
    const isAsked = isAt(state, { ...shape, activation: 'tanh', gain: 3 });
    return isAsked && isWhole(state, gradients) ? decideTanh(arriving(gradients)) : null;
  },
};
