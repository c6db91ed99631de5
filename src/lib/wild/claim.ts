import { activations } from '../activations/index.ts';
import { present } from '../assert/present.ts';
import { formatCount } from '../charts/format.ts';
import { dataSetLabels } from '../datasets/labels.ts';
import { initializers } from '../initializers/index.ts';
import { optimizers } from '../optimizers/index.ts';
import * as parameter from '../parameters/index.ts';
import { activationField, activationName, chosen, sameFunction } from './activation.ts';
import { type Extent, type Measure, type MeasureId, measures } from './measures.ts';

/** Layers times units times units: more, and one step with all digits in a batch would keep a worker from its messages (src/workers/tasks/work.test.ts). */
const largestNetwork = 20_000;

/** How many seeds a claim is run with. */
export const seedLimits = { minimum: 10, maximum: 200 } as const;

export type WildData = keyof typeof dataSetLabels;

const dataSets = Object.keys(dataSetLabels) as WildData[];

/** Data whose outputs are numbers: these have no accuracy. */
export const regressions: readonly WildData[] = ['abs', 'sine'];

/** Data whose rows are what they are: how many and how noisy cannot be said. (These pages do without the sets, so a test holds both lists against them.) */
export const measured: readonly WildData[] = ['penguins', 'digits'];

const side = (name: string, label: string, start: string) =>
  parameter.own(activationField({ name, label }), { default: chosen(start) });

/** What a learning rate may be, and how its slider runs. */
export const rateRange = {
  minimum: 0.001,
  maximum: 3,
  scale: { kind: 'logarithmic', marks: [0.001, 0.01, 0.1, 0.3, 1, 3] },
} as const;

const rate = (name: string, label: string) =>
  parameter.number({ name, label, group: 'learning', more: true, ...rateRange, default: 0.1 });

/** Batches as a list has them; `all` is the whole training part. */
const batches = ['1', '4', '16', '32', '64', 'all'] as const;

/** All of a claim, in the order in which a link writes it. Both sides have the same data, weights and batches. */
export const claimParameters = {
  a: side('a', 'With (A)', 'leaky-relu'),
  b: side('b', 'Instead of (B)', 'relu'),
  data: parameter.choice({
    name: 'data',
    label: 'On',
    list: true,
    options: dataSets.map((value) => ({ value, label: dataSetLabels[value] })),
    default: 'two-moons',
  }),
  measure: parameter.choice({
    name: 'measure',
    label: 'This',
    list: true,
    options: measures.map(({ id, label }) => ({ value: id, label })),
    default: 'test-accuracy',
  }),
  is: parameter.choice({
    name: 'is',
    label: 'Is, with A',
    options: [
      { value: 'larger', label: 'larger' },
      { value: 'smaller', label: 'smaller' },
      { value: 'same', label: 'the same' },
    ],
    default: 'larger',
  }),
  margin: parameter.number({
    name: 'margin',
    label: 'By at least, or within',
    minimum: 0,
    maximum: 1e6,
    typed: true,
    default: 1,
  }),
  seeds: parameter.number({
    name: 'seeds',
    label: 'Seeds',
    ...seedLimits,
    integer: true,
    typed: true,
    default: 20,
  }),
  from: parameter.seed({ name: 'from', label: 'First seed', minimum: 1, default: 1 }),
  layers: parameter.number({
    name: 'layers',
    label: 'Hidden layers',
    group: 'network',
    more: true,
    minimum: 1,
    maximum: 20,
    integer: true,
    default: 2,
  }),
  units: parameter.number({
    name: 'units',
    label: 'Units in each',
    group: 'network',
    more: true,
    minimum: 1,
    maximum: 100,
    integer: true,
    default: 16,
  }),
  init: parameter.choice({
    name: 'init',
    label: 'Initial weights',
    group: 'network',
    more: true,
    list: true,
    options: initializers.map(({ id, label }) => ({ value: id, label })),
    default: 'he-normal',
  }),
  bias: parameter.number({
    name: 'bias',
    label: 'Biases start at',
    group: 'network',
    more: true,
    minimum: -5,
    maximum: 5,
    typed: true,
    default: 0,
  }),
  optimizer: parameter.choice({
    name: 'optimizer',
    label: 'Optimiser',
    group: 'learning',
    more: true,
    list: true,
    options: optimizers.map(({ id, label }) => ({ value: id, label })),
    default: 'sgd',
  }),
  rate: rate('rate', 'Learning rate'),
  otherRate: rate('rate2', 'Learning rate of B alone'),
  epochs: parameter.number({
    name: 'epochs',
    label: 'Epochs',
    group: 'learning',
    more: true,
    minimum: 1,
    maximum: 500,
    integer: true,
    typed: true,
    default: 100,
  }),
  batch: parameter.choice({
    name: 'batch',
    label: 'Batch',
    group: 'learning',
    more: true,
    list: true,
    options: batches.map((value) => ({ value, label: value })),
    default: '32',
  }),
} as const;

/** A claim in the vocabulary of the page, with the setting in which it is put to the test. */
export type WildClaim = parameter.StateOf<typeof claimParameters>;

export const measureOf = ({ measure }: { readonly measure: MeasureId }): Measure =>
  present(
    measures.find(({ id }) => id === measure),
    measure,
  );

export const extentOf = ({ layers, units }: WildClaim, limit: number): Extent => ({ layers, units, limit });

/** Why it cannot be put to the test, in a sentence; null where it can. */
export function problemOf(claim: WildClaim): string | null {
  const refusal = (what: string, expected: string, received: string) =>
    `${what}: expected ${expected}, received ${received}.`;
  const measure = measureOf(claim);
  const isBefore = measure.reading === 'gradient';
  if (sameFunction(claim.a, claim.b) && (isBefore || claim.rate === claim.otherRate)) {
    const name = activationName(claim.a);
    const twice =
      activationName(claim.b) === name
        ? `${name} twice`
        : `${name} and ${activationName(claim.b)}, which are one function`;
    const expected = isBefore
      ? 'two functions, since the first gradient is read before any step'
      : 'two that differ in their function or their rate';
    return refusal('A and B', expected, twice);
  }
  if (measure.ofClasses && regressions.includes(claim.data)) {
    return refusal(
      'Measure',
      `one that needs no classes, since “${dataSetLabels[claim.data]}” has none`,
      `“${measure.label}”`,
    );
  }
  if (claim.is === 'same' && claim.margin === 0)
    return refusal('Margin', 'a number above 0 within which two are the same', '0');
  const size = claim.layers * claim.units * claim.units;
  if (size > largestNetwork) {
    return refusal(
      'Network',
      `layers × units × units to be at most ${formatCount(largestNetwork)}`,
      formatCount(size),
    );
  }
  return null;
}

export const activationIds: readonly { readonly value: string; readonly label: string }[] = activations.map(
  ({ id, label }) => ({ value: id, label }),
);
