/**
 * A boundary is laid out at one of two sizes and scaled to its box, as charts are, so that its still and its
 * live picture are the same at any width. CSS changes from narrow to wide where its box is 250 px wide.
 */
export const boundarySizes = {
  narrow: { width: 170, height: 186 },
  wide: { width: 320, height: 300 },
} as const;

export const boundaryWideFrom = 250;
