import { present } from '../assert/present.ts';
import { parseSpec } from '../spec/index.ts';
import { type Trainer, trainer } from '../training/index.ts';
import { finish } from './finish.ts';
import { type Contestant, type RaceTask, raceSetups, raceTarget } from './race-setup.ts';

/** One seed of a race: two networks that differ in nothing but what their contestants say. */
export interface RaceInput {
  readonly task: RaceTask;
  readonly seed: number;
  readonly contestants: readonly [Contestant, Contestant];
}

/** How one of them fared. */
export interface RaceRun {
  /** Its number, of which the task says whether more is better; null where it never got there, or diverged. */
  readonly score: number | null;
  readonly diverged: boolean;
  /** The loss or the accuracy at the start and at each reading; after a divergence there is none. */
  readonly curve: readonly number[];
}

/** How both fared. */
export interface RaceOutcome {
  readonly seed: number;
  readonly runs: readonly [RaceRun, RaceRun];
}

/** Where a run is: its trainer, and the step at which its target was first read, null as long as it was not. */
interface Reading {
  readonly run: Trainer;
  readonly reachedAt: number | null;
}

/** Trains both, one after the other; yields at each reading. */
export function* raceSteps({ task, seed, contestants }: RaceInput): Generator<Reading, RaceOutcome, void> {
  const [one, other] = contestants;
  return { seed, runs: [yield* runSteps(task, one, seed), yield* runSteps(task, other, seed)] };
}

/** One network of a race; yields at each reading. */
function* runSteps(task: RaceTask, contestant: Contestant, seed: number): Generator<Reading, RaceRun, void> {
  const setup = raceSetups[task];
  const run = trainer(parseSpec(setup.document(contestant, seed)));
  const read = (): number => {
    const { trainLoss, trainAccuracy, testAccuracy } = run.measure();
    if (setup.curve === 'loss') return trainLoss;
    return present(setup.curve === 'trainAccuracy' ? trainAccuracy : testAccuracy, setup.curve);
  };
  const curve = [read()];
  let reachedAt: number | null = null;
  while (run.status === 'running') {
    run.advance(setup.reading);
    if (run.divergence === null) {
      const value = read();
      curve.push(value);
      if (setup.score === 'steps' && value >= raceTarget) reachedAt ??= run.step;
    }
    yield { run, reachedAt };
  }
  const diverged = run.divergence !== null;
  const end = diverged ? null : present(curve.at(-1), 'the last reading');
  // Who came to the target and diverged afterwards has been there.
  return { score: setup.score === 'steps' ? reachedAt : end, diverged, curve };
}

/** The steps to the target of a task that has one, and the weights there: a run that nobody watches beyond it. */
export function stepsToTarget(
  task: RaceTask,
  contestant: Contestant,
  seed: number,
): { readonly steps: number | null; readonly digest: string } {
  let steps: number | null = null;
  let digest = '';
  for (const { run, reachedAt } of runSteps(task, contestant, seed)) {
    steps = reachedAt;
    if (reachedAt === null && run.status === 'running') continue;
    digest = run.result().digest;
    break;
  }
  return { steps, digest };
}

/** The race in one go. */
export const raceRun = (input: RaceInput): RaceOutcome => finish(raceSteps(input)).outcome;
