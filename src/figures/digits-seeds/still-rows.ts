import { resultsOf } from '#components/prose/findings.ts';
import { present } from '#lib/assert/present.ts';
import { outcomesOf } from '#lib/simulations/runs.ts';
import { type DigitsSeedsState, inputs, type Shown, seeds, seedsOf, shown } from './figure.ts';
import { type Row, rowOf } from './rows.ts';

/** The experiment whose runs are those of a scenario, and what its arms are called. */
const committed: Partial<
  Record<DigitsSeedsState['scenario'], { readonly id: string; readonly ending: string }>
> = {
  healthy: { id: 'digits-healthy', ending: '' },
  'bias-1': { id: 'digits-bias', ending: 'Bias-1' },
};

/**
 * The rows of a whole run at build. Where experiments have made the very runs, theirs are taken: a hundred networks take
 * seconds. Else they are trained; the digits have to be loaded.
 */
export function stillRows(state: DigitsSeedsState): readonly Row[] {
  const known = committed[state.scenario];
  if (known === undefined || seedsOf(state).first !== 1) {
    return inputs(state).map((input) => rowOf(outcomesOf(input)));
  }
  const { arms } = resultsOf(known.id);
  const found = (name: Shown, quantity: string, index: number): number => {
    const arm = present(arms[`${name}${known.ending}`], `runs of ${known.id} with ${name}`);
    return present(present(arm.quantities[quantity], quantity)[index], quantity);
  };
  return Array.from({ length: seeds }, (_, index) => index).flatMap((index) =>
    shown.map((name) => ({
      right: found(name, 'percent', index) / 100,
      dead: [found(name, 'deadFirst', index), found(name, 'deadSecond', index)],
      diverged: found(name, 'diverged', index) === 1,
    })),
  );
}
