import { at } from '#lib/assert/at.ts';
import { present } from '#lib/assert/present.ts';
import { stream } from '#lib/random/index.ts';
import { learnedSlopesTask } from '#workers/tasks/learned-slopes.ts';
import { type MomentsOf, percentOf, picturesOf, short } from '../shared/moment.ts';
import { chart, chartLabel } from './chart.ts';
import { type learnedSlopes, questionOf } from './figure.ts';
import { describeGlyphs } from './glyphs.ts';
import { seeds } from './model.ts';
import type { Outcome } from './outcome.ts';
import { sentence, sweepSentence } from './sentence.ts';
import { table } from './table.ts';

export const moments: MomentsOf<typeof learnedSlopes> = (state) => {
  const { output: runs } = picturesOf(learnedSlopesTask({ specs: questionOf(state).specs.map(short) }));
  const { uniform } = stream(state.seed, 'moments');
  const away = uniform();
  const compared = runs.length > 1;
  const one = sentence(state, runs);
  return [0, 1, seeds].map((done) => {
    const outcomes = Array.from({ length: seeds }, (_, index): Outcome | null => {
      if (index >= done) return null;
      return compared ? [uniform() < away, uniform() < 0.1] : [uniform() < away];
    });
    const ran = outcomes.filter((outcome) => outcome?.[0] === true).length;
    const phase = done === seeds ? 'finished' : done === 0 ? 'idle' : 'running';
    return {
      texts: [
        one,
        sweepSentence(state, phase, outcomes),
        sweepSentence(state, phase === 'running' ? 'cancelled' : phase, outcomes),
        describeGlyphs(outcomes),
        chartLabel(state, runs),
      ],
      table: table(state, runs),
      charts: [chart(runs)],
      losses: runs.map(({ measurement }) => measurement.trainLoss),
      counts: [
        { said: /(\d+|none)(?: of \d+)? ran away/, is: ran },
        {
          said: /(\d+)\u00a0% of the test points are right/,
          is: percentOf(present(at(runs, 0).measurement.testAccuracy, 'testAccuracy')),
        },
      ],
    };
  });
};
