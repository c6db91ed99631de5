import { present } from '../assert/present.ts';
import { parseSpec, type RunSpec } from '../spec/index.ts';
import { type Trainer, trainer } from '../training/index.ts';
import type { Reading, WildPair, WildRun } from '../wild/index.ts';
import { finish } from './finish.ts';
import { slopeCurveSetup } from './slope-curve-setup.ts';
import type { WildInput } from './wild-setup.ts';

/** How often in an epoch it is read whether the target is reached. */
const readingsPerEpoch = 4;

const whole = (): number => Number.POSITIVE_INFINITY;

/**
 * Trains both networks of a seed, one after the other; yields the specification of each before its data are made, and then the run
 * after every stretch of it.
 * @param atOnce how many updates of a run make a stretch, at most
 */
export function* wildSteps(
  { documents: [one, other], reading }: WildInput,
  atOnce: (spec: RunSpec) => number = whole,
): Generator<RunSpec | Trainer, WildPair, void> {
  return [yield* runSteps(one, reading, atOnce), yield* runSteps(other, reading, atOnce)];
}

function* runSteps(
  document: object,
  reading: Reading,
  atOnce: (spec: RunSpec) => number,
): Generator<RunSpec | Trainer, WildRun, void> {
  const spec = parseSpec(document);
  yield spec;
  const run = trainer(spec);
  yield run;
  const between = Math.ceil(run.stepsPerEpoch / readingsPerEpoch);
  const most = atOnce(spec);
  let reachedAt: number | null = null;
  let firstGradient: number | null = null;
  if (reading === 'gradient') {
    run.advance(1);
    firstGradient = gradientNorm(run);
    yield run;
  }
  while (run.status === 'running') {
    const isWatched = reading === 'target' && reachedAt === null;
    const left = isWatched ? between - (run.step % between) : most;
    run.advance(Math.min(left, most, run.totalSteps));
    yield run;
    if (!isWatched || run.divergence !== null || run.step % between !== 0) continue;
    if (hasReached(run)) reachedAt = run.step;
    yield run;
  }
  const { divergence, engine, totalSteps } = run;
  const { digest } = run.result();
  return {
    measurement: run.measure(),
    divergence,
    engine,
    digest,
    limit: totalSteps,
    reachedAt,
    firstGradient,
  };
}

const hasReached = (run: Trainer): boolean =>
  present(run.measure().trainAccuracy, 'training accuracy') >= slopeCurveSetup.targetAccuracy;

/** Of the update that was made last; null where none was, or it is not finite. */
function gradientNorm(run: Trainer): number | null {
  const update = run.lastUpdate();
  if (update === null) return null;
  const { weights, biases } = update.gradients;
  const squares = [...weights.flat(2), ...biases.flat()].reduce((sum, each) => sum + each * each, 0);
  const norm = Math.sqrt(squares);
  return Number.isFinite(norm) ? norm : null;
}

/** A seed in one go. */
export const wildPair = (input: WildInput): WildPair => finish(wildSteps(input)).outcome;
