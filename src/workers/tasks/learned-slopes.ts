import { at } from '#lib/assert/at.ts';
import { parseSpec } from '#lib/spec/index.ts';
import { type Divergence, type Measurement, trainer, type UnitState } from '#lib/training/index.ts';
import type { Task } from '../protocol.ts';

export interface LearnedSlopesInput {
  /** Run specifications of PReLU, defaults left out or not: parsed here. */
  readonly specs: readonly unknown[];
}

export interface LearnedSlopesProgress {
  /** Updates made so far, of the run at hand. */
  readonly step: number;
}

/** The slopes of one run as they learned, and where it ended. */
export interface SlopeRun {
  /** Steps at which the slopes were read: the start, every fifth, and the last that was finite. */
  readonly steps: readonly number[];
  /** Per hidden layer, per reading. */
  readonly slopes: readonly (readonly number[])[];
  readonly measurement: Measurement;
  readonly divergence: Divergence | null;
  /** Per hidden layer, per unit. */
  readonly units: readonly (readonly UnitState[])[];
}

/** Updates between two readings: a slope that runs away does so within a few. */
const stepsPerReading = 5;

/** Trains networks with learned slopes one after the other; throws where an activation has none. */
export const learnedSlopesTask: Task<LearnedSlopesInput, LearnedSlopesProgress, readonly SlopeRun[]> =
  function* ({ specs }) {
    const runs: SlopeRun[] = [];
    for (const document of specs) {
      const run = trainer(parseSpec(document));
      const steps: number[] = [];
      const readings: (readonly number[])[] = [];
      const read = (): void => {
        const { slopes } = run.parameters();
        if (slopes === null) {
          const { id } = run.spec.network.activation;
          throw new Error(`learned slopes: expected an activation that learns its slope, received ${id}`);
        }
        if (steps.at(-1) === run.step) return;
        steps.push(run.step);
        readings.push(slopes);
      };
      read();
      while (run.status === 'running') {
        run.advance(stepsPerReading);
        read();
        yield () => ({ step: run.step });
      }
      const layers = at(readings, 0).length;
      runs.push({
        steps,
        slopes: Array.from({ length: layers }, (_, layer) => readings.map((slopes) => at(slopes, layer))),
        measurement: run.measure(),
        divergence: run.divergence,
        units: run.unitStates(),
      });
    }
    return runs;
  };
