import { backward } from './backward.ts';
import { bornDeadBound } from './born-dead-bound.ts';
import { compose } from './compose.ts';
import { crossEntropy } from './cross-entropy.ts';
import { elu } from './elu.ts';
import { gradientNorms } from './gradient-norms.ts';
import { intervalRank } from './interval-rank.ts';
import { leakyRelu } from './leaky-relu.ts';
import type { Listing } from './listing.ts';
import { logisticLoss } from './logistic-loss.ts';
import { ownGain } from './own-gain.ts';
import { relu } from './relu.ts';
import { sgd } from './sgd.ts';
import { slopeGradient } from './slope-gradient.ts';
import { unitState } from './unit-state.ts';

export { type Language, type Listing, languages, type Part, type Printed } from './listing.ts';

/** The registry: a listing is called by the name under which it stands here. */
export const listings: Readonly<Record<string, Listing>> = {
  logisticLoss,
  compose,
  relu,
  backward,
  sgd,
  bornDeadBound,
  unitState,
  leakyRelu,
  slopeGradient,
  elu,
  ownGain,
  gradientNorms,
  intervalRank,
  crossEntropy,
};
