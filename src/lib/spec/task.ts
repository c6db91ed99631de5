import { at } from '../assert/at.ts';
import { type Data, dataset, makeData, type Task } from '../datasets/index.ts';
import { type Loss, loss, losses } from '../losses/index.ts';
import { isBit, isOneHot } from './rows.ts';
import type { DataSpec, RunSpec } from './run-spec.ts';

/** What the outputs stand for; of inline data, what their rows look like. */
export function taskOf(data: DataSpec): Task {
  if (!('x' in data)) return dataset(data.id).task;
  if (data.y.every(isBit)) return 'binary';
  return data.y.every(isOneHot) ? 'multiclass' : 'regression';
}

/** How many inputs and outputs a network needs for this data. */
export function shapeOf(data: DataSpec): { readonly inputs: number; readonly outputs: number } {
  if (!('x' in data)) return dataset(data.id);
  return { inputs: at(data.x, 0).length, outputs: at(data.y, 0).length };
}

/** The loss that a run on this data has unless it says otherwise. */
export function defaultLoss(data: DataSpec): Loss {
  const task = taskOf(data);
  const found = losses.find(({ tasks }) => tasks.includes(task));
  if (found === undefined) throw new Error(`losses: expected one for the ${task} task, received none`);
  return found;
}

/** The data that a run trains on. What inline outputs stand for, the loss says. */
export function dataOf({ data, training }: RunSpec): Data {
  return makeData(data, loss(training.loss).tasks[0]);
}
