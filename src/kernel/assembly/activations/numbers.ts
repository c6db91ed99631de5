/**
 * The kernel's activations by number. Each is exported under the registry's id in capitals (leaky-relu: LEAKY_RELU), and
 * so found by those who fill in a layer. To add one: a file, a number here and a line in `index.ts`.
 */
/** No activation: the output layer. */
export const LINEAR: i32 = -1;
export const IDENTITY: i32 = 0;
export const RELU: i32 = 1;
export const LEAKY_RELU: i32 = 2;
export const PRELU: i32 = 3;
export const RRELU: i32 = 4;
export const ELU: i32 = 5;
export const SELU: i32 = 6;
export const GELU: i32 = 7;
export const SILU: i32 = 8;
export const SOFTPLUS: i32 = 9;
export const RELU6: i32 = 10;
export const TANH: i32 = 11;
export const SIGMOID: i32 = 12;
