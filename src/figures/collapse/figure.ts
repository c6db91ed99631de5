import * as parameter from '#lib/parameters/index.ts';
import { declareFigure } from '../shared/declaration.ts';

/** Every number of a layer lies between this and its negative. */
export const reachOfNumbers = 2;

/** A number of a layer. */
const quantity = (name: string, label: string, at: number) =>
  parameter.number({
    name,
    label,
    minimum: -reachOfNumbers,
    maximum: reachOfNumbers,
    typed: true,
    default: at,
  });

const parameters = {
  /** W₁, by row and column, and b₁. */
  w11: quantity('w11', 'First layer, row 1, column 1', 1),
  w12: quantity('w12', 'First layer, row 1, column 2', 0.5),
  w21: quantity('w21', 'First layer, row 2, column 1', -0.5),
  w22: quantity('w22', 'First layer, row 2, column 2', 1),
  b1: quantity('b1', 'First layer, first bias', 0.5),
  b2: quantity('b2', 'First layer, second bias', 0),
  /** W₂ and b₂. */
  v11: quantity('v11', 'Second layer, row 1, column 1', 1),
  v12: quantity('v12', 'Second layer, row 1, column 2', 0.5),
  v21: quantity('v21', 'Second layer, row 2, column 1', 0),
  v22: quantity('v22', 'Second layer, row 2, column 2', 1),
  c1: quantity('c1', 'Second layer, first bias', -0.25),
  c2: quantity('c2', 'Second layer, second bias', 0.25),
  slope: parameter.slope({ label: 'Slope of the bend', stops: parameter.slopeStops, default: 1 }),
  /** The entry of the product that is worked: its row and its column. */
  entry: parameter.choice({
    name: 'entry',
    label: 'Entry to work out',
    options: [
      { value: '11', label: 'row 1, column 1' },
      { value: '12', label: 'row 1, column 2' },
      { value: '21', label: 'row 2, column 1' },
      { value: '22', label: 'row 2, column 2' },
    ],
    list: true,
    default: '11',
  }),
  layers: parameter.choice({
    name: 'layers',
    label: 'Layers',
    options: [
      { value: 'one', label: 'Layer 1' },
      { value: 'two', label: 'Both layers' },
    ],
    default: 'two',
  }),
};

/** Two layers of two units, with a bend of slope a between them; a = 1 is no bend. Or the first of them alone. */
export type CollapseState = parameter.StateOf<typeof parameters>;

export const collapse = declareFigure({
  id: 'collapse',
  title: 'Two layers in a row',
  description: 'A grid on its way through two layers, their matrices, and the product of these.',
  parameters,
  onlyShows: true,
});
