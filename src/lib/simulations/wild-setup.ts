import type { Reading, WildClaim } from '../wild/index.ts';
import { measured, measureOf } from '../wild/index.ts';

/** A seed of a claim: two specifications that differ in their activation, and in their rate where the claim says so. */
export interface WildInput {
  /** To be parsed where they are run. */
  readonly documents: readonly [object, object];
  readonly reading: Reading;
}

/** Points that are drawn: as many for the test as are trained on, which is as many as the small net has. */
const drawn = { samples: 400, testFraction: 0.5 } as const;

/** Spiral and quadrants have no noise, as elsewhere in the course. */
const noiseless: readonly string[] = ['spiral', 'xor'];

function dataDocument({ data }: WildClaim, seed: number): object {
  // Measured data hold back a quarter; how many they are, and their noise, is theirs.
  if (measured.includes(data)) return { id: data, testFraction: 0.25, seed };
  return { id: data, ...drawn, noise: noiseless.includes(data) ? 0 : 0.1, seed };
}

/** One input a seed. */
export function wildInputs(claim: WildClaim): readonly WildInput[] {
  const { a, b, layers, units, init, bias, optimizer, rate, otherRate, epochs, batch, seeds, from } = claim;
  const { reading } = measureOf(claim);
  return Array.from({ length: seeds }, (_, index) => {
    const seed = from + index;
    const document = (activation: object, learningRate: number) => ({
      data: dataDocument(claim, seed),
      network: {
        hidden: Array.from({ length: layers }, () => units),
        activation,
        init: { id: init, bias, seed },
      },
      training: {
        optimizer: { id: optimizer, learningRate },
        batchSize: batch === 'all' ? wholeBatch : Number(batch),
        epochs,
        seed,
      },
      record: { every: 0 },
    });
    return { documents: [document(a, rate), document(b, otherRate)], reading };
  });
}

/** More than any training part has. */
const wholeBatch = 10_000;
