import { scaledInitializers } from './scaled.ts';

/**
 * Xavier's (Glorot's) initialisation: a compromise between the signal going forward and the gradient coming back.
 *
 * Var w = 2 g²/(fanIn + fanOut), with g = 1 by default.
 *
 * X. Glorot and Y. Bengio (2010), Understanding the difficulty of training deep feedforward neural networks.
 */
export const [xavierNormal, xavierUniform] = scaledInitializers({
  id: 'xavier',
  name: 'Xavier',
  gloss: 'Weighs the way forward and the way back alike; made for tanh.',
  defaultGain: 1,
  source: 'glorot2010',
  varianceTex: String.raw`\frac{2 g^2}{n_\text{in} + n_\text{out}}`,
  deviation: (fanOut, fanIn) => Math.sqrt(2 / (fanIn + fanOut)),
});
