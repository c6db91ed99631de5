import { cheapRelu } from './cheap-relu.ts';
import type { Claim } from './claim.ts';
import { depends } from './depends.ts';
import { dyingRelu } from './dying-relu.ts';
import { leakyExplosion } from './leaky-explosion.ts';
import { leakyGradient } from './leaky-gradient.ts';
import { leakyPractice } from './leaky-practice.ts';
import { relatives } from './relatives.ts';
import { reluGradient } from './relu-gradient.ts';
import { slopeFlexibility } from './slope-flexibility.ts';
import { unboundedOutput } from './unbounded-output.ts';

export type { Claim, ClaimVerdict, PaperFigures, Part, Setting, Side } from './claim.ts';
export { type ClaimResults, claimInputs, claimProblems, claimResults } from './committed.ts';
export {
  type FreshResults,
  type FreshSet,
  freshFroms,
  freshLeast,
  freshProblems,
  freshSet,
} from './fresh.ts';
export { paperPlots } from './paper-plot.ts';
export { planOf, type Seeds } from './plan.ts';
export { findingsFrom, observationsOf, type Row, rowsOf } from './rows.ts';
export { type Judged, judge, type PartOutcome, partOutcome, rule, verdictOf } from './rule.ts';

/** The claims that the course puts to the test; claim n is the n-th. */
export const claims: readonly Claim[] = [
  reluGradient,
  dyingRelu,
  leakyGradient,
  unboundedOutput,
  leakyExplosion,
  slopeFlexibility,
  leakyPractice,
  depends,
  relatives,
  cheapRelu,
];

/** The claims that rest on an experiment, for who says what is wrong with it: “experiment rescue, of the claims …”. */
export const claimsOn = (experiment: string): readonly string[] =>
  claims.filter(({ parts }) => parts.some((part) => part.experiment === experiment)).map(({ id }) => id);
