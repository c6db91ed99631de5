/**
 * What makes results, by name and version. A number changes whenever a result of its maker may change: an engine's with the digest of a
 * run, that of the formulas with a cell of a figure that trains nothing. A page knows the names without the engines.
 */
export const engineNames = {
  kernel: 'kernel-1.1.0',
  reference: 'reference-1.2.0',
  formulas: 'formulas-1.0.0',
} as const;
