import type { TableData } from '#components/ui/table.ts';
import { at } from '#lib/assert/at.ts';
import type { Row } from '#lib/claims/index.ts';
import type { Observation } from '#lib/evidence/index.ts';
import type { RunResult } from './model.ts';

/** What of a run is its result: each run, with its seed, the digest of what it trained, and what was read off it. */
export const pinnedRows = (
  rows: readonly Row[],
  observed: readonly (readonly Observation[] | null)[],
): TableData['rows'] =>
  rows.flatMap(({ experiment, arm, seeds }, row) =>
    (observed[row] ?? []).map(({ digest, quantities }, index) => [
      '',
      experiment,
      arm,
      at(seeds, index),
      digest,
      ...Object.values(quantities),
    ]),
  );

/** A row per figure: as published, and on these seeds. */
export function table({ parts }: RunResult, isFinished: boolean): TableData {
  return {
    caption: 'What the claim rests on, as published and on these seeds, with 95 % intervals',
    columns: [
      { label: 'Figure', long: true },
      { label: 'Experiment' },
      { label: 'Published', numeric: true },
      { label: 'from', numeric: true },
      { label: 'to', numeric: true },
      { label: 'These seeds', numeric: true },
      { label: 'from (these)', numeric: true },
      { label: 'to (these)', numeric: true },
      { label: 'Runs', numeric: true },
      { label: 'Part' },
    ],
    rows: parts.flatMap(({ part, outcome, figures }) =>
      figures.map(({ label, published, own }) => [
        label,
        part.experiment,
        published.value,
        published.interval?.[0] ?? null,
        published.interval?.[1] ?? null,
        own?.value ?? null,
        own?.interval?.[0] ?? null,
        own?.interval?.[1] ?? null,
        own?.runs ?? null,
        outcome,
      ]),
    ),
    pending: !isFinished,
  };
}
