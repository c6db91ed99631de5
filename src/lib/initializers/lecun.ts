import { scaledInitializers } from './scaled.ts';

/**
 * LeCun's initialisation: preactivations as large as the inputs.
 *
 * Var w = g²/fanIn, with g = 1 by default.
 *
 * Y. LeCun, L. Bottou, G. Orr and K.-R. Müller (1998), Efficient BackProp, § 4.6.
 */
export const [lecunNormal, lecunUniform] = scaledInitializers({
  id: 'lecun',
  name: 'LeCun',
  gloss: 'Keeps the signal’s size where activations are nearly linear; used with SELU, too.',
  defaultGain: 1,
  source: 'lecun1998',
  varianceTex: String.raw`\frac{g^2}{n_\text{in}}`,
  deviation: (_fanOut, fanIn) => 1 / Math.sqrt(fanIn),
});
