/*
 * xoshiro128** (D. Blackman and S. Vigna, 2021) on four words at `state`: the streams of lib/random, which start them.
 */

@inline
export function word(state: usize): u32 {
  const a = load<u32>(state);
  const b = load<u32>(state, 4);
  const c = load<u32>(state, 8) ^ a;
  const d = load<u32>(state, 12) ^ b;
  store<u32>(state, a ^ d);
  store<u32>(state, b ^ c, 4);
  store<u32>(state, c ^ (b << 9), 8);
  store<u32>(state, rotl<u32>(d, 11), 12);
  return rotl<u32>(b * 5, 7) * 9;
}

/** Uniform in [0, 1), a multiple of 2⁻⁵³. */
@inline
export function uniform(state: usize): f64 {
  const upper = <f64>(word(state) >>> 5);
  return (upper * 67108864.0 + <f64>(word(state) >>> 6)) / 9007199254740992.0;
}

/** A whole number in [0, n), each as likely: words of the last, incomplete run of n are drawn again. */
@inline
function integer(state: usize, n: u32): u32 {
  let drawn = word(state);
  // Only the last n words can be in that run, which is 2³² mod n words long.
  while (drawn > 0 - n && drawn > ~((0 - n) % n)) drawn = word(state);
  // A division of doubles is several times faster than one of whole numbers, and its quotient rounds down just as well.
  return drawn - <u32>(<f64>drawn / <f64>n) * n;
}

/** The numbers 0 … n − 1 in random order, at `into`. */
export function permute(state: usize, n: i32, into: usize): void {
  for (let i = 0; i < n; i += 1) store<u32>(into + (<usize>i << 2), i);
  for (let i = n - 1; i > 0; i -= 1) {
    const here = into + (<usize>i << 2);
    const there = into + (<usize>integer(state, i + 1) << 2);
    const kept = load<u32>(here);
    store<u32>(here, load<u32>(there));
    store<u32>(there, kept);
  }
}
