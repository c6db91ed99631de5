import { digitsReaderSetup } from '#lib/simulations/digits-reader-setup.ts';

const { edge } = digitsReaderSetup;

/** One of many. */
export const smallLayout = { edge, columns: 1, gap: 0, levels: 4 } as const;

/** The one that is seen large. */
export const largeLayout = { edge, columns: 1, gap: 0, levels: 8 } as const;
