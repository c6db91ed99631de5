import { at } from '#lib/assert/at.ts';
import { comparisonTask } from '#workers/tasks/comparison.ts';
import { type Moment, type MomentsOf, percentOf, picturesOf, short, twoOf } from '../shared/moment.ts';
import type { RunPhase } from '../shared/training/useLiveRun.ts';
import { type boundaryBySlope, slopes, specsOf } from './figure.ts';
import { pictureLabel, type Run, sentence, table } from './model.ts';

export const moments: MomentsOf<typeof boundaryBySlope> = (state) => {
  const { pictures, output } = picturesOf(comparisonTask({ specs: specsOf(state).map(short), grid: null }));
  const moment = (phase: RunPhase, runs: readonly Run[]): Moment => ({
    texts: [sentence(state, phase, runs), ...runs.map((run, index) => pictureLabel(at(slopes, index), run))],
    table: table(state, runs),
    charts: [],
    losses: runs.map(({ measurement }) => measurement.trainLoss),
    counts: runs.map(({ measurement }, index) => ({
      said: new RegExp(`(\\d+)\u00a0% with slope ${at(slopes, index)}(?![\\d.]*\\d)`),
      is: percentOf(measurement.trainAccuracy ?? 0),
    })),
  });
  return [
    ...twoOf(pictures).map(({ runs }) => moment('running', runs)),
    moment('paused', output.last.runs),
    moment('finished', output.last.runs),
  ];
};
