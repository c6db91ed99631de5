import { stream } from '#lib/random/index.ts';
import type { RescueOutcome } from '#lib/simulations/rescue.ts';
import type { Moment, MomentsOf } from '../shared/moment.ts';
import { type Side, sides } from '../shared/pair.ts';
import type { SweepPhase } from '../shared/training/useSweep.ts';
import { inputs, type rescueMany, stepLimit } from './figure.ts';
import { describeGlyphs, rowsOf, sentence, summarise, table } from './model.ts';

/** Outcomes of every kind, as they might come: with ReLU hardly any is back, with Leaky ReLU from none to all. */
export const moments: MomentsOf<typeof rescueMany> = (state) => {
  const { uniform, integer } = stream(Math.round(1e6 * state.slope), 'moments');
  const all = inputs(state).map(({ seed, activation }): RescueOutcome => {
    const back = uniform() < (activation.id === 'relu' ? 0.02 : state.slope);
    return {
      seed,
      activation: activation.id,
      rescued: back,
      reachedAt: back ? 1 + integer(stepLimit) : null,
      steps: stepLimit,
      frozen: activation.id === 'relu' && !back,
      accuracy: back ? 0.95 : uniform(),
    };
  });
  const moment = (phase: SweepPhase, done: number): Moment => {
    const rows = all.map((row, index) => (index < done ? row : null));
    const cells = table(state, rows);
    const back = (side: Side) =>
      cells.rows.filter((row) => typeof row[1 + 2 * sides.indexOf(side)] === 'number').length;
    return {
      texts: [
        sentence(state, phase, rows),
        ...sides.map((side) => describeGlyphs(side, summarise(rowsOf(rows, side)))),
      ],
      table: cells,
      charts: [],
      counts: [
        { said: /(\d+|None) of the 40 ReLU networks came back/, is: back('relu') },
        { said: /(\d+) of the 40 Leaky ReLU/, is: back('leaky-relu') },
        { said: /(?:So far|Stopped early:) (\d+) of/, is: back('relu') },
        { said: /and (\d+) of \d+ with Leaky/, is: back('leaky-relu') },
      ],
    };
  };
  return [
    moment('idle', 0),
    moment('running', 1),
    moment('running', 3),
    moment('cancelled', 17),
    moment('finished', all.length),
  ];
};
