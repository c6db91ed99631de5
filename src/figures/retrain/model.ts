import { predictionEcho } from '#components/ui/echo.ts';
import { lowerFirst } from '#components/ui/grammar.ts';
import { formatSlope } from '#components/ui/scale.ts';
import type { TableData } from '#components/ui/table.ts';
import { formatNumber, formatPercent } from '#lib/charts/format.ts';
import type { LineChart } from '#lib/charts/line-chart.ts';
import { trainingChart } from '#lib/charts/training-chart.ts';
import { choiceField, type Fields, numberField } from '#lib/link/index.ts';
import type { UnitState } from '#lib/training/trainer.ts';
import type { RetrainOutput } from '#workers/tasks/index.ts';

/** The part of a run specification that this figure lets the reader set; names are the share link's. */
export interface RetrainState {
  /** a, from −1 (|z|) by 0 (ReLU) to 1 (no bend). */
  readonly slope: number;
  readonly data: 'spiral' | 'two-moons';
  readonly learningRate: number;
  /** Of data, initial weights and batches together. */
  readonly seed: number;
}

/** A rate and a seed with which some units die at slope 0, and none of the network's work is lost. */
export const defaults: RetrainState = { slope: 0, data: 'spiral', learningRate: 0.5, seed: 8 };

export const limits = { seed: 9999, learningRate: { minimum: 0.01, maximum: 3 } } as const;

export const fields: Fields<RetrainState> = {
  slope: numberField({ name: 'slope', label: 'Slope', minimum: -1, maximum: 1 }),
  data: choiceField({ name: 'data', label: 'Data', options: ['spiral', 'two-moons'] }),
  learningRate: numberField({ name: 'lr', label: 'Learning rate', ...limits.learningRate }),
  seed: numberField({ name: 'seed', label: 'Seed', minimum: 0, maximum: limits.seed, integer: true }),
};

export const model = { fields, defaults };

export const dataOptions = [
  { value: 'spiral', label: 'Spiral' },
  { value: 'two-moons', label: 'Two moons' },
] as const satisfies readonly { value: RetrainState['data']; label: string }[];

export const architecture = '2-16-16-1';
export const epochs = 300;
const samples = 256;
const epochsPerRecord = 5;

/** The run that a state asks for. It is parsed where it is run, so that the page does without the schema. */
export function specOf({ slope, data, learningRate, seed }: RetrainState) {
  return {
    data: { id: data, samples, noise: data === 'spiral' ? 0 : 0.1, testFraction: 0.25, seed },
    network: {
      hidden: [16, 16],
      activation: { id: 'leaky-relu', negativeSlope: slope },
      init: { id: 'he-normal', seed },
    },
    training: { optimizer: { id: 'sgd', learningRate }, batchSize: 16, epochs, seed },
    record: { every: epochsPerRecord },
  } as const;
}

/** The state that asks for a run: a result that comes late is still named by what it is of. */
export function stateOf({ data, network, training }: ReturnType<typeof specOf>): RetrainState {
  return {
    slope: network.activation.negativeSlope,
    data: data.id,
    learningRate: training.optimizer.learningRate,
    seed: data.seed,
  };
}

/** What the figure shows of a run; the regions are drawn apart. */
export type Trained = Pick<RetrainOutput, 'measurement' | 'divergence' | 'curves' | 'units'>;

/** Whose colour and dash the run wears: with slope 0 Leaky ReLU is ReLU. */
export function activationOf({ slope }: Pick<RetrainState, 'slope'>): 'relu' | 'leaky-relu' {
  return slope === 0 ? 'relu' : 'leaky-relu';
}

/** “ReLU (a = 0)”, “Leaky ReLU, a = 0.1” */
export function nameOf({ slope }: Pick<RetrainState, 'slope'>): string {
  return slope === 0 ? 'ReLU (a = 0)' : `Leaky ReLU, a = ${formatSlope(slope)}`;
}

/** What the figure says of a run, after its end. */
export function sentence(state: RetrainState, trained: Trained, prediction: string | null): string {
  const echo = predictionEcho(prediction);
  const at = `With slope ${formatSlope(state.slope)}`;
  const { divergence, measurement } = trained;
  if (divergence !== null) {
    return `${at} the run diverged: ${lowerFirst(divergence.cause)} A smaller learning rate keeps it finite.${echo}`;
  }
  const right = `${share(measurement.testAccuracy)} of the test points are on their side.`;
  if (state.slope === 1) {
    return `${at} no unit bends, so the boundary is a straight line: ${right}${echo}`;
  }
  return `${at} ${unitsClause(state, trained.units.flat())} ${right}${echo}`;
}

function unitsClause({ slope }: RetrainState, units: readonly UnitState[]): string {
  const count = (state: UnitState) => units.filter((unit) => unit === state).length;
  const inactive = count('inactive');
  if (slope === 0) {
    const dead = count('dead');
    const verb = dead > 1 ? 'are' : 'is';
    return `Leaky ReLU is ReLU, and ${dead === 0 ? 'none' : dead} of ${units.length} units ${verb} dead.`;
  }
  if (inactive === 0) return `none of ${units.length} units is dead, and none is inactive.`;
  return `none of ${units.length} units is dead; ${inactive} ${inactive > 1 ? 'are' : 'is'} inactive, and still ${inactive > 1 ? 'pass' : 'passes'} a gradient.`;
}

function share(accuracy: number | null): string {
  return formatPercent(accuracy ?? 0);
}

/** Loss over epochs: the test part as a line with its name, the training part faint. The axis stays as it is. */
export function lossChart(state: RetrainState, { curves }: Trained): LineChart {
  const { epochs: at, trainLoss, testLoss } = curves;
  const activation = activationOf(state);
  const dash = activation === 'relu' ? [7, 5] : [];
  const curve = { activation, dash, at };
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
  const count = (layer: number, states: readonly UnitState[]) =>
    (units[layer] ?? []).filter((unit) => states.includes(unit)).length;
  return {
    caption: `${architecture} on ${state.data}, learning rate ${formatNumber(state.learningRate)}, seed ${state.seed}, after ${measurement.epoch} epochs`,
    columns: [{ label: 'Quantity' }, { label: nameOf(state), numeric: true }],
    rows: [
      ['Slope', state.slope],
      ['Training loss', measurement.trainLoss],
      ['Test loss', measurement.testLoss],
      ['Training accuracy', measurement.trainAccuracy],
      ['Test accuracy', measurement.testAccuracy],
      ...units.flatMap((_, layer) => [
        [`Layer ${layer + 1}: inactive units`, count(layer, ['inactive', 'dead'])],
        [`Layer ${layer + 1}: of these dead`, count(layer, ['dead'])],
      ]),
    ],
  };
}
