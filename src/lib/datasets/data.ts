import { at } from '../assert/at.ts';
import { type RandomStream, stream } from '../random/index.ts';
import type { DataSet, Provenance, Rows } from './data-set.ts';
import { dataset } from './registry.ts';
import type { Task } from './task.ts';

/** Data made by a data set of the registry. */
export interface GeneratedDataSpec {
  readonly id: string;
  /** Training and test together; ignored by fixed data sets. */
  readonly samples: number;
  /** A standard deviation; ignored by fixed data sets. */
  readonly noise: number;
  /** The share of rows set aside, in [0, 1). */
  readonly testFraction: number;
  readonly seed: number;
  /** Absent or null: what the data set does by default. */
  readonly standardize?: boolean | null | undefined;
}

/** Data given row by row. */
export interface InlineDataSpec {
  readonly id: 'inline';
  readonly x: readonly (readonly number[])[];
  readonly y: readonly (readonly number[])[];
  /** A test part of its own; nothing is then split off. */
  readonly xTest?: readonly (readonly number[])[] | null | undefined;
  readonly yTest?: readonly (readonly number[])[] | null | undefined;
  readonly testFraction?: number | undefined;
  readonly seed?: number | undefined;
}

/** What was subtracted from each input, and what it was then divided by. */
export interface Standardization {
  readonly mean: readonly number[];
  readonly sd: readonly number[];
}

/** Data ready for a run. */
export interface Data {
  readonly task: Task;
  readonly inputs: number;
  readonly outputs: number;
  readonly featureNames: readonly string[];
  readonly classNames: readonly string[];
  readonly train: Rows;
  /** null where nothing was set aside. */
  readonly test: Rows | null;
  /** null where the inputs are as they came. */
  readonly standardization: Standardization | null;
  /** null for inline data. */
  readonly provenance: Provenance | null;
}

/**
 * Makes the data that a run specification asks for: inputs and targets row by row, training and test apart.
 *
 * The rows come from the stream ('data', id) of the data's seed. Round(n · testFraction) of them, drawn by the stream
 * ('split') of the same seed, are the test part; at least one row is left for training. Both parts keep the order in
 * which the data set makes its rows. Inputs are standardised by the training part's mean and population standard
 * deviation; a deviation that is only rounding counts as 1. Where the set has a scale, all of them are divided by that instead.
 *
 * Inline data are taken as they are: split only if `testFraction` is above 0 and no test part is given, never
 * standardised. `inlineTask` tells what their outputs stand for.
 *
 * @throws an Error if the id is not in the registry, or if the set's rows have not come yet (`loading`)
 * @example
 * const { train, inputs } = makeData({
 *   id: 'spiral',
 *   samples: 256,
 *   noise: 0.1,
 *   testFraction: 0.25,
 *   seed: 1,
 * });
 * [train.n, inputs, train.x[0]]
 */
export function makeData(spec: GeneratedDataSpec | InlineDataSpec, inlineTask: Task = 'regression'): Data {
  return isInline(spec) ? inlineData(spec, inlineTask) : generatedData(dataset(spec.id), spec);
}

function isInline(spec: GeneratedDataSpec | InlineDataSpec): spec is InlineDataSpec {
  return spec.id === 'inline';
}

function generatedData(set: DataSet, spec: GeneratedDataSpec): Data {
  const rows = set.make(spec.samples, spec.noise, stream(spec.seed, 'data', set.id));
  const { train, test } = split(rows, spec.testFraction, splitStream(spec.seed));
  const standardization =
    (spec.standardize ?? set.standardizedByDefault) ? standardizationOf(train.x, rows.x, set) : null;
  if (standardization !== null) {
    standardize(train.x, standardization);
    if (test !== null) standardize(test.x, standardization);
  }
  const { task, inputs, outputs, featureNames, classNames, provenance } = set;
  return { task, inputs, outputs, featureNames, classNames, train, test, standardization, provenance };
}

function inlineData(spec: InlineDataSpec, task: Task): Data {
  const { x, y, xTest, yTest, testFraction = 0, seed = 1 } = spec;
  const inputs = at(x, 0).length;
  const outputs = at(y, 0).length;
  const given = xTest && yTest ? inlineRows(xTest, yTest) : null;
  const all = inlineRows(x, y);
  const { train, test } = given ? { train: all, test: given } : split(all, testFraction, splitStream(seed));
  const classes = task === 'binary' ? 2 : task === 'multiclass' ? outputs : 0;
  return {
    task,
    inputs,
    outputs,
    featureNames: Array.from({ length: inputs }, (_, i) => `input ${i + 1}`),
    classNames: Array.from({ length: classes }, (_, i) => `class ${i}`),
    train,
    test,
    standardization: null,
    provenance: null,
  };
}

function inlineRows(x: readonly (readonly number[])[], y: readonly (readonly number[])[]): Rows {
  return { x: Float64Array.from(x.flat()), y: Float64Array.from(y.flat()), n: x.length };
}

function splitStream(seed: number): RandomStream {
  return stream(seed, 'split');
}

/** Sets rows aside for the test part; both parts keep the rows' order. */
function split(rows: Rows, testFraction: number, random: RandomStream): { train: Rows; test: Rows | null } {
  const testCount = Math.min(Math.round(rows.n * testFraction), rows.n - 1);
  if (testCount <= 0) return { train: rows, test: null };
  const order = random.permutation(rows.n);
  return {
    train: pick(rows, order.subarray(testCount).slice().sort()),
    test: pick(rows, order.subarray(0, testCount).slice().sort()),
  };
}

/** The rows at these places, in this order. */
function pick(rows: Rows, places: Uint32Array): Rows {
  const take = (values: Float64Array): Float64Array => {
    const width = values.length / rows.n;
    const taken = new Float64Array(places.length * width);
    places.forEach((place, i) => {
      taken.set(values.subarray(place * width, (place + 1) * width), i * width);
    });
    return taken;
  };
  return { x: take(rows.x), y: take(rows.y), n: places.length };
}

/** A deviation below this share of the input's largest absolute value is what rounding makes of a constant. */
const roundingShare = 1e-12;

/**
 * Each input's mean and population standard deviation in the training part, `x`; a constant input has 1, so that it becomes 0. So has
 * one that is constant but for rounding: divided by 1e-17, a test point that differs would lie quadrillions away. How large
 * an input is, all rows say.
 */
function standardizationOf(x: Float64Array, all: Float64Array, { inputs, scale }: DataSet): Standardization {
  if (scale !== undefined) {
    return { mean: Array<number>(inputs).fill(0), sd: Array<number>(inputs).fill(scale) };
  }
  const n = x.length / inputs;
  const mean: number[] = [];
  const sd: number[] = [];
  for (let k = 0; k < inputs; k++) {
    let sum = 0;
    for (let i = k; i < x.length; i += inputs) sum += x[i] as number;
    const centre = sum / n;
    let squares = 0;
    for (let i = k; i < x.length; i += inputs) {
      const difference = (x[i] as number) - centre;
      squares += difference * difference;
    }
    mean.push(centre);
    let largest = 0;
    for (let i = k; i < all.length; i += inputs) largest = Math.max(largest, Math.abs(all[i] as number));
    const deviation = Math.sqrt(squares / n);
    sd.push(deviation === 0 || deviation < roundingShare * largest ? 1 : deviation);
  }
  return { mean, sd };
}

function standardize(x: Float64Array, { mean, sd }: Standardization): void {
  const inputs = mean.length;
  for (let i = 0; i < x.length; i++) {
    const k = i % inputs;
    x[i] = ((x[i] as number) - (mean[k] as number)) / (sd[k] as number);
  }
}
