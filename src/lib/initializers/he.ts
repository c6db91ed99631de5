import { scaledInitializers } from './scaled.ts';

/**
 * He's initialisation: keeps the mean square of the preactivations through layers of ReLU.
 *
 * Var w = g²/fanIn, with g = √2 by default: ReLU halves the mean square, and the 2 makes up for it.
 *
 * K. He, X. Zhang, S. Ren and J. Sun (2015), Delving deep into rectifiers, eq. 10.
 */
export const [heNormal, heUniform] = scaledInitializers({
  id: 'he',
  name: 'He',
  gloss: 'Keeps the signal’s size through layers of ReLU.',
  defaultGain: Math.SQRT2,
  source: 'he2015',
  varianceTex: String.raw`\frac{g^2}{n_\text{in}}`,
  deviation: (_fanOut, fanIn) => 1 / Math.sqrt(fanIn),
});
