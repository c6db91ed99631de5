/** How deep, narrow networks learn |x|, apart from the engine, so that a page can name these numbers without it. */
export const absCollapseSetup = {
  /** Points of an even grid on [−√3, √3], ends included; all of them are the batch. */
  samples: 64,
  hiddenLayers: 9,
  width: 2,
  learningRate: 0.01,
  steps: 800,
  /** Mean squared error below which a network has learned |x|. */
  targetLoss: 0.01,
  /** A network whose outputs differ by less than this over the whole grid has collapsed to a constant. */
  flatness: 0.01,
} as const;
