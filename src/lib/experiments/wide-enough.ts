import { at } from '../assert/at.ts';
import { type Experiment, type Observation, percentage, yesOrNo } from '../evidence/index.ts';
import { wideEnough } from '../exercises/wide-enough.ts';
import { type DrawsInput, draw } from '../simulations/born-dead.ts';
import { armsAt } from './exercise-settings.ts';

/** Whether a width was the smallest that does, and the share that was born dead. */
function observe({ draws }: DrawsInput): Observation {
  const outcome = draws.map(draw);
  const first = at(outcome, 0);
  const dead = at(first.silent_l, first.silent_l.length - 1);
  return {
    quantities: { hit: wideEnough.succeeded(outcome) ? 1 : 0, percent: (100 * dead) / first.input.networks },
    digest: null,
  };
}

/** The exercise `wide-enough` at the widths that its worked answer names. */
export const wideEnoughWidths: Experiment = {
  id: 'wide-enough',
  title: 'How wide is wide enough',
  hypothesis:
    'With 20 layers, width 8 is the smallest at which fewer than 5 % of ReLU networks are born dead; the bound asks for 9.',
  method:
    'Random ReLU networks of 20 layers, 1,000 in each of 10 draws, seeds 101 to 110, of widths 7, 8 and 9. Counted: those that are born dead, and the draws in which a width is enough and one unit less is not.',
  quantities: {
    hit: yesOrNo('Whether in this draw the width is enough, and one unit less is not'),
    percent: percentage('Networks of the draw that are born dead'),
  },
  arms: armsAt(wideEnough, { width7: { width: 7 }, width8: { width: 8 }, width9: { width: 9 } }, observe),
  figures: {
    draws: { of: 'width8', quantity: 'hit', statistic: 'runs' },
    width7Percent: { of: 'width7', quantity: 'percent', statistic: 'mean' },
    width8Percent: { of: 'width8', quantity: 'percent', statistic: 'mean' },
    width8Hits: { of: 'width8', quantity: 'hit', statistic: 'count' },
    width9Percent: { of: 'width9', quantity: 'percent', statistic: 'mean' },
    width9Hits: { of: 'width9', quantity: 'hit', statistic: 'count' },
  },
  foresight: null,
  expected: [
    { figure: 'width7Percent', above: 5 },
    { figure: 'width8Percent', below: 5 },
    { figure: 'width8Hits', above: 5 },
  ],
};
