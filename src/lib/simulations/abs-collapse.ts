import { dataOf, parseSpec } from '../spec/index.ts';
import { type Trainer, trainer } from '../training/index.ts';
import { type AbsInput, absCollapseDocument, absCollapseSetup } from './abs-collapse-setup.ts';
import { finish } from './finish.ts';

export type { AbsInput } from './abs-collapse-setup.ts';

/** `learned`: the mean squared error is below the target. `constant`: the output is the same everywhere. */
export type AbsEnd = 'learned' | 'constant' | 'neither';

export interface AbsOutcome {
  readonly seed: number;
  readonly end: AbsEnd;
  /** Before the first step some hidden layer had nothing but dead units. */
  readonly bornDead: boolean;
  /** Mean squared error at the end; not finite where the run diverged. */
  readonly loss: number;
  /** What the network answers at the end, at each point of the grid from left to right. */
  readonly outputs: Float32Array | readonly number[];
}

/** Updates a step. */
const chunk = 40;

/** One network of ten narrow layers that is to learn |x|: yields it as it goes, returns how it ended. */
export function* absSteps(input: AbsInput): Generator<Trainer, AbsOutcome, void> {
  const { targetLoss, flatness } = absCollapseSetup;
  const { width = absCollapseSetup.width } = input;
  const run = trainer(parseSpec(absCollapseDocument(input)));
  const bornDead = run.measure().deadUnits.some((dead) => dead === width);
  while (run.status === 'running') {
    yield run;
    run.advance(chunk);
  }
  const { x, n } = dataOf(run.spec).train;
  const outputs = Float32Array.from(run.predict(x, n));
  const loss = run.divergence === null ? run.measure().trainLoss : Number.POSITIVE_INFINITY;
  const isFlat = Math.max(...outputs) - Math.min(...outputs) < flatness;
  const end = loss < targetLoss ? 'learned' : isFlat ? 'constant' : 'neither';
  return { seed: input.seed, end, bornDead, loss, outputs };
}

/** The run in one go. */
export const absRun = (input: AbsInput): AbsOutcome => finish(absSteps(input)).outcome;
