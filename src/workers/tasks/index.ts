import type { SignaturesOf } from '../protocol.ts';
import { absCollapseTask } from './abs-collapse.ts';
import { bornDeadTask } from './born-dead.ts';
import { comparisonTask } from './comparison.ts';
import { costTask } from './cost.ts';
import { dataTask } from './data.ts';
import { digitNetTask } from './digit-net.ts';
import { digitsReaderTask } from './digits-reader.ts';
import { gradientsTask } from './gradients.ts';
import { learnedSlopesTask } from './learned-slopes.ts';
import { observeTask } from './observe.ts';
import { outcomeTask } from './outcome.ts';
import { raceTask } from './race.ts';
import { rescueTask } from './rescue.ts';
import { rescueLiveTask } from './rescue-live.ts';
import { retrainTask } from './retrain.ts';
import { signalTask } from './signal.ts';
import { slopeCurveTask } from './slope-curve.ts';
import { unitPlaneTask } from './unit-plane.ts';
import { wildTask } from './wild.ts';
import { zeroShareTask } from './zero-share.ts';

export type { BornDeadInput, BornDeadProgress } from './born-dead.ts';
export type { ComparisonInput, ComparisonOutput, ComparisonProgress, RunPicture } from './comparison.ts';
export type { DigitNet, DigitNetInput } from './digit-net.ts';
export type { DigitsReading, Misread } from './digits-reader.ts';
export type { Grid } from './grid.ts';
export type { LearnedSlopesInput, SlopeRun } from './learned-slopes.ts';
export type { ObserveInput } from './observe.ts';
export type { Outcome, OutcomeInput } from './outcome.ts';
export type { RescueProgress } from './rescue.ts';
export type { RescueLiveInput, RescuePicture } from './rescue-live.ts';
export type { RetrainInput, RetrainOutput } from './retrain.ts';
export type { UnitPlace, UnitPlaneInput, UnitPlanePicture } from './unit-plane.ts';
export type { WildInput } from './wild.ts';

/** What a worker can do, by the name that `client.run` and `pool.map` give. Pages import types from here, and nothing else. */
export const tasks = {
  'abs-collapse': absCollapseTask,
  'born-dead': bornDeadTask,
  comparison: comparisonTask,
  cost: costTask,
  data: dataTask,
  gradients: gradientsTask,
  'digit-net': digitNetTask,
  'digits-reader': digitsReaderTask,
  'learned-slopes': learnedSlopesTask,
  observe: observeTask,
  outcome: outcomeTask,
  race: raceTask,
  rescue: rescueTask,
  'rescue-live': rescueLiveTask,
  retrain: retrainTask,
  signal: signalTask,
  'slope-curve': slopeCurveTask,
  'unit-plane': unitPlaneTask,
  wild: wildTask,
  'zero-share': zeroShareTask,
};

/** Every task's input, progress and output, by its name. */
export type Tasks = SignaturesOf<typeof tasks>;

export type TaskName = keyof Tasks;
export type InputOf<Name extends TaskName> = Tasks[Name]['input'];
export type ProgressOf<Name extends TaskName> = Tasks[Name]['progress'];
export type OutputOf<Name extends TaskName> = Tasks[Name]['output'];
