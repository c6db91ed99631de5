import * as parameter from '#lib/parameters/index.ts';
import { digitsSetup } from '#lib/simulations/digits-setup.ts';
import { declareFigure } from '../shared/declaration.ts';
import { readerParameters, specOf } from '../shared/digits/reader.ts';

/** Units of the first hidden layer. */
export const units = digitsSetup.hidden[0];

const parameters = {
  ...readerParameters,
  /** The unit that is seen large. */
  unit: parameter.number({
    name: 'unit',
    label: 'Unit',
    group: 'view',
    minimum: 1,
    maximum: units,
    integer: true,
    default: 1,
  }),
};

export type DigitUnitsState = parameter.StateOf<typeof parameters>;

/** What a worker is asked; which unit is seen large, is no part of it. */
export function questionOf({ scenario, activation, seed }: DigitUnitsState) {
  const state = { scenario, activation, seed };
  return { spec: specOf(state), state };
}

export const digitUnits = declareFigure({
  id: 'digit-units',
  title: 'What each unit looks for',
  description:
    'The weights of all 64 units of the first layer as pictures, dead ones crossed, after training on digits.',
  parameters,
  trains: true,
});
