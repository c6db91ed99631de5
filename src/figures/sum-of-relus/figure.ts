import * as parameter from '#lib/parameters/index.ts';
import { declareFigure } from '../shared/declaration.ts';

/** The curve is drawn, and corners can stand, from −3 to 3. */
export const reach = 3;
/** A change of slope lies between this and its negative. */
export const steepest = 4;

export const units = ['1', '2', '3', '4'] as const;
export type Unit = (typeof units)[number];

const hand = { step: 0.25, apart: true } as const;

const corner = (unit: Unit, start: number) =>
  parameter.signed({
    ...hand,
    name: `t${unit}`,
    label: `Corner of ReLU ${unit}`,
    symbol: 't',
    reach,
    marks: [-3, -2, -1, 0, 1, 2, 3],
    default: start,
  });

const change = (unit: Unit, start: number) =>
  parameter.signed({
    ...hand,
    name: `c${unit}`,
    label: `Slope that ReLU ${unit} adds`,
    symbol: 'c',
    reach: steepest,
    marks: [-4, -2, -1, 0, 1, 2, 4],
    default: start,
  });

const parameters = {
  target: parameter.choice({
    name: 'target',
    label: 'Curve to match',
    options: [
      { value: 'tent', label: 'Tent' },
      { value: 'table', label: 'Plateau' },
      { value: 'hill', label: 'Round hill' },
    ],
    default: 'hill',
  }),
  /** The ReLU that the two sliders move. */
  unit: parameter.choice({
    name: 'unit',
    label: 'Chosen ReLU',
    options: units.map((value) => ({ value, label: value })),
    default: '1',
  }),
  t1: corner('1', -2),
  c1: change('1', 1),
  t2: corner('2', 0),
  c2: change('2', 0),
  t3: corner('3', 1),
  c3: change('3', 0),
  t4: corner('4', 2),
  c4: change('4', 0),
};

/** A sum of four ReLUs of one input, each with a corner and the slope that it adds there, over a curve to be matched. */
export type SumOfRelusState = parameter.StateOf<typeof parameters>;

export const sumOfRelus = declareFigure({
  id: 'sum-of-relus',
  title: 'A curve from ReLUs',
  description:
    'Add up to four ReLUs, each with a corner and a slope of its own, and match a curve with them.',
  parameters,
  onlyShows: true,
});
