/** The networks that a signal is sent through, apart from the engine, so that a page can name these numbers. */
export const signalSetup = {
  /** Of the experiment. */
  width: 256,
  layers: 50,
  inputs: 32,
} as const;
