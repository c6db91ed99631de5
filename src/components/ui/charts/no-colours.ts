/**
 * What the build puts in the place of Chart.js’ colour arithmetic. Chart.js computes colours only to lighten what a pointer
 * is over and to fade between two; our charts listen to no pointer and do not move, and take each colour from the theme.
 */
export class Color {
  constructor() {
    throw new Error('chart: expected colours from the theme, received one to compute');
  }
}
