import type { RandomStream } from '../random/index.ts';

/** One way to draw a layer's weights and biases. */
export interface Initializer {
  readonly id: string;
  /** The name in running text: “He, normal”. */
  readonly label: string;
  /** One line: what it is for. */
  readonly gloss: string;
  /** TeX of the distribution of one weight, with gain g. */
  readonly tex: string;
  /** The gain that a run specification's `null` stands for, whatever the activation. */
  readonly defaultGain: number;
  /** Key of the entry in `src/content/references.bib`. */
  readonly source: string;
  /** Weights `weight_oi`, row by row: fanOut rows of fanIn. A gain of null is the default. */
  draw(fanOut: number, fanIn: number, gain: number | null, stream: RandomStream): Float64Array;
  /**
   * Biases `bias_o`: the given bias for each unit, to which torch-default adds what it draws.
   * Other initializers draw nothing from the stream.
   */
  drawBias(fanOut: number, fanIn: number, bias: number, stream: RandomStream): Float64Array;
}
