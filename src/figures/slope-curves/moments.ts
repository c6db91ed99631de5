import { stream } from '#lib/random/index.ts';
import type { SlopeOutcome } from '#lib/simulations/slope-curve.ts';
import { median } from '#lib/statistics/median.ts';
import type { Moment, MomentsOf } from '../shared/moment.ts';
import type { SweepPhase } from '../shared/training/useSweep.ts';
import { quantityChart, unitsChart } from './chart.ts';
import { seeds, type slopeCurves, slopes } from './figure.ts';
import { questionOf, type Rows, reluAt } from './model.ts';
import { readout } from './readout.ts';
import { chartWords, sentence } from './sentence.ts';
import { summarise } from './summary.ts';
import { table } from './table.ts';

/** Outcomes of every kind, as they might come: some slopes diverge, ReLU's units die in some networks and not in others. */
export const moments: MomentsOf<typeof slopeCurves> = (state) => {
  const { uniform, integer } = stream(state.twenty, 'moments', Math.round(1e3 * state.learningRate));
  const wild = uniform();
  const all = Array.from({ length: seeds }, (_, seed) => ({
    seed: seed + 1,
    outcomes: slopes.map((slope): SlopeOutcome => {
      if (slope !== 0 && uniform() < wild * Math.abs(slope)) return { divergedAt: integer(1500), end: null };
      const inactive = integer(4);
      const end = {
        loss: 10 ** (-6 * uniform()),
        accuracy: Math.round(200 * (0.8 + 0.2 * uniform())) / 200,
        steps: uniform() < 0.2 ? null : 1 + integer(1500),
        inactive,
        dead: slope === 0 ? inactive : 0,
      };
      return { divergedAt: null, end };
    }),
  }));
  const moment = (phase: SweepPhase, done: number): Moment => {
    const rows: Rows = all.map((row, index) => (index < done ? row : null));
    const curves = { question: questionOf(state), rows };
    const summaries = summarise(rows);
    const read = readout(state.slope, curves, summaries);
    const dead = all.slice(0, done).flatMap(({ outcomes }) => outcomes[reluAt]?.end?.dead ?? []);
    return {
      texts: [
        sentence(state, phase, curves, summaries),
        chartWords(state.show, summaries),
        chartWords('inactive', summaries),
        ...(read === null ? [] : [read.title]),
        ...(read?.rows ?? []).map(({ label, cells }) => [label, ...cells].join(' | ')),
      ],
      table: table(state.show, curves, summaries),
      charts: [quantityChart(state, summaries), unitsChart(state, summaries)],
      counts:
        dead.length === 0
          ? []
          : [
              // Beside an interval of a median stands a median.
              { said: /^Dead of 32, \w+ \| [^|]* \| ([\d.]+) \|/, is: median(dead) },
              { said: /Dead units, in the mean: ([\d.]+) of 32 at slope 0/, is: rounded(dead) },
            ],
    };
  };
  return [moment('running', 0), moment('running', 1), moment('cancelled', 7), moment('finished', seeds)];
};

/** A mean in three digits, as it is told. */
function rounded(counts: readonly number[]): number {
  return Number((counts.reduce((sum, count) => sum + count, 0) / counts.length).toPrecision(3));
}
