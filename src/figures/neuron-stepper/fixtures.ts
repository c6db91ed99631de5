import type { Fixtures } from '../shared/declaration.ts';
import type { neuronStepper } from './figure.ts';

/** States worth looking at: the gallery shows each, the tests hold each to be true. */
export const fixtures = {
  default: {},
  start: { at: 0 },
  forward: { at: 1 },
  loss: { at: 2 },
  update: { at: 4 },
  'ten steps': { at: 40 },
  'across zero': { at: 68 },
  'twenty steps': { at: 80 },
  'a fifth': { slope: 0.2, at: 40 },
  'a hundredth': { slope: 0.01, at: 800 },
  'positive side': { b: 2, at: 3 },
  'slope one': { slope: 1, at: 11 },
  'slope zero': { slope: 0, at: 8 },
  'nothing to correct': { b: 2.5, at: 3 },
  'rate zero': { rate: 0, at: 8 },
  'one large step': { b: 4, rate: 5, at: 40 },
  diverging: { b: 4, rate: 5, slope: 0.5, at: 80 },
} as const satisfies Fixtures<typeof neuronStepper>;
