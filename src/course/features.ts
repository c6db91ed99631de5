import type { Features } from 'satteri';

/** What lessons may use beside plain Markdown; the build compiles them with the same. */
export const features: Features = { math: true, smartPunctuation: true };
