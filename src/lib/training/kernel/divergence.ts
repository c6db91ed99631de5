import { at } from '../../assert/at.ts';
import { evaluate, lossIsFinite } from './evaluation.ts';
import type { KernelRun } from './run.ts';

/** Targets below this leave every loss finite where the outputs are safe. */
const safeTarget = 1e15;

const infiniteLoss = 'the loss is not finite';

/** Which parameter is not finite, or null. */
export function nonFiniteParameter({ exports }: KernelRun): string | null {
  const found = exports.trouble();
  if (found === 0) return null;
  const what = at(['the slope', 'a weight', 'a bias'], found % 3);
  return `${what} of layer ${Math.ceil(found / 3)} is not finite`;
}

/** Evaluates the losses of both parts, unless the weights are so small that they must be finite. */
export function nonFiniteLoss(run: KernelRun): string | null {
  const { exports, largestInput, largestTarget } = run;
  if (largestTarget < safeTarget && exports.surelyFinite(largestInput) !== 0) return null;
  evaluate(run);
  return lossIsFinite(run) ? null : infiniteLoss;
}

/** Goes back to the start of the epoch, and on from there. */
export function replay({ exports }: KernelRun, updates: number): void {
  exports.restore();
  exports.train(0, updates);
}

/**
 * Makes an epoch's first `count` updates again, one by one, and finds the first that leaves something not finite: the state
 * is then the one before it, after so many updates. null where there is none.
 */
export function firstDivergence(
  run: KernelRun,
  count: number,
  ends: boolean,
): { readonly updates: number; readonly cause: string } | null {
  const { exports } = run;
  const takenBackTo = (updates: number, cause: string) => {
    replay(run, updates);
    return { updates, cause };
  };
  exports.restore();
  for (let updates = 0; updates < count; updates += 1) {
    // The batch's own loss: it is the update before that left it so.
    if (exports.train(updates, 1) === 0) return takenBackTo(Math.max(0, updates - 1), infiniteLoss);
    const cause = nonFiniteParameter(run) ?? (ends && updates + 1 === count ? nonFiniteLoss(run) : null);
    if (cause !== null) return takenBackTo(updates, cause);
  }
  return null;
}
