/** What the figure says: true of every state. */

import { formatSlope } from '#components/ui/scale.ts';
import { at } from '#lib/assert/at.ts';
import { formatNumber } from '#lib/charts/format.ts';
import type { NeuronStep } from '#lib/simulations/neuron.ts';
import type { Side } from '../shared/pair.ts';
import type { NeuronStepperState, Phase } from './figure.ts';
import { afterStep, beforeStep, type Now, type Parameters } from './steps.ts';

/** What the figure says now; true of every state. */
export function sentence(state: NeuronStepperState, now: Now): string {
  const { step, moment } = now;
  if (moment === 'start') {
    return 'Both neurons start from the same numbers. First comes the forward pass: from the inputs to z, and from z to h.';
  }
  const clause = (side: Side): string => {
    const { current, divergedAt } = now.sides[side];
    return divergedAt === null
      ? clauses[moment](current, state, now, side)
      : `the numbers overflowed in step ${divergedAt}: the learning rate is too large`;
  };
  const [plain, leaking] = [clause('relu'), clause('leaky-relu')];
  const head = moment === 'update' && step > 1 ? `After ${step} steps` : `Step ${step}, ${moment}`;
  return plain === leaking
    ? `${head}: with both ${plain}.`
    : `${head}: with ReLU ${plain}; with Leaky ReLU ${leaking}.`;
}

const names = ['w1', 'w2', 'b'] as const;

const isSame = (one: Parameters, other: Parameters): boolean =>
  names.every((name) => one[name] === other[name]);

type Clause = (current: NeuronStep, state: NeuronStepperState, now: Now, side: Side) => string;

const clauses: Readonly<Record<Phase, Clause>> = {
  forward: ({ preactivation, output }) => {
    const z = formatNumber(preactivation);
    const place = preactivation < 0 ? ', on the negative side,' : '';
    return `z = ${z}${place} and h = ${formatNumber(output)}`;
  },

  loss: ({ output, loss }, { y }) =>
    `h = ${formatNumber(output)} where ${formatNumber(y)} was wanted, so L = ${formatNumber(loss)}`,

  backward: ({ outputGradient, slope, weightGradients }) => {
    if (outputGradient === 0) return 'h is exactly what was wanted, and every gradient is 0';
    if (slope === 0) return 'the factor f′(z) = 0 wipes out the product, and every gradient is 0';
    return `f′(z) = ${formatSlope(slope)}, and ∂L/∂w₁ = ${formatNumber(at(weightGradients, 0))}`;
  },

  update: (current, state, now, side) => {
    const { steps } = now.sides[side];
    const first = at(steps, 0);
    const whole = now.step > 1;
    const [from, to] = [beforeStep(whole ? first : current), afterStep(current)];
    if (state.rate === 0) return `nothing ${whole ? 'has moved' : 'moves'}, as the learning rate is 0`;
    const isStill = (whole ? steps : [current]).every((step) => isSame(from, afterStep(step)));
    if (isStill) return whole ? 'no weight has moved' : 'no weight moves';
    if (isSame(from, to)) return 'the weights have moved, and are back where they were';
    const changed = names.find((name) => formatNumber(from[name]) !== formatNumber(to[name]));
    if (changed === undefined)
      return `the weights ${whole ? 'have moved' : 'move'} by less than four digits show`;
    const name = { w1: 'w₁', w2: 'w₂', b: 'b' }[changed];
    const moved = `${name} ${whole ? 'has gone' : 'goes'} from ${formatNumber(from[changed])} to ${formatNumber(to[changed])}`;
    if (!whole) return moved;
    if (current.slope === 0 && first.slope !== 0) {
      const stopped = steps.findIndex(({ slope }) => slope === 0);
      return `${moved}, and stays there: since step ${stopped + 1} f′(z) is 0`;
    }
    if (first.preactivation <= 0 && current.preactivation > 0 && state.slope < 1) {
      const crossing = steps.findIndex(({ preactivation }) => preactivation > 0);
      return `${moved}: in step ${crossing + 1} z was positive for the first time, and f′(z) is 1 now`;
    }
    return `${moved}, and L was ${formatNumber(current.loss)}`;
  },
};
