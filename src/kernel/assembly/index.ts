/**
 * The fast engine: training in float32, four samples at a time, with the operations of IEEE 754 in a fixed order and
 * without relaxed SIMD, so that the bits are the same everywhere.
 *
 * One run at a time lies in memory. `begin`, `setWidth`, `setTraining`, `setSamples` and `layOut` make room; what is learned
 * from and started from is written to the addresses of `places`; then `ready`.
 */
export * from './activations/numbers';
export * from './evaluation';
export * from './losses/numbers';
export * from './optimizer-numbers';
export * from './places';
export * from './safety';
export * from './setup';
export * from './training';
