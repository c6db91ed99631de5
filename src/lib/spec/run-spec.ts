/** Points that a data set of the registry makes or holds. */
export interface NamedData {
  readonly id: string;
  /** Training and test together; ignored by fixed data sets. */
  readonly samples: number;
  readonly noise: number;
  /** The share of the samples that is held back, in [0, 1). */
  readonly testFraction: number;
  readonly seed: number;
  /** Per axis, with the training part's mean and population standard deviation. */
  readonly standardize: boolean;
}

/** Points that the document itself brings, taken as they are and in their order. */
export interface InlineData {
  readonly id: 'inline';
  /** One row per sample. */
  readonly x: readonly (readonly number[])[];
  /** One row of outputs per sample: any numbers for mse, one 0 or 1 for bce-with-logits, one-hot for cross-entropy. */
  readonly y: readonly (readonly number[])[];
  /** A test part of its own; present together with yTest. */
  readonly xTest?: readonly (readonly number[])[];
  readonly yTest?: readonly (readonly number[])[];
  readonly testFraction: number;
  readonly seed: number;
}

export type DataSpec = NamedData | InlineData;

/** The activation's id, and values of all its parameters under the registry's names. */
export interface ActivationSpec {
  readonly id: string;
  readonly [parameter: string]: number | string;
}

export interface DrawnInit {
  readonly id: string;
  /** null is √2 for he- and 1 for the others. */
  readonly gain: number | null;
  /** Where every bias starts. */
  readonly bias: number;
  readonly seed: number;
}

export interface GivenInit {
  readonly id: 'given';
  /** By layer, output unit, input. */
  readonly weights: readonly (readonly (readonly number[])[])[];
  /** By layer, output unit. */
  readonly biases: readonly (readonly number[])[];
}

export interface NetworkSpec {
  /** Units per hidden layer; [] is a linear model. */
  readonly hidden: readonly number[];
  readonly activation: ActivationSpec;
  readonly init: DrawnInit | GivenInit;
}

export interface OptimizerSpec {
  readonly id: string;
  readonly learningRate: number;
  /** 0 unless the optimizer is sgd. */
  readonly momentum: number;
  /** The rate of prelu's slopes; null is the learning rate. */
  readonly slopeLearningRate: number | null;
}

export interface TrainingSpec {
  readonly loss: string;
  readonly optimizer: OptimizerSpec;
  readonly batchSize: number;
  readonly epochs: number;
  /** The number of updates, instead of epochs. */
  readonly steps: number | null;
  readonly shuffle: boolean;
  readonly seed: number;
}

export interface RecordSpec {
  /** Epochs between two records; 0 records the start and the end. */
  readonly every: number;
  readonly gradients: boolean;
}

/** One training run, complete: every default is filled in. */
export interface RunSpec {
  readonly version: 1;
  readonly data: DataSpec;
  readonly network: NetworkSpec;
  readonly training: TrainingSpec;
  readonly record: RecordSpec;
}
