import type { AstroIntegration } from 'astro';
import { compileKernel } from '../../scripts/kernel.mjs';

/** The fast engine is compiled before anything imports it, unless it is there already. */
export function kernel(): AstroIntegration {
  return { name: 'kernel', hooks: { 'astro:config:setup': compileKernel } };
}
