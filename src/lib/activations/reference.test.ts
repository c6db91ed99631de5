import { describe, expect, it } from 'vitest';
import reference from '../../../reference/activations.json' with { type: 'json' };
import { activation, activations, type ParameterValues } from './index.ts';

/**
 * Below this, numbers are subnormal and have few digits left: they are compared as parts of the smallest normal one.
 */
const SMALLEST_NORMAL = 2.2250738585072014e-308;

function expectClose(received: number, expected: number, floor: number, at: string): void {
  const error = Math.abs(received - expected);
  expect(error, `${at}: received ${received}, expected ${expected}`).toBeLessThanOrEqual(
    1e-12 * Math.max(Math.abs(expected), floor),
  );
}

interface Reference {
  readonly id: string;
  readonly parameters: ParameterValues;
  readonly torch: { readonly value: readonly number[]; readonly derivative: readonly number[] };
  readonly exact: { readonly value: readonly number[]; readonly derivative: readonly number[] };
}
const entries = reference.entries as unknown as readonly Reference[];

it('has a reference for every activation that PyTorch has', () => {
  const theirs = activations.filter(({ outsidePyTorch }) => outsidePyTorch === undefined);
  expect(new Set(entries.map(({ id }) => id))).toEqual(new Set(theirs.map(({ id }) => id)));
});

describe.each(entries.map((entry) => [entry.id, entry.parameters, entry] as const))(
  '%s %j',
  (id, parameters, entry) => {
    const { forward, derivative } = activation(id);

    it('agrees with the exact values to 12 digits, in the tails too', () => {
      reference.z.forEach((z, i) => {
        const { exact } = entry;
        expectClose(forward(z, parameters), exact.value[i] ?? Number.NaN, SMALLEST_NORMAL, `f(${z})`);
        expectClose(
          derivative(z, parameters),
          exact.derivative[i] ?? Number.NaN,
          SMALLEST_NORMAL,
          `f′(${z})`,
        );
      });
    });

    // In some tails PyTorch subtracts numbers close to 1 from each other and keeps no digits of a tiny result: there
    // the difference has to be small beside 1, or beside z where the result is z times such a number.
    it('agrees with PyTorch', () => {
      reference.z.forEach((z, i) => {
        const { torch } = entry;
        const floor = 1e-3 * Math.max(1, Math.abs(z));
        expectClose(forward(z, parameters), torch.value[i] ?? Number.NaN, floor, `f(${z})`);
        expectClose(derivative(z, parameters), torch.derivative[i] ?? Number.NaN, floor, `f′(${z})`);
      });
    });
  },
);
