import * as parameter from '#lib/parameters/index.ts';
import { declareFigure } from '../shared/declaration.ts';
import { nodes, root } from './tree.ts';

const parameters = {
  /** Which question is open, or which answer is reached; its buttons set it. */
  at: parameter.choice({
    name: 'at',
    label: 'Part of the guide',
    group: 'view',
    options: Object.keys(nodes).map((value) => ({ value, label: value })),
    default: root,
    apart: true,
  }),
};

export type GuideState = parameter.StateOf<typeof parameters>;

export const guide = declareFigure({
  id: 'guide',
  title: 'Which activation? A few questions',
  description:
    'A few questions lead to what to do about an activation, with the reason, and with the experiments that it comes from.',
  parameters,
  onlyShows: true,
  unpinned: 'It is in words, and has no number to compare.',
});
