/**
 * Elementary functions with the same bits on every machine.
 *
 * `Math.exp` and its kin may differ in their last bits between browsers; IEEE 754 fixes the result of +, −, ×, ÷ and √.
 * Everything here is made of those, in a fixed order, so that a seed gives the same data, the same weights and the
 * same digest everywhere.
 */
export { erf, erfc, expOfMinusSquare } from './erf.ts';
export { exp } from './exp.ts';
export { expm1 } from './expm1.ts';
export { log } from './log.ts';
export { log1p } from './log1p.ts';
export { sigmoid } from './sigmoid.ts';
export { softplus } from './softplus.ts';
export { tanh } from './tanh.ts';
export { cos, sin } from './trigonometry.ts';
