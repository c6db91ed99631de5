import { stream } from '#lib/random/index.ts';
import type { RaceRun } from '#lib/simulations/race.ts';
import { raceSetups } from '#lib/simulations/race-setup.ts';
import type { Moment, MomentsOf } from '../shared/moment.ts';
import type { SweepPhase } from '../shared/training/useSweep.ts';
import { curvesChart, differencesChart } from './chart.ts';
import type { race } from './figure.ts';
import { type Rows, summarise } from './model.ts';
import { readout } from './readout.ts';
import { curveWords, sentence } from './sentence.ts';
import { table } from './table.ts';

/** Outcomes of every kind, as they might come: some never get there, some diverge, some are even. */
export const moments: MomentsOf<typeof race> = (state) => {
  const { uniform, integer } = stream(state.from, 'moments', Math.round(1e3 * state.otherRate));
  const { score, steps, reading, curve } = raceSetups[state.task];
  const wild = uniform() / 2;
  const numbers = {
    steps: () => 5 * (1 + integer(100)),
    loss: () => 10 ** (-8 * uniform()),
    accuracy: () => integer(87) / 86,
  };
  const run = (): RaceRun => {
    const diverged = uniform() < wild;
    const never = diverged || (score === 'steps' && uniform() < wild);
    const readings = diverged ? 1 + integer(5) : 1 + Math.floor(steps / reading);
    return {
      score: never ? null : numbers[score](),
      diverged,
      curve: Array.from({ length: readings }, () =>
        curve === 'loss' ? 10 ** (2 - 10 * uniform()) : uniform(),
      ),
    };
  };
  const seeds = Number(state.seeds);
  const all = Array.from({ length: seeds }, (_, i) => {
    const one = run();
    return { seed: state.from + i, runs: [one, uniform() < 0.3 ? one : run()] as const };
  });
  const moment = (phase: SweepPhase, done: number): Moment => {
    const rows: Rows = all.map((row, index) => (index < done ? row : null));
    const summary = summarise(state.task, rows);
    const read = readout(state, summary);
    const cells = table(state, rows);
    const counted = (holds: (difference: number) => boolean) =>
      cells.rows.filter(([, , , difference]) => typeof difference === 'number' && holds(difference)).length;
    const lessIsBetter = score !== 'accuracy';
    return {
      texts: [
        sentence(state, phase, summary),
        curveWords(state, summary),
        ...(read?.rows ?? []).map(({ label, cells: both, between }) =>
          [label, ...[...both, between].flatMap((cell) => [cell?.text, cell?.interval].filter(Boolean))].join(
            ' | ',
          ),
        ),
      ],
      table: cells,
      charts: [curvesChart(state, rows), differencesChart(state, summary)],
      counts: [
        { said: /(\d+) (?:is|are) even\./, is: counted((difference) => difference === 0) },
        {
          said: / is ahead in (\d+),/,
          is: counted((difference) => (lessIsBetter ? difference > 0 : difference < 0)),
        },
        {
          said: /^Ahead(?:; \d+ even)? \| \d+ of \d+ \| (\d+) of/,
          is: counted((difference) => (lessIsBetter ? difference < 0 : difference > 0)),
        },
      ],
    };
  };
  return [
    moment('idle', 0),
    moment('running', 1),
    moment('running', 5),
    moment('cancelled', 7),
    moment('finished', seeds),
  ];
};
