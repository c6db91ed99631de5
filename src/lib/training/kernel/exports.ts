/** What the compiled kernel offers; `src/kernel/assembly` describes each. Addresses are in its memory. */
export interface KernelExports {
  readonly memory: WebAssembly.Memory;

  begin(inputs: number, layers: number, activation: number): void;
  setWidth(layer: number, width: number): void;
  setTraining(
    loss: number,
    counted: number,
    batchSize: number,
    optimizer: number,
    learningRate: number,
    slopeLearningRate: number,
    momentum: number,
  ): void;
  setSamples(training: number, test: number): void;
  layOut(): void;
  ready(): void;

  shuffle(): void;
  save(): void;
  restore(): void;
  train(first: number, count: number): number;

  evaluate(part: number): void;
  /** Runs a chunk of the training part from a row on, for what each unit gives to be read; how many rows that were. */
  look(first: number): number;
  predict(samples: number): void;
  differentiateTraining(): void;
  gradientNorm(layer: number): number;
  /** 0, or which parameter is not finite. */
  trouble(): number;
  surelyFinite(largestInput: number): number;

  weights(layer: number): number;
  weightGradients(layer: number): number;
  biases(layer: number): number;
  biasGradients(layer: number): number;
  inputRows(layer: number): number;
  rows(layer: number): number;
  slope(layer: number): number;
  slopeGradient(layer: number): number;
  parameters(layer: number): number;
  slopeStream(layer: number): number;
  shuffler(): number;
  order(): number;
  outputs(layer: number): number;
  derivatives(layer: number): number;
  active(layer: number): number;
  passing(layer: number): number;
  inactiveUnits(layer: number): number;
  deadUnits(layer: number): number;
  inputs(part: number): number;
  targets(part: number): number;
  loss(part: number): number;
  correct(part: number): number;
  batchCorrect(): number;
  staging(): number;
  start(): number;
  end(): number;
}
