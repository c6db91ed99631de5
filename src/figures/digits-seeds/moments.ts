import { stream } from '#lib/random/index.ts';
import type { Moment, MomentsOf } from '../shared/moment.ts';
import type { SweepPhase } from '../shared/training/useSweep.ts';
import { type digitsSeeds, inputs, scenarioOf, seeds, shown } from './figure.ts';
import { chart, chartLabel, sentence, summaryLines, table } from './model.ts';
import type { Row } from './rows.ts';

/** Outcomes of every kind, as they might come: all alike, all lost, some diverged. */
export const moments: MomentsOf<typeof digitsSeeds> = (state) => {
  const { uniform, integer } = stream(state.twenty, 'moments', state.scenario);
  const isHarsh = state.scenario === 'quick' || state.scenario === 'raw';
  const { hidden } = scenarioOf(state);
  const all = inputs(state).map((): Row => {
    const diverged = isHarsh && uniform() < 0.5;
    return {
      right: diverged ? 0.1 : state.scenario === 'healthy' ? 0.94 + 0.05 * uniform() : uniform(),
      dead: hidden.map((width) => (state.scenario === 'healthy' ? 0 : integer(width + 1))),
      diverged,
    };
  });
  const moment = (phase: SweepPhase, done: number): Moment => {
    const rows = all.map((row, index) => (index < done ? row : null));
    const cells = table(state, rows);
    const column = 1 + shown.indexOf('leaky0.2');
    const diverged = cells.rows.filter((row) => row[column] === 'diverged').length;
    const drawing = chart(state, rows);
    const seen = rows.filter((row) => row !== null && row.right >= Number(state.from) / 100).length;
    return {
      texts: [
        sentence(state, phase, rows),
        chartLabel(rows),
        ...summaryLines(state, rows).flatMap(({ name, mean, difference, dead }) => [
          name,
          mean,
          difference,
          dead,
        ]),
      ],
      table: cells,
      charts: [drawing],
      counts: [
        { said: new RegExp(`(\\d+) of ${seeds} with slope 0\\.2`), is: diverged },
        { said: /^(?:So far|Stopped early:) (\d+) of/, is: done },
      ],
      drawn: [
        {
          points: drawing.markers ?? [],
          values: Array<number>(seen).fill(1),
        },
      ],
    };
  };
  return [
    moment('idle', 0),
    moment('running', 1),
    moment('running', 7),
    moment('cancelled', 63),
    moment('finished', all.length),
  ];
};
