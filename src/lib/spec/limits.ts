/** The largest and smallest values that a run specification may hold; schema and share links both read them. */
export const limits = {
  samples: { minimum: 2, maximum: 100_000 },
  noise: { minimum: 0, maximum: 100 },
  /** Below 1, so that something is left to train on. */
  testFraction: { minimum: 0, maximum: 0.99 },
  seed: { minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
  /** Hidden layers, and units in each. */
  layers: { minimum: 0, maximum: 100 },
  units: { minimum: 1, maximum: 256 },
  /** Weights and biases of the whole network: more than 100 layers of 256 have. */
  parameters: { minimum: 0, maximum: 8_000_000 },
  /** Numbers of inline data. */
  numbers: { minimum: 0, maximum: 5_000_000 },
  gain: { minimum: 0, maximum: 1000 },
  bias: { minimum: -1e6, maximum: 1e6 },
  /** Weights and biases that are given: what a float32 can hold. */
  given: { minimum: -3.4028234663852886e38, maximum: 3.4028234663852886e38 },
  learningRate: { minimum: 0, maximum: 1e6 },
  momentum: { minimum: 0, maximum: 1 },
  batchSize: { minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
  epochs: { minimum: 0, maximum: 100_000 },
  steps: { minimum: 0, maximum: 1_000_000_000 },
  every: { minimum: 0, maximum: 100_000 },
  /** Numbers in all records of a run. */
  recorded: { minimum: 0, maximum: 10_000_000 },
} as const;
