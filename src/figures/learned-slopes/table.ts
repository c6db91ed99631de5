import type { TableData } from '#components/ui/table.ts';
import { formatNumber } from '#lib/charts/format.ts';
import type { SlopeRun } from '#workers/tasks/index.ts';
import { type LearnedSlopesState, totalSteps } from './figure.ts';
import { architecture } from './model.ts';

/** Steps between two rows of the table. */
const stepsPerRow = 100;

export function table(state: LearnedSlopesState, runs: readonly SlopeRun[]): TableData {
  const [run, own] = runs;
  const columnsOf = (of: SlopeRun | undefined, suffix: string) =>
    (of?.slopes ?? []).map((_, layer) => ({ label: `Layer ${layer + 1}${suffix}`, numeric: true }));
  const last = Math.max(0, ...(run?.steps ?? []));
  const even = Array.from({ length: totalSteps / stepsPerRow + 1 }, (_, i) => i * stepsPerRow);
  // Where neither was read, there is nothing to say: a still has few readings.
  const at = [...new Set([...even, last])]
    .filter((step) => runs.some(({ steps }) => steps.includes(step)))
    .sort((a, b) => a - b);
  const cellsOf = (of: SlopeRun | undefined, step: number) => {
    const place = of?.steps.indexOf(step) ?? -1;
    return (of?.slopes ?? []).map((values) => values[place] ?? null);
  };
  return {
    caption: `Slopes of ${architecture(state)} on ${state.data}, learning rate ${formatNumber(state.learningRate)}, slopes’ rate ${formatNumber(state.ratio)} of it, seed ${state.seed}`,
    columns: [{ label: 'Step', numeric: true }, ...columnsOf(run, ''), ...columnsOf(own, ', at a hundredth')],
    rows: at.map((step) => [step, ...cellsOf(run, step), ...cellsOf(own, step)]),
  };
}
