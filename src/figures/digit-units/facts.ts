import { at } from '#lib/assert/at.ts';
import { digitsReaderSetup } from '#lib/simulations/digits-reader-setup.ts';
import type { DigitsReading } from '#workers/tasks/index.ts';

/** What is said of one unit. */
export interface UnitFacts {
  readonly state: 'active' | 'inactive' | 'dead';
  /** The weight of the largest size, and the pixel that it is of, from 0. */
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

export function factsOf({ weights, units, measurement, divergence }: DigitsReading): NetworkFacts {
  return {
    units: weights.map((own, unit) => {
      const pixel = own.reduce(
        (best, weight, place) => (Math.abs(weight) > Math.abs(at(own, best)) ? place : best),
        0,
      );
      return { state: at(at(units, 0), unit), largest: at(own, pixel), pixel };
    }),
    right: measurement.testAccuracy ?? 0,
    divergedAt: divergence?.step ?? null,
  };
}

/** How many units are in a state. */
export const countOf = ({ units }: NetworkFacts, state: UnitFacts['state']): number =>
  units.filter((unit) => unit.state === state).length;

/** “row 3, column 5” */
export function placeOf(pixel: number): string {
  const { edge } = digitsReaderSetup;
  return `row ${Math.floor(pixel / edge) + 1}, column ${(pixel % edge) + 1}`;
}

/** A unit's weights with the largest of them at 1, as it is drawn. */
export function drawnWeights(weights: readonly number[]): readonly number[] {
  const most = Math.max(...weights.map(Math.abs));
  return most === 0 ? weights : weights.map((weight) => weight / most);
}
