import { activation, defaultParameters } from '#lib/activations/index.ts';
import { at } from '#lib/assert/at.ts';
import { expOfMinusSquare } from '#lib/numeric/index.ts';
import { expectation, type Moments, moments, type NormalInput } from '#lib/simulations/moments.ts';
import { negativeSlope, type OneLayerState, offered } from './figure.ts';

/** Where outputs are counted, in stretches of one width. */
export const reach = { from: -4, to: 6, width: 0.2 } as const;
const bins = Math.round((reach.to - reach.from) / reach.width);

/** Points of the inputs’ distribution that stand for all of it, and how many deviations they go to on either side. */
const points = 8000;
const far = 6;

export type Offered = (typeof offered)[number];

export const parametersOf = (id: Offered): Readonly<Record<string, number>> =>
  id === 'leaky-relu' ? { negativeSlope } : defaultParameters(activation(id));

export const inputOf = ({ mean, deviation }: OneLayerState): NormalInput => ({ mean, deviation });

/** The share of values that fall into each stretch; those beyond the ends are left out. */
export function histogram(input: NormalInput, f: (z: number) => number): readonly number[] {
  const shares = Array.from({ length: bins }, () => 0);
  let total = 0;
  for (let point = 0; point < points; point++) {
    const u = far * ((2 * point + 1) / points - 1);
    const weight = expOfMinusSquare(u / Math.SQRT2);
    total += weight;
    // Rounding must not put what is exactly on an edge before it.
    const bin = Math.floor((f(input.mean + input.deviation * u) - reach.from) / reach.width + 1e-9);
    if (bin >= 0 && bin < bins) shares[bin] = at(shares, bin) + weight;
  }
  return shares.map((share) => share / total);
}

/** What one activation makes of the inputs. */
export interface Made extends Moments {
  readonly id: Offered;
  /** The share of outputs that are exactly 0. */
  readonly zeros: number;
}

/** What each activation makes of them. */
export function madeOf(state: OneLayerState): readonly Made[] {
  const input = inputOf(state);
  return offered.map((id) => {
    const of = activation(id);
    const parameters = parametersOf(id);
    const isZero = (z: number): number => (of.forward(z, parameters) === 0 ? 1 : 0);
    return { id, ...moments(of, parameters, input), zeros: expectation(isZero, input, [0]) };
  });
}
