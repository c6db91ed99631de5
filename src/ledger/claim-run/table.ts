import type { TableData } from '#components/ui/table.ts';
import { inWords } from '#lib/evidence/index.ts';
import type { RunResult } from './model.ts';

/** What of a run is its result: what these seeds came to, whatever is published one day. */
export const pinnedRows = ({ parts }: RunResult): TableData['rows'] =>
  parts.flatMap(({ part, outcome, figures }) =>
    figures.map(({ name, own }) => [
      name,
      part.experiment,
      own?.value ?? null,
      own?.interval?.[0] ?? null,
      own?.interval?.[1] ?? null,
      own?.runs ?? null,
      outcome,
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
      figures.map(({ name, published, own }) => [
        inWords(name),
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
