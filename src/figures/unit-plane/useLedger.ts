/** The events that are known of the run that is pictured: at first those of the still, then the longest ledger of the live run. */
import { useRef } from 'preact/hooks';
import type { UnitEvent } from '#lib/unit-ledger/index.ts';
import type { UnitPlanePicture } from '#workers/tasks/index.ts';
import { longer } from './ledger.ts';

export function useLedger(drawn: UnitPlanePicture, live: UnitPlanePicture | null): readonly UnitEvent[] {
  const ledger = useRef({ name: drawn.name, events: drawn.events });
  if (live !== null) {
    const { name, events } = live;
    const known = ledger.current.name === name ? ledger.current.events : [];
    ledger.current = { name, events: longer(known, events) };
  }
  return ledger.current.events;
}
