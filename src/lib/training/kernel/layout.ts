import type { KernelExports } from './exports.ts';

/** Samples of a block. Within it a unit's numbers stand side by side; units follow each other. */
const blockSamples = 8;

/** `length` numbers at an address. Valid until the kernel's memory grows or another run takes it. */
export function floatsAt({ memory }: KernelExports, address: number, length: number): Float32Array {
  return new Float32Array(memory.buffer, address, length);
}

/** Four words of a stream, or whole numbers of an order. */
export function wordsAt({ memory }: KernelExports, address: number, length: number): Uint32Array {
  return new Uint32Array(memory.buffer, address, length);
}

/** Where the weight from input i to unit o stands: four units to the same input are neighbours. */
function weightAt(o: number, i: number, inputRows: number): number {
  return 4 * ((o >> 2) * inputRows + i) + (o & 3);
}

/** Numbers of a weight matrix's shape, row by row, from their place in the kernel. */
export function readWeights(
  exports: KernelExports,
  layer: number,
  address: number,
  fanIn: number,
  fanOut: number,
): Float32Array {
  const inputRows = exports.inputRows(layer);
  const stored = floatsAt(exports, address, exports.rows(layer) * inputRows);
  const weight_oi = new Float32Array(fanOut * fanIn);
  for (let o = 0; o < fanOut; o += 1) {
    for (let i = 0; i < fanIn; i += 1) {
      weight_oi[o * fanIn + i] = stored[weightAt(o, i, inputRows)] as number;
    }
  }
  return weight_oi;
}

/** Puts a layer's weights, row by row, in their place. */
export function writeWeights(
  exports: KernelExports,
  layer: number,
  weight_oi: Float64Array,
  fanIn: number,
  fanOut: number,
): void {
  const inputRows = exports.inputRows(layer);
  const stored = floatsAt(exports, exports.weights(layer), exports.rows(layer) * inputRows);
  for (let o = 0; o < fanOut; o += 1) {
    for (let i = 0; i < fanIn; i += 1) {
      stored[weightAt(o, i, inputRows)] = weight_oi[o * fanIn + i] as number;
    }
  }
}

/** The numbers of `units` units for `samples` samples, from blocks of `rows` rows: one row per sample. */
export function readBlocks(
  exports: KernelExports,
  address: number,
  rows: number,
  units: number,
  samples: number,
): Float32Array {
  const blocks = Math.ceil(samples / blockSamples);
  const stored = floatsAt(exports, address, blocks * rows * blockSamples);
  const value_bo = new Float32Array(samples * units);
  for (let sample = 0; sample < samples; sample += 1) {
    const column = (sample >> 3) * rows * blockSamples + (sample & 7);
    for (let unit = 0; unit < units; unit += 1) {
      value_bo[sample * units + unit] = stored[column + unit * blockSamples] as number;
    }
  }
  return value_bo;
}
