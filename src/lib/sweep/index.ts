export { type Combination, combinations, type Varied } from './combinations.ts';
export { type Differences, type PairedSpread, pairedDifferences } from './differences.ts';
export { sweepLimits } from './limits.ts';
export { type Metric, metrics } from './metrics.ts';
export { type Outcome, rowOf, type SweepRow } from './row.ts';
export { type SweepRun, sweepRuns } from './runs.ts';
export { createSpread } from './spread.ts';
export { type Spread, type Summary, summaries } from './summaries.ts';
export { withSeed } from './with-seed.ts';
