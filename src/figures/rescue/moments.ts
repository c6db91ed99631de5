import type { RescueOutcome } from '#lib/simulations/rescue.ts';
import { rescueLiveTask } from '#workers/tasks/rescue-live.ts';
import { type Moment, type MomentsOf, percentOf, picturesOf } from '../shared/moment.ts';
import { type Pair, pairOf, sides } from '../shared/pair.ts';
import type { RunPhase } from '../shared/training/useLiveRun.ts';
import { input, type rescue, stepsPerPicture } from './figure.ts';
import { lossChart, maximumSteps, type SideNow, sentence, table } from './model.ts';

const steps = 50;

/** Cut short it ended as if it had had all of its steps. */
const ended = ({ ...outcome }: RescueOutcome): RescueOutcome =>
  outcome.steps === steps && outcome.reachedAt === null ? { ...outcome, steps: maximumSteps } : outcome;

export const moments: MomentsOf<typeof rescue> = (state) => {
  const runs = pairOf((side) =>
    picturesOf(rescueLiveTask({ ...input(state, side), maximumSteps: steps, stepsPerPicture, grid: null })),
  );
  const moment = (phase: RunPhase, now: Pair<SideNow>): Moment => ({
    texts: [sentence(state, phase, now)],
    table: table(state, now),
    charts: [lossChart(now)],
    losses: sides.map((side) => now[side].picture.measurement.trainLoss),
    counts: [
      {
        said: /ReLU is right on (\d+)\u00a0%/,
        is: percentOf(now.relu.picture.measurement.trainAccuracy ?? 0),
      },
    ],
  });
  const during = (place: number) =>
    pairOf((side): SideNow => {
      const { pictures, output } = runs[side];
      return { picture: pictures[place] ?? output.last, outcome: null };
    });
  return [
    moment('paused', during(0)),
    moment('running', during(3)),
    moment(
      'finished',
      pairOf((side) => ({ picture: runs[side].output.last, outcome: ended(runs[side].output) })),
    ),
  ];
};
