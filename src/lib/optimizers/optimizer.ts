/** Settings of an optimiser, by name. */
export type OptimizerSettings = Readonly<Record<string, number>>;

/** One setting beside the learning rate, which every optimiser has. */
export interface OptimizerSetting {
  readonly name: string;
  readonly label: string;
  readonly symbol: string;
  readonly default: number;
  /** Included. */
  readonly minimum: number;
  /** Included. */
  readonly maximum: number;
}

/** An optimiser at work on one block of parameters: it keeps what it has to remember of earlier gradients. */
export interface OptimizerState {
  /** One update in place. Both arrays have the size the state was made for; nothing is allocated. */
  update(parameters: Float64Array, gradient: Float64Array, learningRate: number): void;
}

/** One way to use a gradient. */
export interface Optimizer {
  readonly id: string;
  readonly label: string;
  readonly gloss: string;
  /** TeX of one update of a weight w with gradient g and learning rate η. */
  readonly tex: string;
  readonly settings: readonly OptimizerSetting[];
  /** Key of the entry in `src/content/references.bib`. */
  readonly source: string;
  /** A fresh state for `size` parameters; settings that are absent have their defaults. */
  create(size: number, settings?: OptimizerSettings): OptimizerState;
}
