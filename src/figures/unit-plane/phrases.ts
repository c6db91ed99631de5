/** How units and events are spoken of. */
import { formatNumber } from '#lib/charts/format.ts';
import type { Cause, EventKind, UnitEvent } from '#lib/unit-ledger/index.ts';
import type { UnitPlace } from '#workers/tasks/index.ts';

/** “unit 5 of layer 1” */
export function nameOf({ layer, unit }: UnitPlace): string {
  return `unit ${unit + 1} of layer ${layer + 1}`;
}

const happened: Readonly<Record<EventKind, string>> = {
  death: 'died',
  revival: 'came back',
  'turned-inactive': 'turned inactive',
  'turned-active': 'turned active again',
};

const causes: Readonly<Record<Cause, string>> = {
  gradient: 'its own gradient',
  velocity: 'velocity alone; its gradient was 0',
  inputs: 'its inputs moved; its own weights did not',
  together: 'its weights and its inputs together',
};

export function eventText({ kind }: UnitEvent): string {
  return happened[kind];
}

export function causeText({ cause }: UnitEvent): string {
  return causes[cause];
}

export function signed(value: number): string {
  return formatNumber(value, 3);
}
