/** When a learned slope counts as run away, apart from the engine, so that a page can name these numbers without it. */
export const runawaySetup = {
  /** A slope has run away where it ends beyond this in size, or where the run has diverged. */
  bound: 10,
  /** Of the weights: the rate at which the experiment trains. */
  learningRate: 0.3,
  /** The slopes’ own rate as a share of the weights’, at which they stay. */
  ownRatio: 0.01,
  /** Of PReLU’s slopes, in its paper and in PyTorch. */
  start: 0.25,
} as const;
