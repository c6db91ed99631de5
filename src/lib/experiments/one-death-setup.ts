/** The death that lesson 4 works through: apart from the engine, so that a page can name it without it. */
export const oneDeathSetup = {
  seed: 30,
  learningRate: 2,
  /** The update that does it. */
  step: 3,
  /** Hidden layer and unit, from 0. */
  layer: 0,
  unit: 1,
} as const;
