import type { GeneratedDataSpec } from '#lib/datasets/index.ts';
import * as parameter from '#lib/parameters/index.ts';
import { boundaryBySlopeDocument } from '#lib/simulations/boundary-by-slope.ts';
import { smallNetData } from '#lib/simulations/small-net-setup.ts';
import { declareFigure } from '../shared/declaration.ts';

/** A start that does not happen to be good at any slope. */
const parameters = {
  data: parameter.dataSet(['two-moons', 'spiral', 'xor'], {
    default: 'two-moons',
    labels: { 'two-moons': 'Moons' },
  }),
  seed: parameter.seed({ default: 5 }),
};

/** One network, trained at four slopes from the same start. */
export type BoundaryBySlopeState = parameter.StateOf<typeof parameters>;

/** From no bend to ReLU: the runs, in this order. */
export const slopes = [1, 0.5, 0.1, 0] as const;

/** Specifications of the four runs; they are parsed where they are run. */
export function specsOf({ data, seed }: BoundaryBySlopeState) {
  return slopes.map((slope) => boundaryBySlopeDocument({ data, slope, seed }));
}

/** The data of all four runs, for the picture. */
export function dataSpec({ data, seed }: BoundaryBySlopeState): GeneratedDataSpec {
  return smallNetData(data, seed);
}

/** Links know it by its first name. */
export const boundaryBySlope = declareFigure({
  id: 'bend',
  title: 'One network, four slopes',
  description:
    'The boundary of a small network at the slopes 1, 0.5, 0.1 and 0, trained live from the same start.',
  parameters,
  trains: true,
});
