import { present } from '#lib/assert/present.ts';
import { inkField } from '#lib/digits/ink-field.ts';
import * as parameter from '#lib/parameters/index.ts';
import { digitPadDocument } from '#lib/simulations/digit-pad-setup.ts';
import { declareFigure } from '../shared/declaration.ts';

const drawing = inkField({ name: 'ink', label: 'Drawing' });

/** A small 2 in a corner, of the strokings that the experiment reads. */
const example = present(
  drawing.parse(
    'KM_Lk2NMrO8kQsiS8lU0qWMzW0_W1NV1dUdtS1-QmLOGYMOiKmtI-1He4Gu1GmtG-nHuhIefJmfK2kMOsNexOu4QG-RfCS3CT-_Uu8',
  ),
  'example',
);

const parameters = {
  ink: parameter.own(drawing, { default: example, apart: true }),
  entry: parameter.choice({
    name: 'entry',
    label: 'The drawing goes in',
    options: [
      { value: 'prepared', label: 'Prepared' },
      { value: 'as-drawn', label: 'As drawn' },
    ],
    apart: true,
    default: 'prepared',
  }),
  seed: parameter.seed({ label: 'Seed of the network', default: 1 }),
};

export type DigitPadState = parameter.StateOf<typeof parameters>;

export const architecture = '64-64-32-10';

/** What the worker is asked; the network that comes is named by its seed. */
export function questionOf({ seed }: Pick<DigitPadState, 'seed'>) {
  return { spec: digitPadDocument(seed), seed };
}

export const digitPad = declareFigure({
  id: 'digit-pad',
  title: 'A digit of your own',
  description:
    'Draw a digit, and a network that has learned 1,797 of them says which one it reads, and how sure it is.',
  parameters,
  trains: true,
});
