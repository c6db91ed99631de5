import type { Cell } from '#components/ui/table.ts';
import type { Measurement, UnitState } from '#lib/training/trainer.ts';

/** Per hidden layer, per unit. */
export type Layers = readonly (readonly UnitState[])[];

/** How many units are in one of these states. */
export function countUnits(units: readonly UnitState[], ...states: readonly UnitState[]): number {
  return units.filter((unit) => states.includes(unit)).length;
}

/** Two rows of a table for every hidden layer of runs that are shaped alike, with a cell for each run. */
export function layerRows(runs: readonly Layers[]): readonly (readonly Cell[])[] {
  const [first = []] = runs;
  return first.flatMap((_, layer) => {
    const count = (...states: readonly UnitState[]) =>
      runs.map((layers) => countUnits(layers[layer] ?? [], ...states));
    return [
      [`Layer ${layer + 1}: inactive units`, ...count('inactive', 'dead')],
      [`Layer ${layer + 1}: of these dead`, ...count('dead')],
    ];
  });
}

/** How well runs do at the end, a cell for each. */
export function scoreRows(
  measurements: readonly Pick<Measurement, 'trainLoss' | 'testLoss' | 'trainAccuracy' | 'testAccuracy'>[],
): readonly (readonly Cell[])[] {
  const loss = (value: number | null) => (value === Number.POSITIVE_INFINITY ? 'overflowed' : value);
  return [
    ['Training loss', ...measurements.map(({ trainLoss }) => loss(trainLoss))],
    ['Test loss', ...measurements.map(({ testLoss }) => loss(testLoss))],
    ['Training accuracy', ...measurements.map(({ trainAccuracy }) => trainAccuracy)],
    ['Test accuracy', ...measurements.map(({ testAccuracy }) => testAccuracy)],
  ];
}
