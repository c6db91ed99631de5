import { referenceTrainer } from '#lib/training/index.ts';
import type { Training } from './contender.ts';
import { specOf } from './engine.ts';
import type { Parameters, Workload } from './workload.ts';

/** Updates before the look: four times or more through the data, and on into an epoch, so that order counts. */
const checkedSteps = 67;

/** How far a loss may be from the reference's, as a share of how far the reference's has come down. */
const tolerance = 1e-4;

/** The mean loss over all the data, as the reference engine has it. */
function lossAt(workload: Workload, parameters: Parameters): number {
  return referenceTrainer(specOf(workload, parameters, 0)).measure().trainLoss;
}

/** What a training of this workload must come to. */
export interface Expected {
  readonly start: number;
  readonly reached: number;
}

/** The loss before training and after the steps that are checked, by the reference engine in float64. */
export function expectedOf(workload: Workload): Expected {
  const run = referenceTrainer(specOf(workload, workload.initial, checkedSteps));
  const start = run.measure().trainLoss;
  run.advance(checkedSteps);
  return { start, reached: run.measure().trainLoss };
}

/** What speaks against a loss, in words, or null: it has to have fallen, and to where the reference's fell. */
export function objection(loss: number, { start, reached }: Expected): string | null {
  const fell = loss < start && reached < start;
  const agrees = Math.abs(loss - reached) <= tolerance * (start - reached);
  if (fell && agrees) return null;
  return `after ${checkedSteps} steps expected a loss of ${reached.toPrecision(6)}, down from ${start.toPrecision(6)}, received ${loss.toPrecision(6)}`;
}

/** Trains the steps that are checked. Throws where the loss is not what the reference engine comes to. */
export async function check(workload: Workload, training: Training, expected: Expected): Promise<void> {
  await training.train(checkedSteps);
  const found = objection(lossAt(workload, await training.parameters()), expected);
  if (found !== null) throw new Error(found);
}
