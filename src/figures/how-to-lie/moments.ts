import { stream } from '#lib/random/index.ts';
import type { Moment, MomentsOf } from '../shared/moment.ts';
import { pairOf } from '../shared/pair.ts';
import type { SweepPhase } from '../shared/training/useSweep.ts';
import { type howToLie, seeds } from './figure.ts';
import { chart, chartWords, compare, type Known, knownAt, sentence, table } from './model.ts';

/** Steps as they might come: of all sizes, some even, some never there. */
export const moments: MomentsOf<typeof howToLie> = (state) => {
  const { uniform, integer } = stream(state.seed, 'moments', state.way);
  const row = () => {
    const even = 5 * (1 + integer(100));
    return pairOf(() => (uniform() < 0.2 ? even : uniform() < 0.05 ? 1500 : 5 * (1 + integer(100))));
  };
  const rowsOf = () => Array.from({ length: seeds }, row);
  const known: Known = { usual: rowsOf(), tuned: rowsOf() };
  const all = knownAt(known, state);
  const moment = (phase: SweepPhase, done: number): Moment => {
    const rows = all.map((one, index) => (index < done ? one : null));
    const { less, even, more } = compare(rows);
    return {
      texts: [sentence(state, phase, known, rows), chartWords(state, known, rows)],
      table: table(state, known, rows),
      charts: [chart(state, known, rows)],
      counts: [
        { said: /ReLU is ahead in (\d+)/, is: more },
        { said: /, Leaky ReLU in (\d+)/, is: less },
        { said: /, and (\d+) (?:is|are) even/, is: even },
      ],
    };
  };
  return [moment('idle', 0), moment('running', 1), moment('cancelled', 9), moment('finished', seeds)];
};
