import * as parameter from '#lib/parameters/index.ts';
import { declareFigure } from '../shared/declaration.ts';

const parameters = {
  network: parameter.choice({
    name: 'net',
    label: 'Network',
    group: 'network',
    options: [
      { value: 'shallow', label: 'One layer' },
      { value: 'deep', label: 'Four layers' },
    ],
    default: 'shallow',
  }),
};

export type CostState = parameter.StateOf<typeof parameters>;

export const costOfAPass = declareFigure({
  id: 'cost-of-a-pass',
  title: 'What an activation costs here',
  description:
    'The time of a forward pass with each activation, in this course’s engine and in the reader’s own browser, with its spread.',
  parameters,
  unpinned: 'It is a time, and no second measurement is the same to the bit.',
});
