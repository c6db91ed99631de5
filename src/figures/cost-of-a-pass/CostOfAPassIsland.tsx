/** The view of what an activation costs: what each needs, and how long it takes in this browser. */

import { Figure } from '#components/ui/Figure.tsx';
import { island } from '#components/ui/island.tsx';
import { Scroller } from '#components/ui/Scroller.tsx';
import { type IslandProps, useFigure } from '#components/ui/useFigure.ts';
import type { CostOutcome } from '#lib/simulations/cost.ts';
import { SweepButton } from '../shared/training/SweepButton.tsx';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { useSweep } from '../shared/training/useSweep.ts';
import { type CostState, costOfAPass } from './figure.ts';
import { barOf, rowsOf, sentence, table, timeWords } from './model.ts';

function CostOfAPass(props: IslandProps<CostState>) {
  const figure = useFigure(costOfAPass, props);
  const { network } = figure.state;
  const sweep = useSweep('cost', useOnScreen(figure.root), network);
  const outcome = sweep.rows[0] ?? null;
  const text = sentence(network, sweep.phase, outcome);

  return (
    <Figure
      figure={figure}
      lead={
        <SweepButton sweep={sweep} total={1} what="networks" onRun={() => sweep.run([{ network }])}>
          Time it here
        </SweepButton>
      }
      sentence={text}
      table={table(network, outcome)}
      result={sweep.phase === 'finished' ? 'table' : 'to run'}
      message={sweep.failure}
    >
      <Times outcome={outcome} />
    </Figure>
  );
}

function Times({ outcome }: { readonly outcome: CostOutcome | null }) {
  const title = 'Time for one output of a hidden unit, with its sum';
  const rows = rowsOf(outcome);
  return (
    <Scroller label={title}>
      <table class="data-table cost__times">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">Activation</th>
            <th scope="col">Needs</th>
            <th scope="col">Time: median (middle half)</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-activation={row.id}>
              <th scope="row">
                <span data-picture="text">{row.name}</span>
              </th>
              <td class="cost__needs">
                <span data-picture="text">{row.needs}</span>
              </td>
              <td class="cost__time">
                <span data-picture="text">{timeWords(row)}</span>
                <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={100 * barOf(row, rows)} height="4" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

export const CostOfAPassIsland = island(CostOfAPass);
