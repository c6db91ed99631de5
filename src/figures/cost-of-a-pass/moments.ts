import { stream } from '#lib/random/index.ts';
import { costSetup } from '#lib/simulations/cost-setup.ts';
import type { MomentsOf } from '../shared/moment.ts';
import type { costOfAPass } from './figure.ts';
import { rowsOf, sentence, table, timeWords } from './model.ts';

/** Before it is timed, meanwhile, and after; with a clock that works, and with one that stands still. */
export const moments: MomentsOf<typeof costOfAPass> = ({ network }) => {
  const { uniform } = stream(1, 'moments', network);
  const timed = (scale: number) => ({
    engine: 'kernel-1.1.0',
    nanoseconds_ar: costSetup.activations.map(() =>
      Array.from({ length: costSetup.readings }, () => scale * (0.5 + uniform())),
    ),
  });
  return ([null, timed(3), timed(0)] as const).flatMap((outcome) =>
    (['idle', 'running', 'finished'] as const).map((phase) => ({
      texts: [
        sentence(network, phase, outcome),
        ...rowsOf(outcome).map((row) => [row.name, row.needs, timeWords(row)].join(' | ')),
      ],
      table: table(network, outcome),
      charts: [],
    })),
  );
};
