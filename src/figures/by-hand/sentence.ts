/** What the figure says: true of every state. */
import { plural } from '#components/ui/grammar.ts';
import { at } from '#lib/assert/at.ts';
import { formatFixed, formatNumber } from '#lib/charts/format.ts';
import { type Kind, stepsPerEpoch, type WeightName, weightNames } from '#lib/simulations/by-hand.ts';
import type { ByHandState } from './figure.ts';
import type { Now } from './model.ts';

const epochs = ({ batch }: ByHandState, steps: number): string => {
  const count = steps / stepsPerEpoch(batch);
  if (Number.isInteger(count)) return plural(count, 'epoch');
  return `${formatFixed(count, 1)} epochs`;
};

export function sentence(state: ByHandState, now: Now): string {
  const { train, test } = now;
  const right = `right about ${train.right} of the ${train.of} training plants`;
  const rest = `Of the ${test.of} test plants it gets ${test.right} right.`;
  const loss = formatNumber(train.loss, 3);
  if (now.divergedAt !== null) {
    return `In step ${now.divergedAt} its weights grew beyond a million, and the run ended: the learning rate is too large. Before it, this ${state.kind} was ${right}. ${rest}`;
  }
  if (now.steps === 0)
    return `This ${state.kind} is ${right}. ${rest} Its loss is ${loss}.${state.mover === 'hand' ? '' : ` ${nextStep(state, now)}`}`;
  const before = formatNumber(at(now.losses, 0), 3);
  return `After ${plural(now.steps, 'step')}, ${epochs(state, now.steps)}, this ${state.kind} is ${right}. ${rest} Its loss is ${loss}. At the start it was ${before}. ${nextStep(state, now)}`;
}

/** What a hand on a slider looks at. */
export const scoreLine = ({ train }: Now): string =>
  `${train.right} of ${train.of} right, loss ${formatNumber(train.loss, 3)}`;

/** What the gradient asks for next. */
function nextStep(state: ByHandState, { gradient }: Now): string {
  const [steepest] = weightNames(state.kind)
    .map((name) => ({ name, slope: gradient[name] }))
    .sort((a, b) => Math.abs(b.slope) - Math.abs(a.slope));
  if (steepest === undefined || steepest.slope === 0)
    return 'Every derivative is 0: no step changes anything.';
  return `The loss falls fastest if ${symbolsOf(state.kind)[steepest.name]} gets ${steepest.slope > 0 ? 'smaller' : 'larger'}.`;
}

const symbols = { w1: 'w₁', b1: 'b₁', w2: 'w₂', b2: 'b₂', v1: 'v₁', v2: 'v₂', c: 'c' } as const;

/** The letter of each weight. One neuron has no others to be told from: w and b. */
export const symbolsOf = (kind: Kind): Readonly<Record<WeightName, string>> =>
  kind === 'neuron' ? { ...symbols, w1: 'w', b1: 'b' } : symbols;
