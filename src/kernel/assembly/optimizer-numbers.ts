/** The kernel's optimisers by number, exported under the registry's ids in capitals. */
export const SGD: i32 = 0;
export const ADAM: i32 = 1;
