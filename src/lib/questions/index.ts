import * as absCollapse from './abs-collapse.ts';
import * as afterDeath from './after-death.ts';
import * as belowZero from './below-zero.ts';
import * as bornDeadLeaky from './born-dead-leaky.ts';
import * as bornDeadRelu from './born-dead-relu.ts';
import * as centredOutput from './centred-output.ts';
import * as heGain from './he-gain.ts';
import * as itsOwnWay from './its-own-way.ts';
import * as largeRate from './large-rate.ts';
import * as leakApart from './leak-apart.ts';
import * as learnedSlope from './learned-slope.ts';
import * as longerGradient from './longer-gradient.ts';
import * as momentumRevivals from './momentum-revivals.ts';
import * as noActivation from './no-activation.ts';
import * as noBend from './no-bend.ts';
import * as oneLayer from './one-layer.ts';
import * as oneNeuron from './one-neuron.ts';
import * as oneOfTwenty from './one-of-twenty.ts';
import * as oneSeed from './one-seed.ts';
import * as otherStarts from './other-starts.ts';
import * as ownGain from './own-gain.ts';
import * as ownRate from './own-rate.ts';
import * as padAsDrawn from './pad-as-drawn.ts';
import * as pathProduct from './path-product.ts';
import * as penguinsWinner from './penguins-winner.ts';
import type { Question } from './question.ts';
import * as racePenguins from './race-penguins.ts';
import * as rawMillimetres from './raw-millimetres.ts';
import * as rescueLeaky from './rescue-leaky.ts';
import * as slopeDrag from './slope-drag.ts';
import * as slopeMends from './slope-mends.ts';
import * as slopeSpiral from './slope-spiral.ts';
import * as tanhGradient from './tanh-gradient.ts';
import * as tenSteps from './ten-steps.ts';
import * as tooQuick from './too-quick.ts';
import * as zeroShare from './zero-share.ts';

export type { Found, Question } from './question.ts';

/** Everything that lessons ask to predict, by the id of its `<Predict>`, in the order of the course. */
export const questions: Readonly<Record<string, Question>> = {
  'one-neuron': oneNeuron,
  'its-own-way': itsOwnWay,
  'other-starts': otherStarts,
  'one-layer': oneLayer,
  'no-bend': noBend,
  'zero-share': zeroShare,
  'ten-steps': tenSteps,
  'path-product': pathProduct,
  'after-death': afterDeath,
  'momentum-revivals': momentumRevivals,
  'raw-millimetres': rawMillimetres,
  'born-dead-relu': bornDeadRelu,
  'born-dead-leaky': bornDeadLeaky,
  'abs-collapse': absCollapse,
  'rescue-leaky': rescueLeaky,
  'leak-apart': leakApart,
  'penguins-winner': penguinsWinner,
  'slope-drag': slopeDrag,
  'slope-spiral': slopeSpiral,
  'learned-slope': learnedSlope,
  'centred-output': centredOutput,
  'he-gain': heGain,
  'own-gain': ownGain,
  'longer-gradient': longerGradient,
  'one-of-twenty': oneOfTwenty,
  'tanh-gradient': tanhGradient,
  'large-rate': largeRate,
  'one-seed': oneSeed,
  'own-rate': ownRate,
  'race-penguins': racePenguins,
  'slope-mends': slopeMends,
  'no-activation': noActivation,
  'below-zero': belowZero,
  'too-quick': tooQuick,
  'pad-as-drawn': padAsDrawn,
};
