import * as parameter from '#lib/parameters/index.ts';
import { exampleNeuron } from '#lib/simulations/example-neuron.ts';
import { declareFigure } from '../shared/declaration.ts';

export const phases = ['forward', 'loss', 'backward', 'update'] as const;
export type Phase = (typeof phases)[number];

export const maximumSteps = 200;
export const lastPhase = maximumSteps * phases.length;

const quantity = (name: string, label: string, symbol: string, start: number) =>
  parameter.number({ name, label, symbol, minimum: -10, maximum: 10, typed: true, default: start });

const [x1, x2] = exampleNeuron.inputs;
const [w1, w2] = exampleNeuron.weights;

const parameters = {
  x1: quantity('x1', 'Input', 'x₁', x1),
  x2: quantity('x2', 'Input', 'x₂', x2),
  w1: quantity('w1', 'Weight', 'w₁', w1),
  w2: quantity('w2', 'Weight', 'w₂', w2),
  b: quantity('b', 'Bias', 'b', exampleNeuron.bias),
  y: quantity('y', 'Target', 'y', exampleNeuron.target),
  rate: parameter.number({
    name: 'lr',
    label: 'Learning rate',
    symbol: 'η',
    minimum: 0,
    maximum: 10,
    typed: true,
    default: exampleNeuron.learningRate,
  }),
  slope: parameter.slope({ label: 'Slope of Leaky ReLU', stops: parameter.slopeStops, default: 0.1 }),
  /** Four make a step. Opens where the product is: after the first backward pass. */
  at: parameter.number({
    name: 'at',
    label: 'Phases done',
    minimum: 0,
    maximum: lastPhase,
    integer: true,
    default: 3,
    apart: true,
  }),
};

/**
 * One neuron that is trained by hand, with ReLU and with Leaky ReLU from the same start. The state is where it starts and how
 * far one has gone: every number in between follows from these two, so that undoing is going one less far.
 */
export type NeuronStepperState = parameter.StateOf<typeof parameters>;

export const neuronStepper = declareFigure({
  id: 'neuron-stepper',
  title: 'One neuron, step by step',
  description:
    'Forward, loss, chain rule and update by hand, with ReLU and Leaky ReLU side by side from the same start.',
  parameters,
});
