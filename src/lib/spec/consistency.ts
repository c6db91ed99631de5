import { activation } from '../activations/index.ts';
import { at } from '../assert/at.ts';
import { loss } from '../losses/index.ts';
import { optimizer } from '../optimizers/index.ts';
import { inconsistency, inWords, refuse } from './error.ts';
import { limits } from './limits.ts';
import { isBit, isOneHot } from './rows.ts';
import type { DataSpec, GivenInit, InlineData, RunSpec } from './run-spec.ts';
import { shapeOf, taskOf } from './task.ts';

type Rows = readonly (readonly number[])[];

/** Throws a `SpecError` where fields that are each valid do not fit together. */
export function refuseMisfits(spec: RunSpec): void {
  const { data, network, training } = spec;
  if ('x' in data) refuseInlineShapes(data);
  refuseSize(spec);
  refuseLoss(data, training.loss);
  refuseParameters(spec);
  const { momentum } = training.optimizer;
  const settings = optimizer(training.optimizer.id).settings;
  if (momentum !== 0 && !settings.some(({ name }) => name === 'momentum')) {
    refuse('training.optimizer.momentum', `0 with ${training.optimizer.id}`, inWords(momentum));
  }
  if ('weights' in network.init) {
    const { inputs, outputs } = shapeOf(data);
    refuseGivenShapes(network.init, [inputs, ...network.hidden, outputs]);
  }
}

function refuseInlineShapes({ x, y, xTest, yTest, testFraction }: InlineData): void {
  refuseRagged('data.x', x, at(x, 0).length);
  refuseRagged('data.y', y, at(y, 0).length);
  refuseCount('data.y', y, x.length);
  if (xTest !== undefined || yTest !== undefined) {
    if (xTest === undefined) throw inconsistency('data.xTest', 'rows beside yTest', 'nothing');
    if (yTest === undefined) throw inconsistency('data.yTest', 'rows beside xTest', 'nothing');
    refuseRagged('data.xTest', xTest, at(x, 0).length);
    refuseRagged('data.yTest', yTest, at(y, 0).length);
    refuseCount('data.yTest', yTest, xTest.length);
    if (testFraction !== 0) refuse('data.testFraction', '0 beside xTest', inWords(testFraction));
  }
}

/** What one run takes of memory, apart from its records, which depend on how long it is. */
function refuseSize({ data, network }: RunSpec): void {
  const { inputs, outputs } = shapeOf(data);
  if ('x' in data) {
    const numbers = (data.x.length + (data.xTest?.length ?? 0)) * (inputs + outputs);
    const most = limits.numbers.maximum;
    if (numbers > most) refuse('data', `at most ${most} numbers`, `${numbers}`);
  }
  const widths = [inputs, ...network.hidden, outputs];
  const parameters = widths
    .slice(1)
    .reduce((sum, fanOut, layer) => sum + (at(widths, layer) + 1) * fanOut, 0);
  const most = limits.parameters.maximum;
  if (parameters > most) refuse('network', `at most ${most} weights and biases`, `${parameters}`);
}

function refuseRagged(path: string, rows: Rows, columns: number): void {
  for (const [index, row] of rows.entries()) {
    if (row.length === 0) refuse(`${path}[${index}]`, 'at least 1 number', 'an empty list');
    if (row.length !== columns) {
      refuse(
        `${path}[${index}]`,
        `${plural(columns, 'number')} as in the first row of ${first(path)}`,
        `${row.length}`,
      );
    }
  }
}

/** Test rows are as long as training rows. */
function first(path: string): string {
  return path.replace('Test', '');
}

function refuseCount(path: string, rows: Rows, expected: number): void {
  if (rows.length !== expected) {
    refuse(path, `${plural(expected, 'row')}, one per row of ${path.replace('.y', '.x')}`, `${rows.length}`);
  }
}

function refuseLoss(data: DataSpec, id: string): void {
  const { tasks } = loss(id);
  if (!('x' in data)) {
    const task = taskOf(data);
    if (!tasks.includes(task)) {
      refuse('training.loss', `a loss for the ${task} task of ${data.id}`, inWords(id));
    }
    return;
  }
  const { y, yTest = [] } = data;
  if (tasks.includes('regression')) return;
  const binary = tasks.includes('binary');
  const fits = binary ? isBit : isOneHot;
  const expected = binary ? `one 0 or 1 for ${id}` : `a one-hot row of at least 2 numbers for ${id}`;
  for (const [path, rows] of [['data.y', y] as const, ['data.yTest', yTest] as const]) {
    for (const [index, row] of rows.entries()) {
      if (!fits(row)) refuse(`${path}[${index}]`, expected, shown(row));
    }
  }
}

function refuseParameters({ network }: RunSpec): void {
  const { drawn } = activation(network.activation.id);
  if (drawn === undefined) return;
  const lower = network.activation[drawn.lower] as number;
  const upper = network.activation[drawn.upper] as number;
  if (lower > upper) {
    refuse(`network.activation.${drawn.lower}`, `at most ${drawn.upper}, which is ${upper}`, inWords(lower));
  }
}

/** `widths`: inputs, hidden layers, outputs. */
function refuseGivenShapes({ weights, biases }: GivenInit, widths: readonly number[]): void {
  const layers = widths.length - 1;
  if (weights.length !== layers) {
    refuse('network.init.weights', plural(layers, 'layer'), `${weights.length}`);
  }
  if (biases.length !== layers) refuse('network.init.biases', plural(layers, 'layer'), `${biases.length}`);
  for (let layer = 0; layer < layers; layer += 1) {
    const fanIn = widths[layer] as number;
    const fanOut = widths[layer + 1] as number;
    const rows = at(weights, layer);
    const path = `network.init.weights[${layer}]`;
    if (rows.length !== fanOut) refuse(path, plural(fanOut, 'row'), `${rows.length}`);
    for (const [index, row] of rows.entries()) {
      if (row.length !== fanIn) refuse(`${path}[${index}]`, plural(fanIn, 'number'), `${row.length}`);
    }
    const bias = at(biases, layer);
    if (bias.length !== fanOut) {
      refuse(`network.init.biases[${layer}]`, plural(fanOut, 'number'), `${bias.length}`);
    }
  }
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function shown(row: readonly number[]): string {
  return row.length > 8 ? `${row.length} numbers` : `[${row.join(', ')}]`;
}
