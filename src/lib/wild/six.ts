import { defaultsOf } from '../parameters/index.ts';
import { claimParameters, type WildClaim } from './claim.ts';
import type { WildVerdict } from './verdict.ts';

/** A claim as someone made it, and how we put it to the test: all written down before it was run. */
export interface FoundClaim {
  readonly id: string;
  /** As it was made, in our words. */
  readonly text: string;
  /** Who made it. */
  readonly source: string;
  /** The claim of the ledger that it is a form of. */
  readonly formOf?: string;
  /** What of the setting is ours, and why it is so. */
  readonly setting: string;
  readonly claim: WildClaim;
  /** What we expected. */
  readonly expected: WildVerdict;
}

const defaults = defaultsOf<WildClaim>(claimParameters);
const leaky = (negativeSlope: number) => ({ id: 'leaky-relu', negativeSlope });
const digits = {
  data: 'digits',
  layers: 2,
  units: 64,
  rate: 0.05,
  otherRate: 0.05,
  epochs: 20,
  seeds: 40,
} as const;

/** In the order of the page. */
export const sixClaims: readonly FoundClaim[] = [
  {
    id: 'tiny-slope-explodes',
    text: 'A slope as small as 0.001 makes training explode.',
    source:
      'The author of a playground, of experiments in it; a reader answered that it depends on data and settings.',
    setting:
      'Ours: a rate of 3, at which larger slopes do diverge on the moons, and explosion taken as divergence in at least half of the runs more.',
    claim: {
      ...defaults,
      a: leaky(0.001),
      measure: 'diverged',
      is: 'larger',
      margin: 50,
      rate: 3,
      otherRate: 3,
      epochs: 200,
      seeds: 40,
    },
    expected: 'does not hold',
  },
  {
    id: 'rate-kills-relu',
    text: 'A learning rate of 0.30 suits sigmoid units, and kills a whole ReLU network on handwritten digits in one pass.',
    source: 'A page on networks for handwritten digits (mnist.theory-a.com).',
    setting:
      'Ours: one hidden layer of 100 units, one example at a time, 1,797 small digits in place of its 70,000; a whole network taken as a hidden layer without a living unit, in at least half of the runs more.',
    claim: {
      ...defaults,
      a: { id: 'relu' },
      b: { id: 'sigmoid' },
      data: 'digits',
      measure: 'dead-layer',
      is: 'larger',
      margin: 50,
      layers: 1,
      units: 100,
      rate: 0.3,
      otherRate: 0.3,
      batch: '1',
      epochs: 1,
    },
    expected: 'does not hold',
  },
  {
    id: 'slope-improves',
    text: 'A slope other than zero consistently improves results.',
    source: 'Xu et al. 2015, abstract, of small data sets.',
    setting:
      'Ours: the digits, which are fewer and simpler than their pictures, a slope near theirs of 1/5.5, and improvement taken as any at all in the mean.',
    claim: { ...defaults, ...digits, a: leaky(0.18), measure: 'test-accuracy', is: 'larger', margin: 0 },
    expected: 'undecided',
  },
  {
    id: 'leaky-faster',
    text: 'Leaky ReLU converges faster than ReLU.',
    source: 'The usual form of claim 7.',
    formOf: 'leaky-practice',
    setting:
      'Ours: two moons, and the slope 0.01 that usually stands beside the claim; faster by any number of steps.',
    claim: {
      ...defaults,
      a: leaky(0.01),
      measure: 'steps',
      is: 'smaller',
      margin: 0,
      epochs: 200,
      seeds: 50,
    },
    expected: 'undecided',
  },
  {
    id: 'leaky-smaller-gradients',
    text: 'Leaky ReLU makes gradients smaller, and so helps against explosion.',
    source: 'The usual form of claim 5.',
    formOf: 'leaky-explosion',
    setting:
      'Ours: the first gradient of a fresh network of 20 layers, with the weights that ReLU has; smaller by any amount.',
    claim: {
      ...defaults,
      a: leaky(0.2),
      measure: 'gradient',
      is: 'smaller',
      margin: 0,
      layers: 20,
      units: 20,
      rate: 0.01,
      otherRate: 0.01,
      epochs: 1,
      seeds: 50,
    },
    expected: 'does not hold',
  },
  {
    id: 'sparsity',
    text: 'ReLU owes its success to its sparsity, to its exact zeros.',
    source: 'A belief that Xu et al. 2015 name, and doubt.',
    setting:
      'Ours: the digits, and a slope of 0.01, which is nearly ReLU but has no exact zero; where the zeros mattered, it would cost at least a point.',
    claim: { ...defaults, ...digits, a: leaky(0.01), measure: 'test-accuracy', is: 'smaller', margin: 1 },
    expected: 'does not hold',
  },
];
