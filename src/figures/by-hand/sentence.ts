/** What the figure says: true of every state. */
import { predictionEcho } from '#components/ui/echo.ts';
import { plural } from '#components/ui/grammar.ts';
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
  const answers = `it is right about ${train.right} of the ${train.of} plants it learns from and about ${test.right} of ${test.of} others`;
  const loss = `Its loss is ${formatNumber(train.loss, 3)}.`;
  if (state.by === 'hand') {
    const subject = state.kind === 'neuron' ? 'This neuron answers:' : 'This network answers:';
    return `${subject} ${answers}. ${loss}${predictionEcho(prediction)}`;
  }
  if (now.divergedAt !== null) {
    return `In step ${now.divergedAt} its weights grew beyond a million, and the run ended: the learning rate is too large. Before it, ${answers}.`;
  }
  if (now.steps === 0) return `Before the first step ${answers}. ${loss} ${nextStep(state, now)}`;
  const first = now.losses[0];
  const fell = first === undefined ? '' : `, and was ${formatNumber(first, 3)} at the start`;
  return `After ${plural(now.steps, 'step')} (${epochs(state, now.steps)}) ${answers}. Its loss is ${formatNumber(train.loss, 3)}${fell}. ${nextStep(state, now)}`;
}

/** What a hand on a slider looks at. */
export const scoreLine = ({ train }: Now): string =>
  `${train.right} of ${train.of} right, loss ${formatNumber(train.loss, 3)}`;

/** What the gradient asks for next. */
function nextStep(state: ByHandState, { gradient }: Now): string {
  if (gradient === null) return '';
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
