/** What the figure says: true of every state. */
import { predictionEcho } from '#components/ui/echo.ts';
import { plural } from '#components/ui/grammar.ts';
import { at } from '#lib/assert/at.ts';
import { formatFixed, formatNumber } from '#lib/charts/format.ts';
import { stepsPerEpoch, weightNames } from '#lib/simulations/by-hand.ts';
import type { ByHandState } from './figure.ts';
import type { Now } from './model.ts';

const epochs = ({ batch }: ByHandState, steps: number): string => {
  const count = steps / stepsPerEpoch(batch);
  if (Number.isInteger(count)) return plural(count, 'epoch');
  return `${formatFixed(count, 1)} epochs`;
};

export function sentence(state: ByHandState, now: Now, prediction: string | null = null): string {
  const { train, test } = now;
  const right = `right about ${train.right} of the ${train.of} plants it learns from and about ${test.right} of ${test.of} others`;
  const loss = formatNumber(train.loss, 3);
  const echo = predictionEcho(prediction);
  if (now.divergedAt !== null) {
    return `In step ${now.divergedAt} its weights grew beyond a million, and the run ended: the learning rate is too large. Before it, this ${state.kind} was ${right}.${echo}`;
  }
  if (now.steps === 0)
    return `This ${state.kind} is ${right}. Its loss is ${loss}.${state.mover === 'hand' ? '' : ` ${nextStep(state, now)}`}${echo}`;
  const before = formatNumber(at(now.losses, 0), 3);
  return `After ${plural(now.steps, 'step')} (${epochs(state, now.steps)}) this ${state.kind} is ${right}. Its loss is ${loss}, and was ${before} at the start. ${nextStep(state, now)}${echo}`;
}

/** What a hand on a slider looks at. */
export const scoreLine = ({ train }: Now): string =>
  `${train.right} of ${train.of} right, loss ${formatNumber(train.loss, 3)}`;

/** What the gradient asks for next. */
function nextStep(state: ByHandState, { gradient }: Now): string {
  const [steepest] = weightNames(state.kind)
    .map((name) => ({ name, slope: gradient[name] }))
    .sort((a, b) => Math.abs(b.slope) - Math.abs(a.slope));
  if (steepest === undefined || steepest.slope === 0) return 'Every gradient is 0: no step changes anything.';
  return `The steepest way down is ${steepest.slope > 0 ? 'less' : 'more'} of ${symbols[steepest.name]}.`;
}

export const symbols = {
  w1: 'w₁',
  b1: 'b₁',
  w2: 'w₂',
  b2: 'b₂',
  v1: 'v₁',
  v2: 'v₂',
  c: 'c',
} as const;
