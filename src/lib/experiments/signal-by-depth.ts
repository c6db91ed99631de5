import { activation, defaultParameters } from '../activations/index.ts';
import { at } from '../assert/at.ts';
import {
  arm,
  type Experiment,
  type Figure,
  type Independent,
  inWords,
  measured,
  ofKind,
  seedsTo,
} from '../evidence/index.ts';
import { moments, ownGain } from '../simulations/moments.ts';
import { type SignalPath, signal } from '../simulations/signal.ts';
import { signalSetup } from '../simulations/signal-setup.ts';

const networks = 20;
const depths = [1, 5, 10, 20, 50] as const;

const own = (id: string): SignalPath => {
  const of = activation(id);
  return { activation: id, gain: ownGain(moments(of, defaultParameters(of))) };
};

/** What each name in figures stands for. */
const paths = {
  reluHe: { activation: 'relu', gain: Math.SQRT2 },
  'slope0.2He': { activation: 'leaky-relu', parameters: { negativeSlope: 0.2 }, gain: Math.SQRT2 },
  elu1: { activation: 'elu', gain: 1 },
  eluHe: { activation: 'elu', gain: Math.SQRT2 },
  eluOwn: own('elu'),
  selu1: { activation: 'selu', gain: 1 },
  geluHe: { activation: 'gelu', gain: Math.SQRT2 },
  geluOwn: own('gelu'),
  siluHe: { activation: 'silu', gain: Math.SQRT2 },
  siluOwn: own('silu'),
  softplus1: { activation: 'softplus', gain: 1 },
} as const satisfies Record<string, SignalPath>;
type Name = keyof typeof paths;
const names = Object.keys(paths) as readonly Name[];

/** Theirs, behind the five layers: one number, or two programs’ two. */
type Theirs = readonly (number | readonly [number, number])[];
const theirNetworks = 40;
const theirSizes: Readonly<Partial<Record<Name, Theirs>>> = {
  reluHe: [1, 0.97, 0.95, 0.98, 0.96],
  'slope0.2He': [1.02, 1.08, 1.17, 1.42, 2.19],
  elu1: [0.8, 0.41, 0.24, 0.13, 0.05],
  eluHe: [1.09, 1.47, 1.85, 2.46, 4.09],
  eluOwn: [0.98, 0.92, 0.85, 0.8, 0.79],
  selu1: [1, 0.99, 0.99, 1, 1],
  geluHe: [0.96, 0.79, 0.52, 0.11, 0],
  geluOwn: [1.05, 1.3, 1.8, [3.5, 3.9], [33, 38]],
  siluHe: [0.89, 0.45, 0.11, 0.004, 0],
  siluOwn: [1.08, 1.7, [3.2, 3.5], [17, 18], [2000, 2600]],
};
// A first run took the root mean square over units in place of their mean, and found .53, .37, .27 and .18 for ReLU behind layers
// 5 to 50: more than .43, .28, .18 and .11 by more than chance allows. Most of a deep unit's outputs are alike, a few are not, and
// those weigh more in a root mean square.
const theirSpreads: Readonly<Partial<Record<Name, Theirs>>> = {
  reluHe: [0.82, 0.43, 0.28, 0.18, 0.11],
  softplus1: [0.52, 0.04, 0.002, 0, 0],
};

/** Half of the last digit that stands there. */
function roundingOf(given: number): number {
  if (given >= 1000) return 50;
  if (given >= 10) return 0.5;
  if (given === 0.004 || given === 0.002) return 0.0005;
  return given === 3.5 || given === 3.9 || given === 3.2 || given === 1.7 || given === 1.3 ? 0.05 : 0.005;
}

const independentOf = (kind: 'Size' | 'Spread', theirs: Readonly<Partial<Record<Name, Theirs>>>) =>
  Object.entries(theirs).flatMap(([name, row]) =>
    row.map((given, index): [string, Independent] => {
      const [low, high] = typeof given === 'number' ? [given, given] : given;
      const figure = `${name}${kind}${at(depths, index)}`;
      return [figure, { low, high, runs: theirNetworks, rounding: roundingOf(low) }];
    }),
  );

const figuresOf = (kind: 'Size' | 'Spread', quantity: 'size' | 'spread') =>
  names.flatMap((name) =>
    depths.map((depth): [string, Figure] => [
      `${name}${kind}${depth}`,
      { of: 'networks', quantity: `${name}-${quantity}-${depth}`, statistic: 'median' },
    ]),
  );

/** Whether a signal lives through fifty layers, by activation and gain. */
export const signalByDepth: Experiment = {
  id: 'signal-by-depth',
  title: 'What is left of a signal, by depth',
  hypothesis:
    'With √2 ReLU keeps its signal’s size through 50 layers; ELU’s grows, GELU’s and SiLU’s are lost. With its own gain each, ELU’s and SELU’s stay and GELU’s and SiLU’s grow. Softplus keeps its size while all inputs come to look alike.',
  method:
    'Fresh networks of width 256, zero biases, weights from N(0, gain² / 256), 32 inputs from N(0, 1), seeds 1 to 20; each seed has the same weights for all, but for the gain. It had 40 seeds before; that half of them settle the same verdict was read off those runs. Behind layers 1, 5, 10, 20 and 50: the root mean square of all outputs, and the standard deviation of a unit’s output across inputs in the mean of all units; medians of the networks.',
  quantities: Object.fromEntries(
    names.flatMap((name) =>
      depths.flatMap((depth) => {
        const { activation: id, gain } = paths[name];
        const path = `behind layer ${depth}, ${id} with the gain ${gain.toFixed(3)}`;
        const size = 'Root mean square of all outputs';
        const spread = 'Standard deviation of a unit’s output across inputs, in the mean of all units';
        const whose = `${inWords(name.replace(/He$|Own$|1$/, ''))}, gain ${Number(gain.toFixed(3))}, layer ${depth}`;
        return [
          [`${name}-size-${depth}`, ofKind(measured(`${size} ${path}`, { lowest: 0 }), size, whose)],
          [`${name}-spread-${depth}`, ofKind(measured(`${spread}, ${path}`, { lowest: 0 }), spread, whose)],
        ];
      }),
    ),
  ),
  arms: {
    networks: arm(
      seedsTo(networks),
      (seed) => ({ paths: names.map((name) => paths[name]), ...signalSetup, seed }),
      (input) => {
        const { after_pl } = signal(input);
        return {
          quantities: Object.fromEntries(
            names.flatMap((name, path) =>
              depths.flatMap((depth) => {
                const { size, spread } = at(at(after_pl, path), depth - 1);
                return [
                  [`${name}-size-${depth}`, size],
                  [`${name}-spread-${depth}`, spread],
                ];
              }),
            ),
          ),
          digest: null,
        };
      },
      1,
    ),
  },
  figures: {
    networks: { of: 'networks', quantity: 'reluHe-size-1', statistic: 'runs' },
    width: { given: signalSetup.width },
    inputs: { given: signalSetup.inputs },
    ...Object.fromEntries([...figuresOf('Size', 'size'), ...figuresOf('Spread', 'spread')]),
  },
  foresight: 'independent figures',
  expected: [
    { figure: 'reluHeSize50', within: [0.5, 2] },
    { figure: 'slope0.2HeSize50', above: 1.3 },
    { figure: 'elu1Size50', below: 0.1 },
    { figure: 'eluHeSize50', above: 2.5 },
    { figure: 'eluOwnSize50', within: [0.6, 1.1] },
    { figure: 'selu1Size50', within: [0.9, 1.1] },
    { figure: 'geluHeSize50', below: 0.01 },
    { figure: 'geluOwnSize50', above: 10 },
    { figure: 'siluHeSize50', below: 0.01 },
    { figure: 'siluOwnSize50', above: 100 },
    { figure: 'reluHeSpread50', below: 0.3 },
    { figure: 'softplus1Size50', within: [0.8, 1.1] },
    { figure: 'softplus1Spread10', below: 0.01 },
  ],
  independent: Object.fromEntries([
    ...independentOf('Size', theirSizes),
    ...independentOf('Spread', theirSpreads),
  ]),
};
