/**
 * How numbers lie in memory. Samples are side by side, so that the four lanes of a vector are four samples: a block is
 * eight samples, a row of it (one unit's numbers) is two vectors, and a block of n units is n rows one after the other.
 * Every address within a block is then a pointer and a constant.
 */

/** Samples of a block. */
export const SAMPLES: i32 = 8;
/** Bytes from one unit's row to the next. */
export const ROW: usize = 32;
/** Blocks that go through the network together. */
export const BLOCKS: i32 = 8;

/** Blocks that `samples` fill. */
@inline
export function blocksOf(samples: i32): i32 {
  return (samples + (SAMPLES - 1)) >> 3;
}

/** Numbers rounded up to whole vectors. */
@inline
export function padded(count: i32): i32 {
  return (count + 3) & ~3;
}

/** All bits of the lanes whose samples, of which the first is `first`, are among the first `samples`. */
@inline
export function laneMask(first: i32, samples: i32): v128 {
  return i32x4.lt_s(i32x4.add(i32x4(0, 1, 2, 3), i32x4.splat(first)), i32x4.splat(samples));
}

/** The sums of four vectors' lanes, as one vector. */
@inline
export function sums(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = f32x4.add(
    v128.shuffle<f32>(a, b, 0, 4, 1, 5),
    v128.shuffle<f32>(a, b, 2, 6, 3, 7),
  );
  const cd = f32x4.add(
    v128.shuffle<f32>(c, d, 0, 4, 1, 5),
    v128.shuffle<f32>(c, d, 2, 6, 3, 7),
  );
  return f32x4.add(
    v128.shuffle<f32>(ab, cd, 0, 1, 4, 5),
    v128.shuffle<f32>(ab, cd, 2, 3, 6, 7),
  );
}

/** The sum of a vector's lanes. */
@inline
export function sum(a: v128): f32 {
  return (
    f32x4.extract_lane(a, 0) + f32x4.extract_lane(a, 2) + (f32x4.extract_lane(a, 1) + f32x4.extract_lane(a, 3))
  );
}

/** total + factor · row, lane by lane. */
@inline
export function plus(total: v128, factor: v128, row: v128): v128 {
  return f32x4.add(total, f32x4.mul(factor, row));
}
