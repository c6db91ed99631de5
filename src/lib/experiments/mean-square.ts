import { type Arm, arm } from '../evidence/index.ts';
import { dataOf, parseSpec } from '../spec/index.ts';

/** An arm of one value: the mean of ‖x‖² over all of a specification’s examples, held out or not. Nothing is trained for it. */
export const meanSquareOf = (documentFor: (seed: number) => { readonly data: object }): Arm =>
  arm(
    [1],
    (seed) => {
      const { data, ...rest } = documentFor(seed);
      return parseSpec({ ...rest, data: { ...data, testFraction: 0 } });
    },
    (spec) => {
      const { x, n } = dataOf(spec).train;
      return {
        quantities: { meanSquare: x.reduce((sum, value) => sum + value * value, 0) / n },
        digest: null,
      };
    },
    1,
  );
