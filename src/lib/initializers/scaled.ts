import type { RandomStream } from '../random/index.ts';
import type { Initializer } from './initializer.ts';

/** What sets one family apart from the others. */
export interface Family {
  readonly id: string;
  readonly name: string;
  readonly gloss: string;
  readonly defaultGain: number;
  readonly source: string;
  /** TeX of the variance. */
  readonly varianceTex: string;
  /** The standard deviation of a weight at gain 1. */
  deviation(fanOut: number, fanIn: number): number;
}

/** `count` numbers, each made by `next`. */
export function filled(count: number, next: () => number): Float64Array {
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++) values[i] = next();
  return values;
}

/**
 * The two forms of a family: N(0, σ²) and U(−√3 σ, √3 σ), which have the same variance σ² = (gain · deviation)².
 */
export function scaledInitializers(family: Family): readonly [Initializer, Initializer] {
  const { name, defaultGain, gloss, source, varianceTex, deviation } = family;
  const drawBias = (fanOut: number, _fanIn: number, bias: number): Float64Array =>
    new Float64Array(fanOut).fill(bias);
  const normal: Initializer = {
    id: `${family.id}-normal`,
    label: `${name}, normal`,
    gloss,
    tex: String.raw`\mathcal{N}\!\left(0,\, ${varianceTex}\right)`,
    defaultGain,
    source,
    draw(fanOut, fanIn, gain, stream: RandomStream) {
      const sd = (gain ?? defaultGain) * deviation(fanOut, fanIn);
      return filled(fanOut * fanIn, () => sd * stream.normal());
    },
    drawBias,
  };
  const uniform: Initializer = {
    id: `${family.id}-uniform`,
    label: `${name}, uniform`,
    gloss,
    tex: String.raw`\mathcal{U}(-\sqrt{3}\,s,\, \sqrt{3}\,s),\quad s^2 = ${varianceTex}`,
    defaultGain,
    source,
    draw(fanOut, fanIn, gain, stream: RandomStream) {
      const limit = Math.sqrt(3) * (gain ?? defaultGain) * deviation(fanOut, fanIn);
      return filled(fanOut * fanIn, () => limit * (2 * stream.uniform() - 1));
    },
    drawBias,
  };
  return [normal, uniform];
}
