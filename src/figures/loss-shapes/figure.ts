import * as parameter from '#lib/parameters/index.ts';
import { declareFigure } from '../shared/declaration.ts';

/** Of the two axes: an answer that is a number, and the z of an answer that is yes or no. */
export const bounds = { h: { minimum: -2, maximum: 4 }, z: { minimum: -6, maximum: 6 } } as const;

const parameters = {
  h: parameter.number({
    name: 'h',
    label: 'Answer that is a number',
    symbol: 'h',
    ...bounds.h,
    scale: { kind: 'linear', step: 0.1, marks: [-2, -1, 0, 1, 2, 3, 4] },
    default: 0.4,
  }),
  y: parameter.number({
    name: 'y',
    label: 'Number that is right',
    symbol: 'y',
    ...bounds.h,
    scale: { kind: 'linear', step: 0.1, marks: [-2, -1, 0, 1, 2, 3, 4] },
    default: 1,
  }),
  z: parameter.number({
    name: 'z',
    label: 'Answer yes or no',
    symbol: 'z',
    ...bounds.z,
    scale: { kind: 'linear', step: 0.1, marks: [-6, -3, 0, 3, 6] },
    default: -1.5,
  }),
  truth: parameter.choice({
    name: 'truth',
    label: 'Answer that is right',
    options: [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ],
    default: 'yes',
  }),
};

export type LossShapesState = parameter.StateOf<typeof parameters>;

export const lossShapes = declareFigure({
  id: 'loss-shapes',
  title: 'What being wrong costs',
  description: 'The squared loss of an answer that is a number, and the logistic loss of a yes or a no.',
  parameters,
  onlyShows: true,
});
