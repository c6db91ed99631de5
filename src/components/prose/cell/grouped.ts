import { cellLimits } from '#cells/limits.ts';
import type { Output, PlotOutput } from '#cells/output.ts';
import { at } from '#lib/assert/at.ts';
import type { Cell, TableData } from '../../ui/table.ts';

/** Outputs as they are shown: texts that follow each other are lines of one. */
export function grouped(outputs: readonly Output[]): readonly Output[] {
  const shown: Output[] = [];
  for (const output of outputs) {
    const last = shown.at(-1);
    if (output.kind === 'text' && last?.kind === 'text') {
      shown[shown.length - 1] = { kind: 'text', text: `${last.text}\n${output.text}` };
    } else shown.push(output);
  }
  return shown;
}

/** What a plot is of, for those who do not see it. */
export const plotLabel = ({ title, lines }: PlotOutput): string =>
  `${title}: ${lines.map(({ label }) => label).join(', ')}`;

/**
 * The points of a plot in numbers: a row for each place where all lines have the same places, else for each point. Of more than
 * a table of a cell may have, every second, third, … row.
 */
export function plotTable({ title, x, y, lines }: PlotOutput): TableData {
  const places = lines.map(({ points }) => points.map(([place]) => place));
  const shared = places[0] ?? [];
  const isShared = places.every((own) => own.join() === shared.join());
  const rows: readonly (readonly Cell[])[] = isShared
    ? shared.map((place, index) => [place, ...lines.map(({ points }) => at(points, index)[1])])
    : lines.flatMap(({ label, points }) => points.map((point) => [label, ...point]));
  const every = Math.max(1, Math.ceil(rows.length / cellLimits.rows));
  const numeric = (label: string, otherwise = label) => ({ label: label || otherwise, numeric: true });
  return {
    caption: every === 1 ? title : `${title}; one in ${every} of its rows`,
    columns: isShared
      ? [numeric(x.label, 'x'), ...lines.map(({ label }) => numeric(label))]
      : [{ label: 'Line' }, numeric(x.label, 'x'), numeric(y.label, 'y')],
    rows: rows.filter((_, index) => index % every === 0),
  };
}
