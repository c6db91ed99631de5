import * as parameter from '#lib/parameters/index.ts';
import { digitsReaderSetup } from '#lib/simulations/digits-reader-setup.ts';
import { declareFigure } from '../shared/declaration.ts';
import { readerParameters, specOf } from '../shared/digits/reader.ts';

/** How many misread digits are shown, at most: those that the network is surest of. */
export const shown = digitsReaderSetup.shown;

const parameters = {
  ...readerParameters,
  /** Which of them is seen large, from 1; the last where there are fewer. */
  digit: parameter.number({
    name: 'digit',
    label: 'Misread digit',
    group: 'view',
    minimum: 1,
    maximum: shown,
    integer: true,
    default: 1,
    apart: true,
  }),
};

export type MisreadDigitsState = parameter.StateOf<typeof parameters>;

/** What a worker is asked; which digit is seen large, is no part of it. */
export function questionOf({ scenario, activation, seed }: MisreadDigitsState) {
  const state = { scenario, activation, seed };
  return { spec: specOf(state), state };
}

export const misreadDigits = declareFigure({
  id: 'misread-digits',
  title: 'What it misreads',
  description:
    'The held-out digits that a network misreads, each with what it was, what was read, and how sure the network is of all ten.',
  parameters,
  trains: true,
});
