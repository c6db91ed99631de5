/** The ledger of units: a row leads to its step. What lies after the shown step is pale. */

import { useLayoutEffect, useRef } from 'preact/hooks';
import { Scroller } from '#components/ui/Scroller.tsx';
import { useHydrated } from '#components/ui/useHydrated.ts';
import { at } from '#lib/assert/at.ts';
import type { UnitEvent } from '#lib/unit-ledger/index.ts';
import { causeText, eventText, nameOf } from './phrases.ts';

interface LedgerTableProps {
  /** Of which figure: “figure 4.1”. */
  readonly of: string;
  readonly events: readonly UnitEvent[];
  readonly step: number;
  /** Whether this row is the one that is shown. */
  readonly isShown: (event: UnitEvent) => boolean;
  readonly onOpen: (event: UnitEvent) => void;
}

export function LedgerTable({ of, events, step, isShown, onOpen }: LedgerTableProps) {
  const isHydrated = useHydrated();
  const body = useRef<HTMLTableSectionElement>(null);
  const shown = events.findIndex(isShown);
  useLayoutEffect(() => {
    if (body.current !== null && shown >= 0) bringIntoView(at([...body.current.rows], shown));
  }, [shown, isHydrated]);
  return (
    <div class="ledger" data-ahead={step === 0 && events.length === 0 ? '' : undefined}>
      <Scroller label={`Ledger of units, ${of}`}>
        <table class="data-table">
          <caption>
            Ledger of units: who died or came back, and why. 2.10 is unit 10 of layer 2. A step’s button leads
            to it.
          </caption>
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col">Unit</th>
              <th scope="col">What happened</th>
              <th scope="col">What moved it</th>
            </tr>
          </thead>
          <tbody ref={body}>
            {events.length === 0 && (
              <tr>
                <td colSpan={4}>No unit has died or come back so far.</td>
              </tr>
            )}
            {events.map((event) => (
              <tr
                key={`${event.step} ${event.layer} ${event.unit}`}
                data-shown={isShown(event) ? '' : undefined}
                data-later={event.step > step ? '' : undefined}
              >
                <th scope="row">
                  <button
                    type="button"
                    class="button button--plain ledger__step"
                    aria-label={`${event.step}: go to the step at which ${nameOf(event)} ${eventText(event)}`}
                    aria-pressed={isShown(event)}
                    disabled={!isHydrated}
                    onClick={() => onOpen(event)}
                  >
                    {event.step}
                  </button>
                </th>
                <td>
                  <span class="ledger__unit">
                    {event.layer + 1}.{event.unit + 1}
                  </span>
                </td>
                <td>{eventText(event)}</td>
                <td>{causeText(event)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </div>
  );
}

/** Scrolls the ledger alone, and no farther than until the row stands whole between the head and the foot, where rows fade. */
function bringIntoView(row: HTMLTableRowElement): void {
  const box = row.closest('.scroller');
  const head = row.closest('table')?.querySelector('thead th');
  if (!box || !head) return;
  const { top, bottom } = row.getBoundingClientRect();
  const foot = Number.parseFloat(getComputedStyle(box).paddingBottom);
  const below = bottom - (box.getBoundingClientRect().bottom - foot);
  const above = head.getBoundingClientRect().bottom - top;
  if (above > 0) box.scrollTop -= above;
  else if (below > 0) box.scrollTop += below;
}
