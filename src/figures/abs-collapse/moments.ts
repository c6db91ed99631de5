import { stream } from '#lib/random/index.ts';
import type { AbsOutcome } from '#lib/simulations/abs-collapse.ts';
import { absCollapseSetup } from '#lib/simulations/abs-collapse-setup.ts';
import type { Moment, MomentsOf } from '../shared/moment.ts';
import { type Side, sides } from '../shared/pair.ts';
import type { SweepPhase } from '../shared/training/useSweep.ts';
import { type absCollapse, inputs } from './figure.ts';
import { chart, chartLabel, comparison, sentence, table } from './model.ts';

/** Outcomes of every kind, as they might come. */
export const moments: MomentsOf<typeof absCollapse> = (state) => {
  const { uniform } = stream(state.hundred, 'moments', Math.round(1e6 * state.slope));
  const all = inputs(state).map(({ seed, activation }): AbsOutcome => {
    const kind = uniform();
    const collapse = activation.id === 'relu' ? 0.9 : 1 - state.slope;
    const end = kind < collapse ? 'constant' : kind < collapse + 0.02 ? 'neither' : 'learned';
    return {
      seed,
      end,
      bornDead: end === 'constant' && activation.id === 'relu' && uniform() < 0.9,
      loss: end === 'learned' ? 0.001 : 0.25,
      outputs: Array.from({ length: absCollapseSetup.samples }, () => uniform()),
    };
  });
  const moment = (phase: SweepPhase, done: number): Moment => {
    const rows = all.map((row, index) => (index < done ? row : null));
    const cells = table(state, rows);
    const ended = (side: Side, as: RegExp) =>
      cells.rows.filter((row) => as.test(String(row[1 + 2 * sides.indexOf(side)]))).length;
    return {
      texts: [
        sentence(state, phase, rows),
        ...sides.map((side) => chartLabel(side, state, rows)),
        ...Object.values(comparison(rows)),
      ],
      table: cells,
      charts: sides.map((side) => chart(side, rows)),
      counts: [
        {
          said: /^(?:So far |Stopped early: )?(\d+) of \d+ (?:ReLU networks|with ReLU)/,
          is: ended('relu', /^learned/),
        },
        { said: /and (\d+) ended as a constant, \d+ of them since/, is: ended('relu', /^constant/) },
        { said: /ended as a constant, (\d+) of them since/, is: ended('relu', /born dead/) },
        { said: /same weights (\d+) of/, is: ended('leaky-relu', /^learned/) },
      ],
    };
  };
  return [
    moment('idle', 0),
    moment('running', 1),
    moment('running', 3),
    moment('cancelled', 77),
    moment('finished', all.length),
  ];
};
