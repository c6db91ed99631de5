import { lowerFirst, plural } from '#components/ui/grammar.ts';
import { formatSlope } from '#components/ui/scale.ts';
import type { RunPicture } from '#workers/tasks/index.ts';
import { type Pair, type Side, sideLabels, sides } from '../shared/pair.ts';
import { accuracyText, divergingText, isDiverging } from '../shared/training/measured.ts';
import { countUnits } from '../shared/training/rows.ts';
import type { RunPhase } from '../shared/training/useLiveRun.ts';
import { type ComparisonState, epochs } from './figure.ts';
import { architecture } from './model.ts';
import { discordance, verdict } from './verdict.ts';

/** What the figure says now. */
export function sentence(state: ComparisonState, phase: RunPhase, now: Pair<RunPicture> | null): string {
  if (now === null || (phase !== 'finished' && now.relu.measurement.step === 0)) {
    return `Two networks, ${architecture(state)}, from the same initial weights: one bends with ReLU, one with Leaky ReLU, a = ${formatSlope(state.slope)}.`;
  }
  const { relu, 'leaky-relu': leaky } = now;
  if (phase !== 'finished') {
    const epoch = Math.floor(Math.max(relu.measurement.epoch, leaky.measurement.epoch));
    return `Epoch ${epoch} of ${epochs}: ReLU finds the class of ${accuracyText(relu.measurement.testAccuracy)} of the test points, Leaky ReLU of ${accuracyText(leaky.measurement.testAccuracy)}. ${lostSentence(now) ?? unitsSentence(now)}`;
  }
  const diverged = divergenceSentence(now);
  return diverged ?? `${outcomeSentence(now)} ${lostSentence(now) ?? unitsSentence(now)}`;
}

function outcomeSentence(now: Pair<RunPicture>): string {
  const counts = discordance(now);
  const { tested, onlyRelu, onlyLeaky } = counts;
  const right = (side: Side) => Array.from(now[side].correct ?? []).filter((one) => one === 1).length;
  const scores = `After ${epochs} epochs ReLU finds the class of ${right('relu')} of ${tested} test points, Leaky ReLU of ${right('leaky-relu')}`;
  switch (verdict(counts)) {
    case 'none':
      return onlyRelu + onlyLeaky === 0
        ? `${scores}, the same ones: no difference.`
        : `${scores}: no clear difference.`;
    case 'relu':
      return `${scores}: a clear lead for ReLU, with this one seed.`;
    case 'leaky-relu':
      return `${scores}: a clear lead for Leaky ReLU, with this one seed.`;
  }
}

/** Which of the two diverged, by name or in all but name; null where neither did. */
function lostSentence(now: Pair<RunPicture>): string | null {
  const parts = sides.flatMap((side) => {
    const { divergence, measurement } = now[side];
    if (divergence !== null)
      return [`${sideLabels[side]} diverged: ${lowerFirst(divergence.cause).replace(/\.$/, '')}`];
    return isDiverging(measurement) ? [`${sideLabels[side]} ${divergingText(measurement)}`] : [];
  });
  return parts.length === 0 ? null : `${parts.join('; ')}.`;
}

/** What is said in the end where a run diverged, of both. */
function divergenceSentence(now: Pair<RunPicture>): string | null {
  const lost = lostSentence(now);
  if (lost === null || sides.every((side) => now[side].divergence === null)) return null;
  const rest = sides.find((side) => now[side].divergence === null);
  const other =
    rest === undefined
      ? 'A smaller learning rate keeps them finite.'
      : `${sideLabels[rest]} went on to ${accuracyText(now[rest].measurement.testAccuracy)} of the test points. A smaller learning rate keeps both finite.`;
  return `${lost} ${other}`;
}

/** “2 of 32 ReLU units are dead; of the Leaky ReLU units 1 is inactive, none dead.” */
export function unitsSentence(now: Pair<RunPicture>): string {
  const count = (side: Side) => {
    const all = now[side].units.flat();
    return {
      all: all.length,
      dead: countUnits(all, 'dead'),
      inactive: countUnits(all, 'inactive'),
    };
  };
  const relu = count('relu');
  const leaky = count('leaky-relu');
  if (relu.all === 0) return 'There are no hidden units.';
  const dead = `${relu.dead === 0 ? 'None' : relu.dead} of ${plural(relu.all, 'ReLU unit')} ${relu.dead > 1 ? 'are' : 'is'} dead`;
  if (leaky.dead > 0) return `${dead}; of the leaky ones, ${leaky.dead} (with a = 0 they are ReLU units).`;
  const inactive =
    leaky.inactive === 0
      ? 'no leaky unit is even inactive'
      : `${leaky.inactive} of the leaky ones ${leaky.inactive > 1 ? 'are' : 'is'} inactive, none dead`;
  return `${dead}; ${inactive}.`;
}
