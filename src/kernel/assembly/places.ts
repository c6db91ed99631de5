/* Where those outside find and put things: addresses in the kernel's memory. */
import { layer, part, run } from './run';

/** The weight from input i to unit o is number 4 ((o >> 2) `inputRows` + i) + (o & 3). */
export function weights(index: i32): usize {
  return layer(index).weights;
}

export function weightGradients(index: i32): usize {
  return layer(index).weightGradients;
}

export function biases(index: i32): usize {
  return layer(index).biases;
}

export function biasGradients(index: i32): usize {
  return layer(index).biasGradients;
}

export function inputRows(index: i32): i32 {
  return layer(index).inputRows;
}

export function rows(index: i32): i32 {
  return layer(index).rows;
}

/** The learned slope of a hidden layer. */
export function slope(index: i32): usize {
  return layer(index).slope;
}

export function slopeGradient(index: i32): usize {
  return layer(index).slopeGradient;
}

/** Up to four parameters of a layer's activation, f32. */
export function parameters(index: i32): usize {
  return layer(index).parameters;
}

/** The four words of the stream that draws a layer's slopes. */
export function slopeStream(index: i32): usize {
  return layer(index).stream;
}

/** The four words of the stream that `shuffle` uses. */
export function shuffler(): usize {
  return run().shuffler;
}

/** The rows of the training part in the order of the epoch. */
export function order(): usize {
  return run().order;
}

/** f(z) of the last chunk, in blocks of `rows`; of the output layer the outputs. */
export function outputs(index: i32): usize {
  return layer(index).output;
}

/** f′(z) of the last chunk. */
export function derivatives(index: i32): usize {
  return layer(index).derivative;
}

/** Per unit a vector: not all zero where some sample of the last evaluation had z > 0. */
export function active(index: i32): usize {
  return layer(index).active;
}

/** The same for |f′(z)| ≥ 2⁻²⁴. */
export function passing(index: i32): usize {
  return layer(index).passing;
}

export function inactiveUnits(index: i32): i32 {
  return layer(index).inactiveUnits;
}

export function deadUnits(index: i32): i32 {
  return layer(index).deadUnits;
}

/** A part's rows, f32. */
export function inputs(index: i32): usize {
  return part(index).x;
}

export function targets(index: i32): usize {
  return part(index).y;
}

/** Mean loss and samples that are right, of the last evaluation of a part. */
export function loss(index: i32): f64 {
  return part(index).loss;
}

export function correct(index: i32): i32 {
  return part(index).correct;
}

/** How many samples of the last batch were right, before its update. */
export function batchCorrect(): i32 {
  return run().batchCorrect;
}

/** Where rows to be predicted are put, `CHUNK` at most. */
export function staging(): usize {
  return run().staging;
}

/** What a run consists of: the bytes from `start` up to `end`. */
export function start(): usize {
  return __heap_base;
}

export function end(): usize {
  return run().end;
}
