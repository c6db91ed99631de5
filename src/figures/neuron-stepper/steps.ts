/** Everything that has been computed up to a state: both neurons, step by step. */
import { at } from '#lib/assert/at.ts';
import { present } from '#lib/assert/present.ts';
import { type NeuronStep, type NeuronTraining, trainNeuron } from '#lib/simulations/neuron.ts';
import type { Pair, Side } from '../shared/pair.ts';
import { type NeuronStepperState, type Phase, phases } from './figure.ts';
import { leaky, type Moment, position, relu } from './model.ts';

/** One of the two neurons, as far as it has come. */
export interface SideNow {
  /** Steps begun; of the last one only what `moment` has reached is known. */
  readonly steps: readonly NeuronStep[];
  readonly current: NeuronStep;
  readonly divergedAt: number | null;
}

export interface Now {
  readonly step: number;
  readonly moment: Moment;
  readonly sides: Pair<SideNow>;
}

/** Everything that has been computed so far. */
export function compute(state: NeuronStepperState): Now {
  const { step, moment } = position(state.at);
  const neuron = {
    inputs: [state.x1, state.x2],
    weights: [state.w1, state.w2],
    bias: state.b,
    target: state.y,
    learningRate: state.rate,
  };
  const count = Math.max(1, step);
  return {
    step,
    moment,
    sides: {
      relu: sideNow(trainNeuron(neuron, relu, {}, count)),
      'leaky-relu': sideNow(trainNeuron(neuron, leaky, { negativeSlope: state.slope }, count)),
    },
  };
}

function sideNow({ steps, divergedAt }: NeuronTraining): SideNow {
  // Numbers up to 10 and a rate up to 10 cannot leave the range within one step.
  return { steps, current: present(steps.at(-1), 'first step'), divergedAt };
}

/** How far into a step a moment is: 0 at the start, 4 after the update. */
function reached(moment: Moment): number {
  return moment === 'start' ? 0 : phases.indexOf(moment) + 1;
}

/** Whether a phase's numbers are known. A neuron whose numbers left all bounds shows its last whole step. */
export function knows(now: Now, side: Side, phase: Phase): boolean {
  return now.sides[side].divergedAt !== null || reached(now.moment) >= reached(phase);
}

/** f′(z) = 0 stands in a product of which something would be left without it. */
export function isWipedOut(now: Now, side: Side): boolean {
  const { slope, outputGradient } = now.sides[side].current;
  return knows(now, side, 'backward') && slope === 0 && outputGradient !== 0;
}

/** What is learned. */
export type Parameters = Pick<NeuronStepperState, 'w1' | 'w2' | 'b'>;

function parameters(weights: readonly number[], b: number): Parameters {
  return { w1: at(weights, 0), w2: at(weights, 1), b };
}

export const beforeStep = ({ weights, bias }: NeuronStep): Parameters => parameters(weights, bias);
export const afterStep = ({ nextWeights, nextBias }: NeuronStep): Parameters =>
  parameters(nextWeights, nextBias);

/** Updates that both neurons have behind them. */
export function updatesDone({ step, moment }: Now): number {
  return moment === 'update' ? step : Math.max(0, step - 1);
}
