import { at } from '../assert/at.ts';
import { stream } from '../random/index.ts';
import { parseSpec } from '../spec/index.ts';
import { type Trainer, trainer } from '../training/index.ts';
import { type CostNetwork, costSetup } from './cost-setup.ts';
import { finish } from './finish.ts';

export interface CostInput {
  readonly network: CostNetwork;
}

export interface CostOutcome {
  /** The engine that was timed. */
  readonly engine: string;
  /** Per activation of the set-up, nanoseconds for each output of a hidden unit: one number a reading. */
  readonly nanoseconds_ar: readonly (readonly number[])[];
}

/** Stretches of a reading: a clock may tick but every tenth of a millisecond, and its errors even out. */
const stretches = 6;

/** Multiplications in a stretch: well below what may be done between two looks at the messages. */
const workOfStretch = 7e5;

/**
 * Times forward passes through one network with each activation; yields how many readings are done, again and again within
 * one. What a clock says is no part of a result that has to come again: nothing else of the course depends on it.
 *
 * @param clock milliseconds since some moment
 */
export function* costSteps(
  { network }: CostInput,
  clock: () => number,
): Generator<number, CostOutcome, void> {
  const { activations, readings, networks, rows } = costSetup;
  const hidden = networks[network];
  const runs = activations.map((id) => fresh(id, hidden));
  const { normal } = stream(1, 'cost');
  const input_bi = new Float64Array(rows * 2).map(() => normal());
  const passes = passesAtOnce(hidden, rows);
  const outputs = passes * stretches * rows * hidden.reduce<number>((sum, units) => sum + units, 0);
  const nanoseconds_ar: number[][] = activations.map(() => []);
  for (let reading = 0; reading < readings; reading++) {
    const spent_a = activations.map(() => 0);
    for (let stretch = 0; stretch < stretches; stretch++) {
      for (const [index, run] of runs.entries()) {
        // The engine has one network in its memory: the first pass brings this one back.
        run.predict(input_bi, rows);
        const start = clock();
        for (let pass = 0; pass < passes; pass++) run.predict(input_bi, rows);
        spent_a[index] = at(spent_a, index) + clock() - start;
        yield reading;
      }
    }
    for (const [index, spent] of spent_a.entries()) at(nanoseconds_ar, index).push((1e6 * spent) / outputs);
  }
  return { engine: at(runs, 0).engine, nanoseconds_ar };
}

/** All readings in one go. */
export const cost = (input: CostInput, clock: () => number): CostOutcome =>
  finish(costSteps(input, clock)).outcome;

/** A network that is only looked through. */
function fresh(id: string, hidden: readonly number[]): Trainer {
  return trainer(
    parseSpec({
      data: { id: 'two-moons', samples: 2 },
      network: { hidden, activation: { id } },
      record: { every: 0 },
    }),
  );
}

function passesAtOnce(hidden: readonly number[], rows: number): number {
  const widths = [2, ...hidden, 1];
  const weights = hidden.concat(1).reduce((sum, fanOut, layer) => sum + at(widths, layer) * fanOut, 0);
  return Math.max(1, Math.floor(workOfStretch / (weights * rows)));
}
