/** Four 32-bit words: the state that a stream starts from. */
export type Words = readonly [number, number, number, number];

/** The final mixing step of MurmurHash3 (A. Appleby): every input bit reaches every output bit. */
function mix(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

const double = new DataView(new ArrayBuffer(8));

/**
 * Hashes a seed and its labels to 128 bits.
 *
 * Numbers are absorbed as the bits of a double, text as its length and its UTF-16 units, each with a tag before it,
 * so that ('a', 'b') and ('ab'), or 1 and '1', differ. Not cryptographic: it only has to keep streams apart.
 */
export function hashLabels(labels: readonly (string | number)[]): Words {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = 0xb7e15162;
  let d = 0x6a09e667;
  const absorb = (word: number): void => {
    a = mix(a ^ word);
    b = mix((b + a) ^ Math.imul(word, 0xcc9e2d51));
    c = mix((c + b) ^ Math.imul(word, 0x1b873593));
    d = mix((d + c) ^ word);
    a = (a + d) | 0;
  };
  for (const label of labels) {
    if (typeof label === 'number') {
      double.setFloat64(0, label);
      absorb(1);
      absorb(double.getInt32(0));
      absorb(double.getInt32(4));
    } else {
      absorb(2);
      absorb(label.length);
      for (let i = 0; i < label.length; i++) absorb(label.charCodeAt(i));
    }
  }
  for (let round = 0; round < 4; round++) absorb(3);
  return [a, b, c, d];
}
