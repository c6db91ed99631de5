import { at } from '#lib/assert/at.ts';
import type { BoundaryAxis, BoundaryPicture, Points } from '#lib/charts/boundary.ts';
import type { Field } from '#lib/charts/boundary-field.ts';
import type { Data } from '#lib/datasets/index.ts';
import { type Grid, gridOf } from '#workers/tasks/grid.ts';

/** What a boundary shows, whoever draws it and how large. */
export type BoundaryContent = Omit<
  BoundaryPicture,
  'width' | 'height' | 'palette' | 'fontFamily' | 'fontSize'
>;

/** All of a boundary that stays while a network is trained. */
export interface Plane {
  readonly content: Omit<BoundaryContent, 'field'>;
  readonly classNames: readonly string[];
  /** Where the network is to be looked at. */
  readonly grid: Grid;
}

/**
 * A boundary is laid out at one of two sizes and scaled to its box, as charts are, so that its still and its
 * live picture are the same at any width. CSS changes from narrow to wide where its box is 250 px wide.
 */
export const boundarySizes = {
  narrow: { width: 170, height: 186 },
  wide: { width: 320, height: 300 },
} as const;

export const boundaryWideFrom = 250;

/** The plane of data with two inputs, with its points and axes. */
export function planeOf(data: Data): Plane {
  const { train, test } = data;
  const grid = gridOf(data);
  return {
    content: {
      bounds: grid.bounds,
      train: pointsOf(train, data.outputs),
      test: test === null ? null : pointsOf(test, data.outputs),
      horizontal: axisOf(data, 0),
      vertical: axisOf(data, 1),
      classes: data.classNames.length,
    },
    classNames: data.classNames,
    grid,
  };
}

/** A plane with a network's outputs; null leaves the regions out. */
export function contentOf(plane: Plane, field: Field | null): BoundaryContent {
  return { ...plane.content, field };
}

function pointsOf(rows: NonNullable<Data['test']>, outputs: number): Points {
  const class_b = Array.from({ length: rows.n }, (_, row) => {
    const y = rows.y.subarray(row * outputs, (row + 1) * outputs);
    return outputs === 1 ? (y[0] as number) : y.indexOf(1);
  });
  return { x_bi: rows.x, class_b };
}

function axisOf({ featureNames, standardization }: Data, input: number): BoundaryAxis {
  return {
    label: at(featureNames, input),
    mean: standardization === null ? 0 : at(standardization.mean, input),
    sd: standardization === null ? 1 : at(standardization.sd, input),
  };
}
