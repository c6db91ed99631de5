export { activationField, activationName, chosen, sameFunction, type WildActivation } from './activation.ts';
export {
  activationIds,
  claimParameters,
  extentOf,
  measured,
  measureOf,
  problemOf,
  rateRange,
  regressions,
  type WildClaim,
  type WildData,
} from './claim.ts';
export { type Extent, type Measure, type MeasureId, measures, worstLoss } from './measures.ts';
export { both, judgedRows, pinnedRows, resultOf, type WildResult, type WildRow } from './result.ts';
export type { Reading, WildPair, WildRun } from './run.ts';
export { type FoundClaim, sixClaims } from './six.ts';
export {
  type Judged,
  judge,
  limitsOf,
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
