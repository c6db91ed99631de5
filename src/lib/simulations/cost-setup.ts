/** What is timed, apart from the engine, so that a page can name it. */
export const costSetup = {
  /** Each activation in turn, so that what else the machine does falls on all of them. */
  activations: ['identity', 'relu', 'leaky-relu', 'elu', 'selu', 'gelu', 'silu', 'softplus', 'tanh'],
  /** Readings of each. */
  readings: 9,
  /** Hidden layers of the two networks: units with two inputs, and units with as many as there are units. */
  networks: { shallow: [256], deep: [64, 64, 64, 64] },
  /** Rows that a pass takes through the network. */
  rows: 64,
} as const;

export type CostNetwork = keyof typeof costSetup.networks;
