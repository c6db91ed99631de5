import { Layer } from './layer';

/** A part of the data: row by row as it came, and in blocks as the network takes it. */
@unmanaged
@final
export class Part {
  samples: i32;
  /** f32, row by row. */
  x: usize;
  y: usize;
  /** The same in blocks. */
  inputs: usize;
  targets: usize;
  /** Of the last evaluation: the sum of all samples' losses, and how many were right. */
  loss: f64;
  correct: i32;
}

/** One training run: all that the kernel knows. It lies at the start of its memory, and all it points to behind it. */
@unmanaged
@final
export class Run {
  inputs: i32;
  outputs: i32;
  /** Hidden layers and the output layer. */
  layers: i32;
  firstLayer: usize;
  activation: i32;
  loss: i32;
  counted: i32;
  optimizer: i32;
  learningRate: f32;
  slopeLearningRate: f32;
  momentum: f32;
  batchSize: i32;
  /** The rows of the training part in the order of the epoch, u32. */
  order: usize;
  /** Four words that order the next epoch. */
  shuffler: usize;
  /** Where the batch is laid out in blocks. */
  batchInputs: usize;
  batchTargets: usize;
  /** Where rows that are to be predicted are put as they come. */
  staging: usize;
  /** All parameters: layer by layer weights and biases, then slopes; whole vectors. Bytes up to the slopes, and in all. */
  parameters: usize;
  weightsLength: usize;
  parametersLength: usize;
  gradients: usize;
  /** What the optimiser remembers: velocity, or first and second moments. */
  first: usize;
  second: usize;
  /** β₁ᵗ and β₂ᵗ. */
  power1: f64;
  power2: f64;
  /** What an update changes, from `parameters` on, and the copy of it. */
  stateLength: usize;
  saved: usize;
  savedPower1: f64;
  savedPower2: f64;
  /** Of the last batch: how many samples were right, before its update. */
  batchCorrect: i32;
  /** The first byte that is free. */
  end: usize;
}

/** The run is always at the same place, so that it can be put aside and taken up again as so many bytes. */
@inline
export function run(): Run {
  return changetype<Run>(__heap_base);
}

/** The training part and the test part follow it. */
@inline
export function part(index: i32): Part {
  return changetype<Part>(__heap_base + offsetof<Run>() + <usize>index * offsetof<Part>());
}

@inline
export function layer(index: i32): Layer {
  return changetype<Layer>(run().firstLayer + <usize>index * offsetof<Layer>());
}
