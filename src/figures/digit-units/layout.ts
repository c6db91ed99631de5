import { digitsReaderSetup } from '#lib/simulations/digits-reader-setup.ts';

const { edge } = digitsReaderSetup;

/** All units: eight in a row. */
export const gridLayout = { edge, columns: 8, gap: 2, levels: 4 } as const;

/** The one that is seen large. */
export const largeLayout = { edge, columns: 1, gap: 0, levels: 8 } as const;
