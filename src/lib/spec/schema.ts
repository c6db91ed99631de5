import * as v from 'valibot';
import { type Activation, activations } from '../activations/index.ts';
import { datasets } from '../datasets/index.ts';
import { initializers } from '../initializers/index.ts';
import { losses } from '../losses/index.ts';
import { optimizers } from '../optimizers/index.ts';
import { limits } from './limits.ts';

interface Range {
  readonly minimum: number;
  readonly maximum: number;
}

const closed = ({ minimum, maximum }: Range): string => `from ${minimum} to ${maximum}`;

/** An open end of a range is said as “at least”: nobody needs to hear of 2⁵³ − 1 who is not beyond it. */
const rangeText = (range: Range): string =>
  range.maximum === Number.MAX_SAFE_INTEGER ? `of at least ${range.minimum}` : closed(range);

/**
 * An integer within a range. Each message is what was expected; `parseSpec` puts the field's path before it and
 * what came after it.
 */
function integer(range: Range) {
  const expected = `an integer ${rangeText(range)}`;
  return v.pipe(
    v.number(expected),
    v.integer(expected),
    v.minValue(range.minimum, expected),
    v.maxValue(range.maximum, `an integer ${closed(range)}`),
  );
}

function number(range: Range) {
  const expected = `a number ${rangeText(range)}`;
  return v.pipe(v.number(expected), v.minValue(range.minimum, expected), v.maxValue(range.maximum, expected));
}

const finite = v.pipe(v.number('a finite number'), v.finite('a finite number'));
const flag = v.boolean('true or false');
const vector = v.array(finite, 'a list of numbers');
const matrix = v.array(vector, 'a list of rows');
const rows = v.pipe(matrix, v.minLength(1, 'at least one row'));

function idOf(ids: readonly string[]) {
  return v.picklist(ids, `one of ${ids.join(', ')}`);
}

function ids(entries: readonly { readonly id: string }[]): string[] {
  return entries.map((entry) => entry.id);
}

const namedData = v.strictObject({
  id: idOf(ids(datasets)),
  samples: v.optional(integer(limits.samples), 256),
  noise: v.optional(number(limits.noise), 0.1),
  testFraction: v.optional(number(limits.testFraction), 0.25),
  seed: v.optional(integer(limits.seed), 1),
  standardize: v.optional(flag),
});

const inlineData = v.strictObject({
  id: v.literal('inline'),
  x: rows,
  y: rows,
  xTest: v.exactOptional(rows),
  yTest: v.exactOptional(rows),
  testFraction: v.optional(number(limits.testFraction), 0),
  seed: v.optional(integer(limits.seed), 1),
});

/** An activation with the parameters that its registry entry declares, under the same names. */
function activationSchema({ id, parameters }: Activation) {
  return v.strictObject({
    id: v.literal(id),
    ...Object.fromEntries(
      parameters.map((parameter) => [parameter.name, v.optional(number(parameter), parameter.default)]),
    ),
  });
}

const drawnInit = v.strictObject({
  id: v.exactOptional(idOf(ids(initializers)), 'he-normal'),
  gain: v.optional(v.nullable(number(limits.gain)), null),
  bias: v.optional(number(limits.bias), 0),
  seed: v.optional(integer(limits.seed), 1),
});

const givenRow = v.array(number(limits.given), 'a list of numbers');
const givenRows = v.array(givenRow, 'a list of rows');

const givenInit = v.strictObject({
  id: v.literal('given'),
  weights: v.array(givenRows, 'a list of layers'),
  biases: givenRows,
});

const network = v.strictObject({
  hidden: v.optional(
    v.pipe(
      v.array(integer(limits.units), 'a list of integers'),
      v.maxLength(limits.layers.maximum, `at most ${limits.layers.maximum} layers`),
    ),
    [16, 16],
  ),
  activation: v.variant('id', activations.map(activationSchema)),
  init: v.optional(v.variant('id', [drawnInit, givenInit]), {}),
});

const optimizer = v.strictObject({
  id: v.optional(idOf(ids(optimizers)), 'sgd'),
  learningRate: v.optional(number(limits.learningRate), 0.05),
  momentum: v.optional(number(limits.momentum), 0),
  slopeLearningRate: v.optional(v.nullable(number(limits.learningRate)), null),
});

const training = v.strictObject({
  loss: v.optional(idOf(ids(losses))),
  optimizer: v.optional(optimizer, {}),
  batchSize: v.optional(integer(limits.batchSize), 16),
  epochs: v.optional(integer(limits.epochs), 300),
  steps: v.optional(v.nullable(integer(limits.steps)), null),
  shuffle: v.optional(flag, true),
  seed: v.optional(integer(limits.seed), 1),
});

const record = v.strictObject({
  every: v.optional(integer(limits.every), 1),
  gradients: v.optional(flag, false),
});

/**
 * The run specification as people may write it: what is left out has its default, except `training.loss` and
 * `data.standardize`, whose defaults depend on the data and are filled in by `parseSpec`.
 */
export const runSchema = v.strictObject({
  version: v.optional(v.literal(1, '1'), 1),
  data: v.variant('id', [namedData, inlineData]),
  network,
  training: v.optional(training, {}),
  record: v.optional(record, {}),
});

/** Where the specification has objects, from the outside in: to the schema a list is an object, too. */
export const objectPaths: readonly (readonly string[])[] = [
  [],
  ['data'],
  ['network'],
  ['network', 'activation'],
  ['network', 'init'],
  ['training'],
  ['training', 'optimizer'],
  ['record'],
];

type Document = v.InferInput<typeof runSchema>;

/** A specification as people write it: an activation's parameters stand beside its id. */
export type RunDocument = Omit<Document, 'network'> & {
  readonly network: Omit<Document['network'], 'activation'> & {
    readonly activation: { readonly id: string; readonly [parameter: string]: string | number };
  };
};

/** What the schema lets through, before the checks that look at more than one field. */
export type ShapedSpec = v.InferOutput<typeof runSchema>;
