import type { Experiment } from '../evidence/index.ts';
import { absCollapse } from './abs-collapse.ts';
import { absWidth } from './abs-width.ts';
import { accuracyBySlope } from './accuracy-by-slope.ts';
import { activationMoments } from './activation-moments.ts';
import { allPlantsSettings } from './all-plants.ts';
import { bornDead } from './born-dead.ts';
import { dataScale } from './data-scale.ts';
import { deathsByRate } from './deaths-by-rate.ts';
import { digitPadExperiment } from './digit-pad.ts';
import { digitsBias } from './digits-bias.ts';
import { digitsBorrowed } from './digits-borrowed.ts';
import { digitsDeep } from './digits-deep.ts';
import { digitsHealthy } from './digits-healthy.ts';
import { digitsRate } from './digits-rate.ts';
import { digitsRateElu } from './digits-rate-elu.ts';
import { digitsRaw } from './digits-raw.ts';
import { fairWinSettings } from './fair-win.ts';
import { farOffUnit } from './far-off-unit.ts';
import { fewBendsSettings } from './few-bends.ts';
import { gradientByDepth } from './gradient-by-depth.ts';
import { gradientBySlope } from './gradient-by-slope.ts';
import { gradientByWidth } from './gradient-by-width.ts';
import { heavyTail } from './heavy-tail.ts';
import { inactiveBySlope } from './inactive-by-slope.ts';
import { largeRate } from './large-rate.ts';
import { linearNet } from './linear-net.ts';
import { millimetresSettings } from './millimetres.ts';
import { minusTwoSettings } from './minus-two.ts';
import { neuron } from './neuron.ts';
import { oneDeath } from './one-death.ts';
import { oneOfTwenty } from './one-of-twenty.ts';
import { oneSlopeSettings } from './one-slope.ts';
import { penguinPairs } from './penguin-pairs.ts';
import { plantsByHand } from './plants.ts';
import { quickRescueSettings } from './quick-rescue.ts';
import { raceGroups } from './race-groups.ts';
import { raceMoons } from './race-moons.ts';
import { raceOwnRate } from './race-own-rate.ts';
import { racePenguins } from './race-penguins.ts';
import { raceRates } from './race-rates.ts';
import { raceSeeds } from './race-seeds.ts';
import { raceTold } from './race-told.ts';
import { remedies } from './remedies.ts';
import { rescue } from './rescue.ts';
import { rescueApartExperiment } from './rescue-apart.ts';
import { rescuePrelu } from './rescue-prelu.ts';
import { rescueRelatives } from './rescue-relatives.ts';
import { revival } from './revival.ts';
import { revivals } from './revivals.ts';
import { rightGainSettings } from './right-gain.ts';
import { runawayByOptimiser } from './runaway-by-optimiser.ts';
import { runawaySlope } from './runaway-slope.ts';
import { signalByDepth } from './signal-by-depth.ts';
import { slopeCost } from './slope-cost.ts';
import { slopeDrawn } from './slope-drawn.ts';
import { slopeLearned } from './slope-learned.ts';
import { slopePace } from './slope-pace.ts';
import { slopeRates } from './slope-rates.ts';
import { stayAliveSettings } from './stay-alive.ts';
import { steadyEluGains } from './steady-elu.ts';
import { stepsBySlope } from './steps-by-slope.ts';
import { twoRepairsSettings } from './two-repairs.ts';
import { wideEnoughWidths } from './wide-enough.ts';
import { zeroShareExperiment } from './zero-share.ts';

/** Every experiment that a text cites. */
export const experiments: readonly Experiment[] = [
  plantsByHand,
  allPlantsSettings,
  linearNet,
  fewBendsSettings,
  zeroShareExperiment,
  gradientByDepth,
  neuron,
  farOffUnit,
  stayAliveSettings,
  oneDeath,
  deathsByRate,
  revival,
  revivals,
  dataScale,
  millimetresSettings,
  bornDead,
  wideEnoughWidths,
  absCollapse,
  absWidth,
  rescue,
  rescueApartExperiment,
  rescueRelatives,
  rescuePrelu,
  quickRescueSettings,
  inactiveBySlope,
  penguinPairs,
  stepsBySlope,
  accuracyBySlope,
  slopePace,
  slopeRates,
  slopeCost,
  slopeLearned,
  runawaySlope,
  runawayByOptimiser,
  slopeDrawn,
  oneSlopeSettings,
  activationMoments,
  signalByDepth,
  steadyEluGains,
  gradientBySlope,
  heavyTail,
  oneOfTwenty,
  gradientByWidth,
  largeRate,
  rightGainSettings,
  raceMoons,
  raceTold,
  raceGroups,
  raceRates,
  raceOwnRate,
  raceSeeds,
  racePenguins,
  fairWinSettings,
  remedies,
  twoRepairsSettings,
  digitsHealthy,
  digitsBias,
  digitsRate,
  digitsRateElu,
  digitsRaw,
  digitsDeep,
  digitsBorrowed,
  minusTwoSettings,
  digitPadExperiment,
];

/** The experiment with this id. Throws, naming those that there are, where there is none. */
export function experimentOf(id: string): Experiment {
  const experiment = experiments.find((one) => one.id === id);
  if (experiment !== undefined) return experiment;
  throw new Error(
    `experiment: expected one of ${experiments.map((one) => one.id).join(', ')}, received ${id}`,
  );
}
