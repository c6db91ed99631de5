import { ROW, SAMPLES } from './blocks';

/**
 * Lays `count` rows of `width` numbers out in blocks, from row `first` of `order` on (0: in their own order). The lanes
 * that are left of the last half repeat the last row: numbers that the network can take, and whose losses do not count.
 */
export function gather(rows: usize, width: i32, order: usize, first: i32, count: i32, into: usize, blockRows: i32): void {
  const block = <usize>blockRows * ROW;
  const lanes = (count + 7) & ~7;
  for (let lane = 0; lane < lanes; lane += 1) {
    const place = first + (lane < count ? lane : count - 1);
    const row = order === 0 ? place : <i32>load<u32>(order + (<usize>place << 2));
    let from = rows + (<usize>(row * width) << 2);
    let to = into + <usize>(lane >> 3) * block + (<usize>(lane & (SAMPLES - 1)) << 2);
    const end = from + (<usize>width << 2);
    while (from < end) {
      store<f32>(to, load<f32>(from));
      from += 4;
      to += ROW;
    }
  }
}
