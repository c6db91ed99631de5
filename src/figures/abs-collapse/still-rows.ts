import { type AbsOutcome, absRun } from '#lib/simulations/abs-collapse.ts';
import { type AbsCollapseState, inputs } from './figure.ts';

const known = new Map<string, readonly AbsOutcome[]>();

/** The rows of a whole run at build: some seconds, so a state that several pages show is trained once. */
export function stillRows(state: AbsCollapseState): readonly AbsOutcome[] {
  const key = JSON.stringify(state);
  const found = known.get(key) ?? inputs(state).map(absRun);
  known.set(key, found);
  return found;
}
