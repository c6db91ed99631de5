import { activation, defaultParameters } from '../activations/index.ts';
import { at } from '../assert/at.ts';
import {
  arm,
  type Experiment,
  type Figure,
  ofKind,
  type Quantity,
  measured as scaled,
} from '../evidence/index.ts';
import { moments, ownGain, pull } from '../simulations/moments.ts';

/** Each activation with its name in figures; parameters that are not its own defaults. */
const shown = {
  relu: { id: 'relu' },
  'slope0.01': { id: 'leaky-relu', parameters: { negativeSlope: 0.01 } },
  'slope0.2': { id: 'leaky-relu', parameters: { negativeSlope: 0.2 } },
  elu: { id: 'elu' },
  selu: { id: 'selu' },
  gelu: { id: 'gelu' },
  silu: { id: 'silu' },
  softplus: { id: 'softplus' },
  tanh: { id: 'tanh' },
  sigmoid: { id: 'sigmoid' },
} as const satisfies Record<
  string,
  { readonly id: string; readonly parameters?: Readonly<Record<string, number>> }
>;
type Name = keyof typeof shown;
const names = Object.keys(shown) as readonly Name[];

const measured = ['Mean', 'MeanSquare', 'Variance', 'Derivative', 'Gain', 'Pull'] as const;
type Measured = (typeof measured)[number];

function all(): Readonly<Record<string, number>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const { id, parameters = {} } = { parameters: {}, ...shown[name] };
      const one = activation(id);
      const found = moments(one, { ...defaultParameters(one), ...parameters });
      const values: Readonly<Record<Measured, number>> = {
        Mean: found.mean,
        MeanSquare: found.meanSquare,
        Variance: found.variance,
        Derivative: found.derivativeMeanSquare,
        Gain: ownGain(found),
        Pull: pull(found),
      };
      return measured.map((quantity) => [`${name}${quantity}`, known(values[quantity])]);
    }),
  );
}

/** What each integral is, by the end of its name. */
const meanings: Readonly<Record<Measured, string>> = {
  Mean: 'Mean of f(z)',
  MeanSquare: 'Mean square of f(z)',
  Variance: 'Variance of f(z)',
  Derivative: 'Mean square of f′(z)',
  Gain: 'The gain that keeps a mean square of 1, 1 / √(E[f(z)²])',
  Pull: 'E[z f(z) f′(z)] / E[f(z)²], by which a small deviation from that fixed point changes in each layer',
};

function meaningOf(name: Name, quantity: Measured): Quantity {
  const { id, parameters = {} } = { parameters: {}, ...shown[name] };
  const of = meanings[quantity];
  const slope = Object.values(parameters).map((value) => ` at the slope ${value}`);
  const meaning = `${of}${of.includes(',') ? ',' : ''} of ${id}${slope.join('')}, for z from N(0, 1)`;
  return ofKind(scaled(meaning), of, `${activation(id).label}${slope.join('')}`);
}

/** An integral is known to about 1e-12: what is less than that is 0. */
const known = (integral: number): number => (Math.abs(integral) < 1e-12 ? 0 : integral);

const value = (quantity: string): Figure => ({ of: 'all', quantity, statistic: 'value' });

/** Theirs, from 4 million draws: mean, mean square, variance, mean square of the derivative. */
const theirs: Readonly<Partial<Record<Name, readonly [number, number, number, number]>>> = {
  relu: [0.399, 0.5, 0.341, 0.5],
  'slope0.01': [0.395, 0.5, 0.344, 0.5],
  'slope0.2': [0.319, 0.52, 0.418, 0.52],
  elu: [0.161, 0.645, 0.619, 0.668],
  selu: [0, 1, 1, 1.072],
  gelu: [0.282, 0.425, 0.345, 0.456],
  silu: [0.207, 0.356, 0.313, 0.38],
  softplus: [0.806, 0.921, 0.271, 0.294],
  tanh: [0, 0.394, 0.394, 0.464],
  sigmoid: [0.5, 0.294, 0.043, 0.045],
};
const theirOwn: Readonly<Record<string, number>> = {
  geluGain: 1.534,
  siluGain: 1.677,
  eluGain: 1.245,
  seluGain: 1,
  eluPull: 0.89,
  seluPull: 0.78,
  geluPull: 1.14,
  siluPull: 1.17,
};

/** What one layer’s activation makes of normal inputs, and the gain that it asks of the weights. */
export const activationMoments: Experiment = {
  id: 'activation-moments',
  title: 'What an activation makes of normal inputs',
  hypothesis:
    'The gain √2 is ReLU’s own: ELU, GELU and SiLU ask for others. With its own gain a layer’s signal is pulled back to its size by ELU and SELU, and pushed further away by GELU and SiLU.',
  method:
    'For z from N(0, 1), by numerical integration: mean, mean square and variance of f(z), the mean square of f′(z), the gain 1 / √(E[f(z)²]), and E[z f(z) f′(z)] / E[f(z)²], by which a small deviation from that fixed point changes in each layer.',
  quantities: Object.fromEntries(
    names.flatMap((name) => measured.map((quantity) => [`${name}${quantity}`, meaningOf(name, quantity)])),
  ),
  arms: {
    all: arm(
      [1],
      () => 1,
      () => ({ quantities: all(), digest: null }),
    ),
  },
  figures: Object.fromEntries(
    names.flatMap((name) => measured.map((quantity) => [`${name}${quantity}`, value(`${name}${quantity}`)])),
  ),
  foresight: 'independent figures',
  expected: [
    { figure: 'reluGain', within: [1.41, 1.42] },
    { figure: 'geluGain', above: 1.5 },
    { figure: 'siluGain', above: 1.6 },
    { figure: 'eluGain', below: 1.3 },
    { figure: 'eluPull', below: 0.95 },
    { figure: 'seluPull', below: 0.95 },
    { figure: 'geluPull', above: 1.05 },
    { figure: 'siluPull', above: 1.05 },
  ],
  independent: Object.fromEntries([
    ...Object.entries(theirs).flatMap(([name, values]) =>
      (['Mean', 'MeanSquare', 'Variance', 'Derivative'] as const).map((quantity, index) => {
        const given = at(values, index);
        // Of 4 million draws: a unit of the last digit.
        return [`${name}${quantity}`, { low: given, high: given, runs: null, rounding: 0.001 }];
      }),
    ),
    ...Object.entries(theirOwn).map(([name, given]) => [
      name,
      { low: given, high: given, runs: null, rounding: name.endsWith('Gain') ? 0.0005 : 0.005 },
    ]),
  ]),
};
