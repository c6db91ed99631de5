import { lowerFirst } from '#components/ui/grammar.ts';
import { formatSlope } from '#components/ui/scale.ts';
import type { TableData } from '#components/ui/table.ts';
import { formatNumber } from '#lib/charts/format.ts';
import type { LineChart } from '#lib/charts/line-chart.ts';
import { trainingChart } from '#lib/charts/training-chart.ts';
import type { UnitState } from '#lib/training/trainer.ts';
import type { RetrainOutput } from '#workers/tasks/index.ts';
import { type Side, sideLine, sideName } from '../shared/pair.ts';
import { accuracyText, divergingText, isDiverging } from '../shared/training/measured.ts';
import { countUnits, layerRows, scoreRows } from '../shared/training/rows.ts';
import { architecture, epochs, type RetrainState } from './figure.ts';

/** What the figure shows of a run; the regions are drawn apart. */
export type Trained = Pick<RetrainOutput, 'measurement' | 'divergence' | 'curves' | 'units'>;

/** Whose colour and dash the run wears: with slope 0 Leaky ReLU is ReLU. */
export function activationOf({ slope }: Pick<RetrainState, 'slope'>): Side {
  return slope === 0 ? 'relu' : 'leaky-relu';
}

/** “ReLU (a = 0)”, “Leaky ReLU, a = 0.1” */
export function nameOf({ slope }: Pick<RetrainState, 'slope'>): string {
  return slope === 0 ? 'ReLU (a = 0)' : sideName('leaky-relu', slope);
}

/** What the figure says of a run, after its end. */
export function sentence(state: RetrainState, trained: Trained): string {
  const at = `With slope ${formatSlope(state.slope)}`;
  const { divergence, measurement } = trained;
  if (divergence !== null) {
    return `${at} the run diverged: ${lowerFirst(divergence.cause)} A smaller learning rate keeps it finite.`;
  }
  if (isDiverging(measurement)) {
    return `${at} the run ${divergingText(measurement)}. A smaller learning rate keeps it small.`;
  }
  const right = `${accuracyText(measurement.testAccuracy)} of the test points are right.`;
  if (state.slope === 1) {
    return `${at} no unit bends, so the boundary is a straight line: ${right}`;
  }
  return `${at} ${unitsClause(state, trained.units.flat())} ${right}`;
}

function unitsClause({ slope }: RetrainState, units: readonly UnitState[]): string {
  if (slope === 0) {
    const dead = countUnits(units, 'dead');
    const verb = dead > 1 ? 'are' : 'is';
    return `Leaky ReLU is ReLU, and ${dead === 0 ? 'none' : dead} of ${units.length} units ${verb} dead.`;
  }
  const inactive = countUnits(units, 'inactive');
  if (inactive === 0) return `none of ${units.length} units is dead, and none is inactive.`;
  return `none of ${units.length} units is dead; ${inactive} ${inactive > 1 ? 'are' : 'is'} inactive, and still ${inactive > 1 ? 'pass' : 'passes'} a gradient.`;
}

/** Loss over epochs: the test part as a line with its name, the training part faint. The axis stays as it is. */
export function lossChart(state: RetrainState, { curves }: Trained): LineChart {
  const { epochs: at, trainLoss, testLoss } = curves;
  const curve = { ...sideLine(activationOf(state)), at };
  return trainingChart({
    quantity: 'loss',
    unit: 'epoch',
    until: epochs,
    maximum: 1,
    curves: [
      { ...curve, id: 'train', label: 'training', values: trainLoss, faint: true },
      { ...curve, id: 'test', label: 'test', values: testLoss ?? [] },
    ],
  });
}

export function table(state: RetrainState, { measurement, units }: Trained): TableData {
  return {
    caption: `${architecture} on ${state.data}, learning rate ${formatNumber(state.learningRate)}, seed ${state.seed}, after ${measurement.epoch} epochs`,
    columns: [{ label: 'Quantity' }, { label: nameOf(state), numeric: true }],
    rows: [['Slope', state.slope], ...scoreRows([measurement]), ...layerRows([units])],
  };
}
