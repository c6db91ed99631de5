import { declareFigure } from '#figures/shared/declaration.ts';
import * as parameter from '#lib/parameters/index.ts';

/** Far from the seeds that anything of the course was run with. */
export const freshSeeds = { lowest: 1_000_000, highest: 999_999_999 } as const;

const parameters = {
  from: parameter.own(
    parameter.numberField({
      name: 'from',
      label: 'Seeds from',
      minimum: 1,
      maximum: freshSeeds.highest,
      integer: true,
    }),
    { group: 'seed', default: freshSeeds.lowest },
  ),
  form: parameter.choice({
    name: 'form',
    label: 'Runs',
    options: [
      { value: 'quick', label: 'The first of each' },
      { value: 'whole', label: 'All' },
    ],
    group: 'seed',
    default: 'quick',
  }),
};

export type ClaimRunState = parameter.StateOf<typeof parameters>;

/** A claim, run on seeds of the reader’s choice. It stands on the claims’ pages alone. */
export const claimRun = declareFigure({
  id: 'run',
  title: 'Run it now',
  description: 'The experiments that a claim rests on, run on other seeds.',
  parameters,
  trains: true,
  atHome: true,
});
