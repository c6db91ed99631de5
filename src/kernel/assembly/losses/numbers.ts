/** The kernel's losses by number, exported under the registry's ids in capitals. */
export const MSE: i32 = 0;
export const BCE_WITH_LOGITS: i32 = 1;
export const CROSS_ENTROPY: i32 = 2;

/** How a run counts what it gets right. */
export const UNCOUNTED: i32 = 0;
export const BY_SIGN: i32 = 1;
export const BY_HALF: i32 = 2;
export const BY_LARGEST: i32 = 3;
