import type { Experiment } from '#lib/evidence/index.ts';
import { deathsByRate } from './deaths-by-rate.ts';
import { inactiveBySlope } from './inactive-by-slope.ts';
import { neuron } from './neuron.ts';
import { penguinPairs } from './penguin-pairs.ts';
import { quickRescueSettings } from './quick-rescue.ts';
import { rescue } from './rescue.ts';
import { revival } from './revival.ts';
import { runawaySlope } from './runaway-slope.ts';
import { stayAliveSettings } from './stay-alive.ts';
import { stepsBySlope } from './steps-by-slope.ts';
import { zeroShareExperiment } from './zero-share.ts';

/** Every experiment that a text cites. */
export const experiments: readonly Experiment[] = [
  neuron,
  rescue,
  penguinPairs,
  quickRescueSettings,
  stayAliveSettings,
  zeroShareExperiment,
  deathsByRate,
  revival,
  inactiveBySlope,
  stepsBySlope,
  runawaySlope,
];
