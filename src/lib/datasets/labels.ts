/** What each data set is called. They stand apart from the sets, so that a page can name one without its code. */
export const dataSetLabels = {
  'two-moons': 'Two moons',
  circles: 'Circles',
  spiral: 'Spiral',
  xor: 'XOR',
  gaussians: 'Two clouds',
  abs: 'Absolute value',
  sine: 'Sine',
  penguins: 'Penguins',
  digits: 'Handwritten digits',
} as const;
