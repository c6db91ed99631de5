/**
 * Numbers that several functions share. Two-part constants are exact to about 85 bits: the high part has few enough
 * bits that its product with an exponent (an integer below 2²¹) is exact, which is W. J. Cody and W. Waite's
 * argument reduction (Software Manual for the Elementary Functions, 1980).
 */

/** The first 32 bits of ln 2. */
export const LN2_HIGH = 0.6931471803691238;
/** ln 2 − LN2_HIGH. */
export const LN2_LOW = 1.9082149292705877e-10;
/** 1 / ln 2. */
export const INVERSE_LN2 = Math.LOG2E;
