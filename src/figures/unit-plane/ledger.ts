/** The events of a run: the one that is shown, and all of them as a table. */
import { formatSlope } from '#components/ui/scale.ts';
import type { Cell, TableData } from '#components/ui/table.ts';
import { formatFixed, formatNumber } from '#lib/charts/format.ts';
import type { UnitEvent } from '#lib/unit-ledger/index.ts';
import type { UnitPlanePicture } from '#workers/tasks/index.ts';
import { dataLabels, type UnitPlaneState } from './figure.ts';
import { causeText, eventText } from './phrases.ts';

/** What the shown step did to the followed unit, or null. */
export function eventOfFollowed({ follow }: UnitPlaneState, { events, measurement }: UnitPlanePicture) {
  if (follow === null) return null;
  return (
    events.find(
      ({ step, layer, unit }) => step === measurement.step && layer === follow.layer && unit === follow.unit,
    ) ?? null
  );
}

/** The longer of two ledgers of one run: a step back does not forget what is known to come. */
export function longer(known: readonly UnitEvent[], now: readonly UnitEvent[]): readonly UnitEvent[] {
  return known.length > now.length ? known : now;
}

/** The ledger as a table: the events that are known of this run. */
export function table(state: UnitPlaneState, events: readonly UnitEvent[]): TableData {
  const { learningRate, bias, momentum, slope, seed } = state;
  const rows = events.map((event): readonly Cell[] => [
    event.step,
    event.epoch,
    event.layer + 1,
    event.unit + 1,
    eventText(event),
    causeText(event),
    event.batch.map((row) => row + 1).join(' '),
  ]);
  return {
    caption: `${dataLabels[state.data]}, learning rate ${formatNumber(learningRate)}, initial bias ${formatNumber(bias)}, momentum ${formatNumber(momentum)}, ${slope === 0 ? 'ReLU' : `Leaky ReLU with a = ${formatSlope(slope)}`}, seed ${seed}`,
    columns: [
      { label: 'Step', numeric: true },
      { label: 'Epoch', numeric: true, format: (epoch) => formatFixed(epoch, 2) },
      { label: 'Layer', numeric: true },
      { label: 'Unit', numeric: true },
      { label: 'What happened' },
      { label: 'What moved it' },
      { label: 'Points of the batch', long: true },
    ],
    rows,
  };
}
