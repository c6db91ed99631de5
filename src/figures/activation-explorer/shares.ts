import { activations } from '#lib/activations/index.ts';
import type { ZeroShareInput, ZeroShareOutcome } from '#lib/simulations/zero-share.ts';
import type { ActivationExplorerState } from './figure.ts';
import { parametersOf } from './model.ts';

/** What the worker is asked: which activations the layer’s outputs go through, and which layer. */
export function zeroShareInput(state: ActivationExplorerState): ZeroShareInput {
  return {
    activations: activations
      .filter(({ id }) => state.shown.includes(id))
      .map(({ id }) => ({ id, ...parametersOf(state, id) })),
    seed: state.seed,
  };
}

/** What is known of a layer: what went through it, and the share of exact zeros for each activation asked for. */
export interface KnownShares {
  readonly input: ZeroShareInput;
  readonly shares: readonly number[];
}

export function knownShares(input: ZeroShareInput, { zeros, outputs }: ZeroShareOutcome): KnownShares {
  return { input, shares: zeros.map((count) => count / outputs) };
}

/** The share of exact zeros of each activation shown, null where it has not been counted for this state. */
export function sharesIn(
  state: ActivationExplorerState,
  known: KnownShares | null,
): readonly (number | null)[] {
  const asked = zeroShareInput(state);
  return asked.activations.map((entry) => {
    if (known === null || known.input.seed !== asked.seed) return null;
    const text = JSON.stringify(entry);
    const place = known.input.activations.findIndex((other) => JSON.stringify(other) === text);
    return known.shares[place] ?? null;
  });
}
