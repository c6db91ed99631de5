/** The ledger of units: a row leads to its step. What lies after the shown step is pale. */

import { Scroller } from '#components/ui/Scroller.tsx';
import type { UnitEvent } from '#lib/unit-ledger/index.ts';
import { useHydrated } from '../shared/training/useHydrated.ts';
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
  return (
    <div class="ledger" data-ahead={step === 0 && events.length === 0 ? '' : undefined}>
      <Scroller label={`Ledger of units, ${of}`}>
        <table class="data-table">
          <caption>Ledger of units: who died or came back, and why. A step’s button leads to it.</caption>
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col">Unit</th>
              <th scope="col">What happened</th>
              <th scope="col">What moved it</th>
            </tr>
          </thead>
          <tbody>
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
