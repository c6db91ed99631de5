import { draw } from '#lib/born-dead/index.ts';
import { wideEnough } from '#lib/exercises/wide-enough.ts';
import type { Experiment } from './experiment.ts';

/** The exercise `wide-enough` at one width: in how many draws it was the smallest that does, and the mean share born dead. */
function markedAt(width: number): { readonly hits: number; readonly meanPercent: number } {
  const outcomes = wideEnough.seeds.map((seed) => wideEnough.build({ width }, seed).draws.map(draw));
  const shares = outcomes.map(
    ([first]) => (first?.silent_l.at(-1) ?? Number.NaN) / (first?.input.networks ?? 0),
  );
  return {
    hits: outcomes.filter((outcome) => wideEnough.succeeded(outcome)).length,
    meanPercent: (100 * shares.reduce((sum, share) => sum + share, 0)) / shares.length,
  };
}

/** The exercise `wide-enough` at the widths that its worked answer names. */
export const wideEnoughWidths: Experiment = {
  id: 'wide-enough',
  hypothesis:
    'With 20 layers, width 8 is the smallest at which fewer than 5 % of ReLU networks are born dead; the bound asks for 9.',
  findings: {
    draws: 10,
    width7Percent: 8.12,
    width8Percent: 3.45,
    width8Hits: 10,
    width9Percent: 1.4800000000000002,
    width9Hits: 0,
  },
  measure() {
    const [seven, eight, nine] = [markedAt(7), markedAt(8), markedAt(9)];
    return {
      draws: wideEnough.seeds.length,
      width7Percent: seven.meanPercent,
      width8Percent: eight.meanPercent,
      width8Hits: eight.hits,
      width9Percent: nine.meanPercent,
      width9Hits: nine.hits,
    };
  },
};
