export { activationField, activationName, chosen, sameFunction, type WildActivation } from './activation.ts';
export {
  activationIds,
  claimParameters,
  extentOf,
  largestNetwork,
  measureOf,
  problemOf,
  rateRange,
  regressions,
  seedLimits,
  type WildClaim,
  type WildData,
} from './claim.ts';
export { type Extent, type Measure, type MeasureId, measures, worstLoss } from './measures.ts';
export { both, judgedRows, pinnedRows, resultOf, sides, type WildResult, type WildRow } from './result.ts';
export type { Reading, WildPair, WildRun } from './run.ts';
export { type FoundClaim, sixClaims } from './six.ts';
export {
  type Judged,
  judge,
  meanDifference,
  type Stated,
  shareDifference,
  type WildVerdict,
} from './verdict.ts';
export {
  amount,
  claimText,
  differenceText,
  reasonsText,
  settingText,
  sideNames,
  verdictText,
  verdictWords,
} from './words.ts';
