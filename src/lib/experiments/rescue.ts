import { arm, type Experiment, seedsTo } from '../evidence/index.ts';
import type { RescueInput } from '../simulations/rescue.ts';
import { rescueSetup } from '../simulations/rescue-setup.ts';
import { observedRescue, rescueQuantities } from './observe.ts';

/** Steps for a slope of 0.01: the way back is longer than the other networks are given. */
const longMaximumSteps = 20_000;

const networks = (
  activation: RescueInput['activation'],
  {
    killed = true,
    maximumSteps = rescueSetup.maximumSteps as number,
    seeds = rescueSetup.seeds as number,
    quick = 3,
  } = {},
) =>
  arm(
    seedsTo(seeds),
    (seed): RescueInput => ({ activation, seed, maximumSteps, killed }),
    observedRescue,
    quick,
  );

const leaky = (negativeSlope: number) => ({ id: 'leaky-relu', negativeSlope });
const rescued = (of: string, statistic: 'count' | 'percent') =>
  ({ of, quantity: 'rescued', statistic }) as const;
const medianSteps = (of: string) => ({ of, quantity: 'steps', statistic: 'median' }) as const;

/** Ours are counted after every step. Theirs look as if they were read every 20. */
const steps = { rounding: 0, reading: 20 } as const;

/** A fresh 2-16-16-1 network learns two moons; its first layer is killed before the first step. Does it come back? */
export const rescue: Experiment = {
  id: 'rescue',
  title: 'Killed networks, by slope',
  hypothesis:
    'A network whose first layer is dead never learns with ReLU, and learns with Leaky ReLU: the sooner, the larger the slope.',
  method:
    'Two moons, 2-16-16-1, full-batch SGD at the rate 0.5. Each first-layer bias is lowered by the unit’s largest preactivation plus 1 before the first step. A network is back when its accuracy is 95 %; it has 6,000 steps, with a slope of 0.01 it has 20,000. Seeds 1 to 40, for the percentage at a slope of 0.2 seeds 1 to 320.',
  quantities: rescueQuantities,
  words: {
    'slope0.2Many': 'slope 0.2, more seeds',
    'slope0.2ManyNetworks': 'networks at slope 0.2, more seeds',
    healthy: 'not killed',
    'slope0.01MaximumSteps': 'maximum steps at slope 0.01',
  },
  arms: {
    relu: networks({ id: 'relu' }),
    'slope0.01': networks(leaky(0.01), { maximumSteps: longMaximumSteps, quick: 2 }),
    'slope0.1': networks(leaky(0.1)),
    'slope0.2': networks(leaky(0.2)),
    'slope0.2Many': networks(leaky(0.2), { seeds: 320, quick: 1 }),
    elu: networks({ id: 'elu' }),
    healthy: networks({ id: 'relu' }, { killed: false }),
  },
  figures: {
    networks: { of: 'slope0.2', quantity: 'rescued', statistic: 'runs' },
    maximumSteps: { given: rescueSetup.maximumSteps },
    'slope0.01MaximumSteps': { given: longMaximumSteps },
    reluRescued: rescued('relu', 'count'),
    reluRescuedPercent: rescued('relu', 'percent'),
    'slope0.01Rescued': rescued('slope0.01', 'count'),
    'slope0.01RescuedPercent': rescued('slope0.01', 'percent'),
    'slope0.01MedianSteps': medianSteps('slope0.01'),
    'slope0.1Rescued': rescued('slope0.1', 'count'),
    'slope0.1RescuedPercent': rescued('slope0.1', 'percent'),
    'slope0.1MedianSteps': medianSteps('slope0.1'),
    'slope0.2Rescued': rescued('slope0.2', 'count'),
    'slope0.2MedianSteps': medianSteps('slope0.2'),
    'slope0.2ManyNetworks': { of: 'slope0.2Many', quantity: 'rescued', statistic: 'runs' },
    'slope0.2ManyRescuedPercent': rescued('slope0.2Many', 'percent'),
    'slope0.2ManyMedianSteps': medianSteps('slope0.2Many'),
    eluRescued: rescued('elu', 'count'),
    eluRescuedPercent: rescued('elu', 'percent'),
    eluMedianSteps: medianSteps('elu'),
    healthyRescued: rescued('healthy', 'count'),
    healthyMedianSteps: medianSteps('healthy'),
    'slope0.1Slower': { of: 'slope0.1', minus: 'slope0.2', quantity: 'steps', statistic: 'median' },
    'slope0.01Slower': { of: 'slope0.01', minus: 'slope0.1', quantity: 'steps', statistic: 'median' },
  },
  foresight: null,
  expected: [
    { figure: 'reluRescuedPercent', below: 10 },
    { figure: 'slope0.2ManyRescuedPercent', above: 80 },
    { figure: 'slope0.1Slower', above: 100 },
    { figure: 'slope0.01Slower', above: 1000 },
  ],
  independent: {
    reluRescuedPercent: { low: 0, high: 0, runs: 40, rounding: 0 },
    'slope0.01RescuedPercent': { low: 80, high: 80, runs: 40, rounding: 0 },
    'slope0.01MedianSteps': { low: 4720, high: 4720, runs: 32, ...steps },
    'slope0.1RescuedPercent': { low: 75, high: 78, runs: 40, rounding: 0.5 },
    'slope0.1MedianSteps': { low: 800, high: 800, runs: 30, ...steps },
    'slope0.2ManyRescuedPercent': { low: 93, high: 93, runs: 320, rounding: 0.5 },
    'slope0.2ManyMedianSteps': { low: 460, high: 480, runs: 298, ...steps },
    eluRescuedPercent: { low: 100, high: 100, runs: 40, rounding: 0 },
    eluMedianSteps: { low: 240, high: 250, runs: 40, ...steps },
    healthyMedianSteps: { low: 60, high: 90, runs: 40, ...steps },
  },
};
