import { predictionEcho } from '#components/ui/echo.ts';
import { plural } from '#components/ui/grammar.ts';
import { formatSlope } from '#components/ui/scale.ts';
import type { TableData } from '#components/ui/table.ts';
import { formatCount, formatPercent } from '#lib/charts/format.ts';
import type { GeneratedDataSpec } from '#lib/datasets/index.ts';
import { choiceField, type Fields, numberField } from '#lib/link/index.ts';
import { boundaryBySlopeDocument, boundaryBySlopeSetup } from '#lib/simulations/boundary-by-slope.ts';
import { type SmallNetData, smallNetData } from '#lib/simulations/small-net-setup.ts';
import type { RunPicture } from '#workers/tasks/index.ts';
import type { RunPhase } from '../shared/training/useLiveRun.ts';

/** One network, trained at four slopes from the same start. */
export interface State {
  readonly data: SmallNetData;
  /** Of the data, the initial weights and the batches. */
  readonly seed: number;
}

/** From no bend to ReLU: the runs, in this order. */
export const slopes = [1, 0.5, 0.1, 0] as const;

/** A start that does not happen to be good at any slope. */
export const defaults: State = { data: 'two-moons', seed: 5 };

export const mostSeed = 9999;

const names: Readonly<Record<SmallNetData, string>> = {
  'two-moons': 'Two moons',
  spiral: 'Spiral',
  xor: 'XOR',
};

export const dataOptions = [
  { value: 'two-moons', label: 'Moons' },
  { value: 'spiral', label: names.spiral },
  { value: 'xor', label: names.xor },
] as const satisfies readonly { value: SmallNetData; label: string }[];

export const fields: Fields<State> = {
  data: choiceField({ name: 'data', label: 'Data', options: dataOptions.map(({ value }) => value) }),
  seed: numberField({ name: 'seed', label: 'Seed', minimum: 0, maximum: mostSeed, integer: true }),
};

/** Specifications of the four runs; they are parsed where they are run. */
export function specsOf({ data, seed }: State) {
  return slopes.map((slope) => boundaryBySlopeDocument({ data, slope, seed }));
}

/** The data of all four runs, for the picture. */
export function dataSpec({ data, seed }: State): GeneratedDataSpec {
  return smallNetData(data, seed);
}

/** “a = 1, no bend” */
export function heading(slope: number): string {
  const aside = slope === 1 ? ', no bend' : slope === 0 ? ', ReLU' : '';
  return `a = ${formatSlope(slope)}${aside}`;
}

/** Whole percents, but 100 % only where nothing is missing. */
export function share(accuracy: number | null): string {
  const whole = Math.round(100 * (accuracy ?? 0));
  return formatPercent(whole === 100 && accuracy !== 1 ? 0.99 : whole / 100);
}

type Run = Pick<RunPicture, 'measurement' | 'divergence'>;

/** What the figure says now; true of every state. */
export function sentence(
  { data }: State,
  phase: RunPhase,
  runs: readonly Run[],
  prediction: string | null = null,
): string {
  const echo = predictionEcho(prediction);
  const step = Math.max(0, ...runs.map(({ measurement }) => measurement.step));
  if (phase !== 'finished' && step === 0) {
    return `One network, 2-${boundaryBySlopeSetup.hidden.join('-')}-1, at four slopes: same points, same initial weights, same batches.${echo}`;
  }
  const scores = runs
    .map(({ measurement, divergence }, index) => {
      const at = `slope ${formatSlope(slopes[index] ?? Number.NaN)}`;
      return divergence === null
        ? `${share(measurement.trainAccuracy)} with ${at}`
        : `none with ${at}, whose weights grew beyond all numbers`;
    })
    .join(', ');
  const place = names[data].toLowerCase().replace('xor', 'XOR');
  if (phase !== 'finished')
    return `Step ${formatCount(step)} of ${formatCount(boundaryBySlopeSetup.steps)}, ${place}, points on their side: ${scores}.`;
  return `After ${plural(boundaryBySlopeSetup.steps, 'step')}, ${place}, points on their side: ${scores}. Without a bend the border is one straight line.${echo}`;
}

export function pictureLabel(slope: number, { measurement }: Run): string {
  return `Decision boundary at slope ${formatSlope(slope)} after ${plural(measurement.step, 'step')}: ${share(measurement.trainAccuracy)} of the points on their side.`;
}

export function table({ data, seed }: State, runs: readonly Run[]): TableData {
  return {
    caption: `2-${boundaryBySlopeSetup.hidden.join('-')}-1 on ${names[data]}, learning rate ${boundaryBySlopeSetup.learningRate}, seed ${seed}`,
    columns: ['Slope', 'Step', 'Training loss', 'Training accuracy'].map((label) => ({
      label,
      numeric: true,
    })),
    rows: runs.map(({ measurement }, index) => [
      slopes[index] ?? null,
      measurement.step,
      measurement.trainLoss,
      measurement.trainAccuracy,
    ]),
  };
}
