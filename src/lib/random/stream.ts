import { log } from '../numeric/log.ts';
import { hashLabels, type Words } from './hash.ts';

/** A stream of random numbers: each call takes the next one. */
export interface RandomStream {
  /** Uniform in [0, 1), a multiple of 2⁻⁵³. */
  uniform(): number;
  /** From the standard normal distribution N(0, 1). */
  normal(): number;
  /** A whole number in [0, n), each as likely. Throws a RangeError unless n is a whole number in [1, 2³²]. */
  integer(n: number): number;
  /** The numbers 0 … n − 1 in random order; written into `into` if it is given. */
  permutation(n: number, into?: Uint32Array): Uint32Array;
}

const TWO_32 = 4294967296;

/** The four words that the stream of this seed and these labels starts from: for who draws from it elsewhere. */
export function streamState(seed: number, ...labels: readonly (string | number)[]): Words {
  if (!Number.isFinite(seed)) throw new RangeError(`seed: expected a finite number, received ${seed}`);
  const words = hashLabels([seed + 0, ...labels]);
  // The generator would stay at zero for ever.
  return words.every((word) => word === 0) ? [0, 0, 0, 1] : words;
}

/**
 * A seeded, splittable stream of random numbers.
 *
 * Streams of one seed with different labels are independent: `stream(1, 'data')` is not moved by how much is drawn
 * from `stream(1, 'weights', 0)`. The same seed and labels give the same bits on every machine.
 *
 * The generator is xoshiro128** (D. Blackman and S. Vigna, 2021), started from a hash of seed and labels; normal
 * numbers come from G. Marsaglia's polar method (1964).
 *
 * @param seed any finite number
 * @throws a RangeError for any other seed
 * @example
 * const random = stream(7, 'weights', 0);
 * [random.uniform(), random.normal(), random.integer(6)]
 */
export function stream(seed: number, ...labels: readonly (string | number)[]): RandomStream {
  let [a, b, c, d] = streamState(seed, ...labels);
  let spare: number | null = null;

  function word(): number {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result >>> 0;
  }

  function uniform(): number {
    const upper = word() >>> 5;
    return (upper * 67108864 + (word() >>> 6)) / 9007199254740992;
  }

  function normal(): number {
    if (spare !== null) {
      const value = spare;
      spare = null;
      return value;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square < 1 && square > 0) {
        const factor = Math.sqrt((-2 * log(square)) / square);
        spare = y * factor;
        return x * factor;
      }
    }
  }

  function integer(n: number): number {
    if (!Number.isInteger(n) || n < 1 || n > TWO_32) {
      throw new RangeError(`integer: expected a whole number from 1 to 2³², received ${n}`);
    }
    // The last, incomplete run of n words would favour small results: words in it are drawn again.
    const limit = TWO_32 - (TWO_32 % n);
    let drawn = word();
    while (drawn >= limit) drawn = word();
    return drawn % n;
  }

  function permutation(n: number, into: Uint32Array = new Uint32Array(n)): Uint32Array {
    for (let i = 0; i < n; i++) into[i] = i;
    for (let i = n - 1; i > 0; i--) {
      const j = integer(i + 1);
      const kept = into[i] as number;
      into[i] = into[j] as number;
      into[j] = kept;
    }
    return into;
  }

  return { uniform, normal, integer, permutation };
}
