import * as parameter from '#lib/parameters/index.ts';
import { digitsSetup } from '#lib/simulations/digits-setup.ts';
import { declareFigure } from '../shared/declaration.ts';
import { readerParameters, specOf } from '../shared/digits/reader.ts';
import { scenariosAsked } from '../shared/digits/scenarios.ts';

/** Units of the first hidden layer. */
export const units = digitsSetup.hidden[0];

const parameters = {
  ...readerParameters,
  /** What the pictures are of: how far training has moved each weight, or the weights as they are. */
  shows: parameter.choice({
    name: 'show',
    label: 'Pictures of',
    group: 'view',
    options: [
      { value: 'learned', label: 'changes' },
      { value: 'weights', label: 'weights' },
    ],
    default: 'learned',
  }),
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

/** What the pictures are of. */
export type Shows = DigitUnitsState['shows'];

export type DigitUnitsState = parameter.StateOf<typeof parameters>;

/** What a worker is asked; what is seen of it, is no part. */
export function questionOf({ scenario, activation, seed }: DigitUnitsState) {
  const state = { scenario, activation, seed };
  return { spec: specOf(state), state };
}

export const digitUnits = declareFigure({
  id: 'digit-units',
  title: 'What each unit has learned',
  description:
    'What all 64 units of the first layer have learned from digits, as pictures, dead ones crossed.',
  parameters,
  asked: { scenario: scenariosAsked },
  trains: true,
});
