/** Preactivations on both sides of 0, at it, and far off: what the twins of activations are given. */
export const preactivations: readonly number[] = [-1000, -2.5, -0.001, 0, 0.001, 2.5, 1000];
