/** The layer that normal inputs are sent through, apart from the engine, so that a page can name these numbers. */
export const zeroShareSetup = {
  /** Inputs of each unit, and units. */
  width: 64,
  /** Rows of N(0, 1) inputs. */
  samples: 2000,
  /** Layers that the experiment draws; their seeds are 1, 2, … */
  seeds: 20,
} as const;
