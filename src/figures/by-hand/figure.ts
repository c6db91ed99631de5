import * as parameter from '#lib/parameters/index.ts';
import { handStart } from '#lib/simulations/by-hand.ts';
import { declareFigure } from '../shared/declaration.ts';

/** A hand sets weights between this and its negative. */
export const reach = 10;

const weight = (name: string, label: string, symbol: string, start: number) =>
  parameter.signed({ name, label, symbol, reach, apart: true, default: start });

const parameters = {
  kind: parameter.choice({
    name: 'net',
    label: 'Network',
    options: [
      { value: 'neuron', label: 'One neuron' },
      { value: 'network', label: 'Three neurons' },
    ],
    default: 'network',
  }),
  mover: parameter.choice({
    name: 'by',
    label: 'Moved by',
    options: [
      { value: 'hand', label: 'You' },
      { value: 'gradient', label: 'Gradient' },
    ],
    default: 'hand',
  }),
  w1: weight('w1', 'Weight', 'w₁', handStart.w1),
  b1: weight('b1', 'Bias', 'b₁', handStart.b1),
  w2: weight('w2', 'Weight', 'w₂', handStart.w2),
  b2: weight('b2', 'Bias', 'b₂', handStart.b2),
  v1: weight('v1', 'Weight', 'v₁', handStart.v1),
  v2: weight('v2', 'Weight', 'v₂', handStart.v2),
  c: weight('c', 'Bias', 'c', handStart.c),
  learningRate: parameter.learningRate({ symbol: 'η', marks: [0.01, 0.1, 0.3, 1, 3, 10], default: 0.3 }),
  batch: parameter.choice({
    name: 'batch',
    label: 'Examples a step',
    group: 'learning',
    options: [
      { value: 'all', label: 'All 24' },
      { value: '6', label: '6' },
      { value: '1', label: '1' },
    ],
    default: 'all',
  }),
  seed: parameter.seed({ default: 1 }),
  /** Taken so far, where the gradient moves them. Where it starts from are the weights. */
  steps: parameter.number({
    name: 'steps',
    label: 'Steps taken',
    minimum: 0,
    maximum: 500,
    integer: true,
    default: 0,
    apart: true,
  }),
};

/**
 * A network of at most seven weights, which the reader moves, or the gradient. The weights are where a run starts, and
 * `steps` how far it has gone: every other number follows from these. Where only a hand moves them, none is taken.
 */
export type ByHandState = parameter.StateOf<typeof parameters>;

export const byHand = declareFigure({
  id: 'by-hand',
  title: 'A network by hand',
  description: 'Set every weight of a small network by hand, then let gradient descent do it.',
  parameters,
  asked: { mover: { gradient: 'its-own-way' } },
});
