import { compileKernel } from '../scripts/kernel.mjs';

/** Before any test: the fast engine, from its sources as they are now. */
export default compileKernel;
