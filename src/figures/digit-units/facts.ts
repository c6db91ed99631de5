import { at } from '#lib/assert/at.ts';
import { present } from '#lib/assert/present.ts';
import { digitsReaderSetup } from '#lib/simulations/digits-reader-setup.ts';
import type { DigitsReading } from '#workers/tasks/index.ts';

/** What is said of one unit. */
export interface UnitFacts {
  readonly state: 'active' | 'inactive' | 'dead';
  /** The weight of the largest size, and the one that was moved farthest. */
  readonly weights: Extreme;
  readonly learned: Extreme;
}

/** The number of the largest size in a picture, and the pixel where it stands, from 0. */
interface Extreme {
  readonly largest: number;
  readonly pixel: number;
}

/** What is said of a network and its first layer: all but the weights. */
export interface NetworkFacts {
  readonly units: readonly UnitFacts[];
  /** The share of the digits held out that it reads right. */
  readonly right: number;
  /** The step after which training diverged, or null. */
  readonly divergedAt: number | null;
}

export function factsOf({ weights, learned, units, measurement, divergence }: DigitsReading): NetworkFacts {
  return {
    units: at(units, 0).map((state, unit) => ({
      state,
      weights: extremeOf(at(weights, unit)),
      learned: extremeOf(at(learned, unit)),
    })),
    right: present(measurement.testAccuracy, 'testAccuracy'),
    divergedAt: divergence?.step ?? null,
  };
}

function extremeOf(values: readonly number[]): Extreme {
  const pixel = values.reduce(
    (best, value, place) => (Math.abs(value) > Math.abs(at(values, best)) ? place : best),
    0,
  );
  return { largest: at(values, pixel), pixel };
}

/** How many units are in a state. */
export const countOf = ({ units }: NetworkFacts, state: UnitFacts['state']): number =>
  units.filter((unit) => unit.state === state).length;

/** “row 3, column 5” */
export function placeOf(pixel: number): string {
  const { edge } = digitsReaderSetup;
  return `row ${Math.floor(pixel / edge) + 1}, column ${(pixel % edge) + 1}`;
}

/** A picture with its largest number at 1, as it is drawn; of nothing where all are zero. */
export function drawn(values: readonly number[]): readonly number[] {
  const { largest } = extremeOf(values);
  return largest === 0 ? values : values.map((value) => value / Math.abs(largest));
}
