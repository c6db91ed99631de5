import { present } from '../assert/present.ts';
import type { ForestPlot, ForestRow } from '../charts/forest.ts';
import type { Finding } from '../evidence/index.ts';
import type { PaperFigures } from './claim.ts';

/**
 * What a paper reports, below our figures of the same unit on one axis, as the paper compares them. `findings`
 * are those of the experiment that comes nearest to it, and `labelOf` says what a figure of it is. Throws where they lack a figure.
 */
export function paperPlots(
  { what, rows, even, ours }: PaperFigures,
  findings: Readonly<Record<string, Finding>>,
  labelOf: (figure: string) => string,
): readonly ForestPlot[] {
  const own = (ours?.figures ?? []).map(
    (name): ForestRow => ({
      label: labelOf(name),
      ours: present(findings[name], `a finding ${name}`),
      theirs: null,
    }),
  );
  const theirs = rows.map(
    ({ label, value, minus = 0 }): ForestRow => ({ label, ours: null, theirs: null, paper: value - minus }),
  );
  const reference = even === undefined ? {} : { reference: even };
  return [{ title: what, rows: [...own, ...theirs], ...reference }];
}
