import { decide } from '#lib/questions/path-product.ts';
import { type CameOut, isAt } from '../shared/rules.ts';
import type { PathProductState } from './figure.ts';
import type { Paths } from './model.ts';

/** The chain that the question is about. */
export const cameOut: CameOut<[PathProductState, Paths]> = {
  'path-product': (state, paths) =>
    isAt(state, { layers: 4, slope: 0.01, negative: 'every' })
      ? decide(paths['leaky-relu'].firstWeightGradient)
      : null,
};
