import { present } from '#lib/assert/present.ts';
import { comparisonTask } from '#workers/tasks/comparison.ts';
import type { RunPicture } from '#workers/tasks/index.ts';
import { type Moment, type MomentsOf, picturesOf, short, sumIn, twoOf } from '../shared/moment.ts';
import { type Pair, sides } from '../shared/pair.ts';
import type { RunPhase } from '../shared/training/useLiveRun.ts';
import { curvesChart } from './chart.ts';
import { type comparison, specOf } from './figure.ts';
import { manySentence, pairsOfSeeds } from './many.ts';
import { sidesOf } from './model.ts';
import { sentence } from './sentence.ts';
import { table } from './table.ts';

export const moments: MomentsOf<typeof comparison> = (state) => {
  const specs = sides.map((side) => short(specOf(state, side)));
  const { pictures, output } = picturesOf(comparisonTask({ specs, grid: null }));
  const moment = (phase: RunPhase, now: Pair<RunPicture>): Moment => {
    const rows = table(state, now);
    return {
      texts: [sentence(state, phase, now), ...verdicts(state.seed)],
      table: rows,
      charts: [curvesChart(now, 'loss'), curvesChart(now, 'accuracy')],
      losses: sides.map((side) => now[side].measurement.trainLoss),
      counts: [
        { said: /(\d+|None) of \d+ ReLU units (?:is|are) dead/, is: sumIn(rows, /of these dead/, 1) },
        {
          said: /(\d+|no) (?:leaky unit is even|of the leaky ones (?:is|are)) inactive/,
          is: sumIn(rows, /inactive units/, 2),
        },
      ],
    };
  };
  const both = (runs: readonly RunPicture[]) => present(sidesOf(runs), 'two runs');
  return [
    ...twoOf(pictures).map(({ runs }) => moment('running', both(runs))),
    moment('finished', both(output.last.runs)),
  ];
};

/** What is said of many pairs: none, some and all of them done, of which some diverged. */
function verdicts(seed: number): readonly string[] {
  const pair = (index: number) => ({
    index,
    relu: index % 7 === seed % 7 ? null : 0.9,
    leaky: 0.9 + 0.001 * ((index + seed) % 5),
  });
  return [0, 1, pairsOfSeeds].map((done) =>
    manySentence(Array.from({ length: pairsOfSeeds }, (_, index) => (index < done ? pair(index) : null))),
  );
}
