import { activation } from '../activations/index.ts';
import { inconsistency, limits, type RunResult, type RunSpec } from '../spec/index.ts';
import type { Measurement } from './trainer.ts';

/** The lists of a result that have one entry per record. */
export type RecordLists = Pick<
  RunResult,
  | 'epochs'
  | 'trainLoss'
  | 'testLoss'
  | 'trainAccuracy'
  | 'testAccuracy'
  | 'inactiveUnits'
  | 'deadUnits'
  | 'gradientNorm'
  | 'slopes'
>;

export interface Records {
  /** Whether the state after `step` updates is one that the specification asks for. */
  due(step: number): boolean;
  add(
    measurement: Measurement,
    gradientNorm: readonly number[] | null,
    slopes: readonly number[] | null,
  ): void;
  lists(): RecordLists;
}

/**
 * Keeps what the specification asks to record: the start, the end, and every so many epochs between. Throws a `SpecError`
 * where that would be more than fits.
 */
export function createRecords(spec: RunSpec, stepsPerEpoch: number, totalSteps: number): Records {
  const { record } = spec;
  refuseTooMany(spec, totalSteps / stepsPerEpoch);
  const measurements: Measurement[] = [];
  const norms: (readonly (number | null)[])[] = [];
  const slopeHistory: (readonly number[])[] = [];

  return {
    due(step) {
      if (step === 0 || step === totalSteps) return true;
      return record.every > 0 && step % (stepsPerEpoch * record.every) === 0;
    },
    add(measurement, gradientNorm, slopes) {
      measurements.push(measurement);
      if (gradientNorm !== null)
        norms.push(gradientNorm.map((norm) => (Number.isFinite(norm) ? norm : null)));
      if (slopes !== null) slopeHistory.push(slopes);
    },
    lists: () => ({
      epochs: measurements.map(({ epoch }) => epoch),
      trainLoss: measurements.map(({ trainLoss }) => trainLoss),
      testLoss: allOrNull(measurements.map(({ testLoss }) => testLoss)),
      trainAccuracy: allOrNull(measurements.map(({ trainAccuracy }) => trainAccuracy)),
      testAccuracy: allOrNull(measurements.map(({ testAccuracy }) => testAccuracy)),
      inactiveUnits: measurements.map(({ inactiveUnits }) => inactiveUnits),
      deadUnits: measurements.map(({ deadUnits }) => deadUnits),
      gradientNorm: record.gradients ? [...norms] : null,
      slopes: slopeHistory.length > 0 ? [...slopeHistory] : null,
    }),
  };
}

/** A quantity that a run does not have is missing from every record. */
function allOrNull(values: readonly (number | null)[]): number[] | null {
  const present = values.filter((value) => value !== null);
  return present.length === values.length ? present : null;
}

function refuseTooMany({ network, record }: RunSpec, epochs: number): void {
  const hidden = network.hidden.length;
  const learns = activation(network.activation.id).learned !== undefined;
  // The epoch, two losses, two accuracies; per layer the units, the norm, the slope.
  const numbers = 5 + 2 * hidden + (record.gradients ? hidden + 1 : 0) + (learns ? hidden : 0);
  const most = Math.floor(limits.recorded.maximum / numbers);
  // Besides the start and the end.
  const between = record.every === 0 ? 0 : epochs / record.every;
  if (between + 2 <= most) return;
  const every = Math.ceil(epochs / (most - 2));
  const expected = `0 or at least ${every}, for at most ${limits.recorded.maximum} recorded numbers`;
  throw inconsistency('record.every', expected, `${record.every}`);
}
