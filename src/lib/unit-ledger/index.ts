export type { Cause, EventKind, UnitEvent } from './event.ts';
export { type LayerTotals, type Ledger, openLedger } from './ledger.ts';
export { type Push, type UnitParameters, type UnitUpdate, unitUpdate } from './unit-update.ts';
