import { at } from '../../assert/at.ts';
import type { Measurement, UnitState } from '../trainer.ts';
import { floatsAt, readBlocks, wordsAt } from './layout.ts';
import { type KernelRun, testing, training } from './run.ts';

/** Rows that the kernel takes at a time. */
const chunkRows = 64;

/** Runs both parts through the network as it is. */
export function evaluate({ exports, data }: KernelRun): void {
  exports.evaluate(training);
  if (data.test !== null) exports.evaluate(testing);
}

/** Of both parts, as they were evaluated last. */
export function lossIsFinite({ exports, data }: KernelRun): boolean {
  return (
    Number.isFinite(exports.loss(training)) && (data.test === null || Number.isFinite(exports.loss(testing)))
  );
}

export function measurement(run: KernelRun, step: number, stepsPerEpoch: number): Measurement {
  const { exports, data, correct, hidden } = run;
  const { train, test } = data;
  evaluate(run);
  const inHiddenLayers = (count: (layer: number) => number) =>
    Array.from({ length: hidden }, (_, layer) => count(layer));
  return {
    step,
    epoch: step / stepsPerEpoch,
    trainLoss: exports.loss(training),
    testLoss: test === null ? null : exports.loss(testing),
    trainAccuracy: correct === null ? null : exports.correct(training) / train.n,
    testAccuracy: correct === null || test === null ? null : exports.correct(testing) / test.n,
    inactiveUnits: inHiddenLayers(exports.inactiveUnits),
    deadUnits: inHiddenLayers(exports.deadUnits),
  };
}

export function unitStates({ exports, layers, hidden }: KernelRun): readonly (readonly UnitState[])[] {
  exports.evaluate(training);
  const anyOf = (address: number, unit: number) =>
    wordsAt(exports, address + 16 * unit, 4).some((lane) => lane !== 0);
  return layers.slice(0, hidden).map(({ fanOut }, index) =>
    Array.from({ length: fanOut }, (_, unit): UnitState => {
      if (anyOf(exports.active(index), unit)) return 'active';
      return anyOf(exports.passing(index), unit) ? 'inactive' : 'dead';
    }),
  );
}

export function predict(
  { exports, data, hidden }: KernelRun,
  x_bi: Float64Array,
  rows: number,
): Float64Array {
  const { inputs, outputs } = data;
  const predicted = new Float64Array(rows * outputs);
  for (let start = 0; start < rows; start += chunkRows) {
    const count = Math.min(chunkRows, rows - start);
    const chunk = x_bi.subarray(start * inputs, (start + count) * inputs);
    floatsAt(exports, exports.staging(), chunk.length).set(chunk);
    exports.predict(count);
    const output_bo = readBlocks(exports, exports.outputs(hidden), exports.rows(hidden), outputs, count);
    predicted.set(output_bo, start * outputs);
  }
  return predicted;
}

/** Whether each row of the test part is right, as 1 or 0; null where there is none, or no right and wrong. */
export function testCorrect(run: KernelRun): Uint8Array | null {
  const { data, correct } = run;
  const { test, outputs } = data;
  if (test === null || correct === null) return null;
  const output_bo = predict(run, test.x, test.n);
  const rowOf = (values: Float64Array, row: number) => values.subarray(row * outputs, (row + 1) * outputs);
  return Uint8Array.from({ length: test.n }, (_, row) =>
    correct(rowOf(output_bo, row), rowOf(test.y, row), 1, outputs),
  );
}

/** Whether some hidden layer gives the same on every row of the training part, with no derivative anywhere. */
export function severed({ exports, data, layers, hidden }: KernelRun): boolean {
  const constant = new Array<boolean>(hidden).fill(true);
  const firstOutputs: Float32Array[] = [];
  for (let start = 0; start < data.train.n; ) {
    const count = exports.look(start);
    for (let index = 0; index < hidden; index += 1) {
      const { fanOut } = at(layers, index);
      const rows = exports.rows(index);
      const output_bo = readBlocks(exports, exports.outputs(index), rows, fanOut, count);
      const derivative_bo = readBlocks(exports, exports.derivatives(index), rows, fanOut, count);
      firstOutputs[index] ??= output_bo.slice(0, fanOut);
      const first_o = at(firstOutputs, index);
      constant[index] &&=
        derivative_bo.every((derivative) => derivative === 0) &&
        output_bo.every((output, k) => output === first_o[k % fanOut]);
    }
    start += count;
  }
  return constant.includes(true);
}
