import type { Axis, ColourToken, LineChart, Marker } from './line-chart.ts';

interface Differences {
  /** Increasing. */
  readonly differences: readonly number[];
  /** How many there will be. */
  readonly seeds: number;
  /** Under the y axis: what is less what. */
  readonly label: string;
  /** Where the y axis ends, on both sides of 0. */
  readonly reach: number;
  readonly format?: 'percent';
  /** Of a difference that is not 0. */
  colour(difference: number): ColourToken;
}

/** Differences seed by seed, from the least to the greatest: a dot each, a ring where both sides are even. */
export function differencesChart(given: Differences): LineChart & { readonly markers: readonly Marker[] } {
  const { differences, seeds, label, reach, format, colour } = given;
  const y: Axis = {
    label,
    minimum: -reach,
    maximum: reach,
    ticks: [-reach, 0, reach],
    ...(format === undefined ? {} : { format }),
  };
  return {
    shape: 'low',
    x: {
      label: 'seeds, in the order of their difference',
      minimum: 0,
      maximum: seeds + 1,
      ticks: [1, seeds / 2, seeds],
    },
    y,
    series: [],
    markers: differences.map((difference, index) => ({
      x: index + 1,
      y: difference,
      shape: difference === 0 ? 'open' : 'dot',
      colour: difference === 0 ? 'var(--soft)' : colour(difference),
    })),
  };
}
