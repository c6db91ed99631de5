import { at } from '../assert/at.ts';
import { dataOf } from '../spec/index.ts';
import type { Trainer, UnitState } from '../training/index.ts';
import { causeFinder } from './cause.ts';
import { kindOf, type UnitEvent } from './event.ts';

type States = readonly (readonly UnitState[])[];

/** How one hidden layer fared. Units are counted, and so is every change: a unit may die and come back many times. */
export interface LayerTotals {
  readonly units: number;
  /** Dead before the ledger was opened. */
  readonly deadAtStart: number;
  readonly deaths: number;
  readonly revivals: number;
  readonly inactiveNow: number;
  /** Of the inactive ones. */
  readonly deadNow: number;
}

/** The story of a run's units, written as it is trained. */
export interface Ledger {
  /** In the order in which they came; within a step by layer and unit. */
  readonly events: readonly UnitEvent[];
  /** Per hidden layer, per unit: at the last inspection. */
  readonly states: States;
  /** Per hidden layer. */
  totals(): readonly LayerTotals[];
  /**
   * Looks at the run after one more update, and returns what is new. Throws an Error when an update went by unseen.
   */
  inspect(): readonly UnitEvent[];
}

/**
 * Opens a ledger on a run as it stands. An inspection costs little; only an update that changed some unit is taken apart.
 *
 * @example const ledger = openLedger(run); while (run.status === 'running') { run.advance(1); ledger.inspect(); }
 */
export function openLedger(run: Trainer): Ledger {
  const data = dataOf(run.spec);
  const start: States = run.unitStates();
  const events: UnitEvent[] = [];
  let states = start;
  let seen = run.step;

  function changes(now: States): readonly Omit<UnitEvent, 'cause' | 'batch'>[] {
    return now.flatMap((layerStates, layer) =>
      layerStates.flatMap((state, unit) => {
        const kind = kindOf(stateAt(states, layer, unit), state);
        return kind === null
          ? []
          : [{ step: run.step, epoch: run.step / run.stepsPerEpoch, layer, unit, kind }];
      }),
    );
  }

  return {
    events,
    get states() {
      return states;
    },

    totals: () =>
      states.map((now, layer) => {
        const of = (kind: UnitEvent['kind']) =>
          events.filter((event) => event.layer === layer && event.kind === kind).length;
        return {
          units: now.length,
          deadAtStart: count(at(start, layer), 'dead'),
          deaths: of('death'),
          revivals: of('revival'),
          inactiveNow: now.length - count(now, 'active'),
          deadNow: count(now, 'dead'),
        };
      }),

    inspect() {
      // A step that left the numbers is taken back: there is nothing to see.
      if (run.step === seen || run.status === 'diverged') return [];
      if (run.step !== seen + 1) {
        throw new Error(`ledger: expected step ${seen + 1}, received step ${run.step}`);
      }
      seen = run.step;
      const now = run.unitStates();
      const found = changes(now);
      const update = found.length === 0 ? null : run.lastUpdate();
      const before = states;
      states = now;
      if (update === null) return [];
      const causeOf = causeFinder(run.spec, data, update);
      const fresh = found.map((change) => ({
        ...change,
        cause: causeOf(change.layer, change.unit, stateAt(before, change.layer, change.unit)),
        batch: update.batch,
      }));
      events.push(...fresh);
      return fresh;
    },
  };
}

function stateAt(states: States, layer: number, unit: number): UnitState {
  return at(at(states, layer), unit);
}

function count(states: readonly UnitState[], state: UnitState): number {
  return states.filter((other) => other === state).length;
}
