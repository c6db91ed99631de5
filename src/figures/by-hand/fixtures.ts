import type { Fixtures } from '../shared/declaration.ts';
import type { byHand } from './figure.ts';

/** States worth looking at: the gallery shows each, the tests hold each to be true. */
export const fixtures = {
  default: {},
  neuron: { kind: 'neuron', w1: 0.5 },
  'best neuron': { kind: 'neuron', w1: -5, b1: 2.7 },
  'two tents': { v1: -4, v2: -4, c: 3.6 },
  'nothing at all': { w1: 0, w2: 0, v1: 0, v2: 0 },
  'the gradient, to begin': { mover: 'gradient' },
  'one step': { mover: 'gradient', steps: 1 },
  'six at a time': { mover: 'gradient', batch: '6', steps: 10 },
  trained: { mover: 'gradient', learningRate: 1, steps: 500 },
  'no gradient': { mover: 'gradient', w1: 0, b1: -1, w2: 0, b2: -1, steps: 3 },
  'large steps': { mover: 'gradient', learningRate: 10, batch: '1', v1: 10, v2: 10, steps: 500 },
} as const satisfies Fixtures<typeof byHand>;
