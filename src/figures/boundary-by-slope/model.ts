import { plural } from '#components/ui/grammar.ts';
import { formatSlope } from '#components/ui/scale.ts';
import type { TableData } from '#components/ui/table.ts';
import { at } from '#lib/assert/at.ts';
import { formatCount } from '#lib/charts/format.ts';
import { dataSetLabels } from '#lib/datasets/labels.ts';
import { boundaryBySlopeSetup } from '#lib/simulations/boundary-by-slope.ts';
import type { RunPicture } from '#workers/tasks/index.ts';
import { accuracyText } from '../shared/training/measured.ts';
import type { RunPhase } from '../shared/training/useLiveRun.ts';
import { type BoundaryBySlopeState, slopes } from './figure.ts';

/** “a = 1, no bend” */
export function heading(slope: number): string {
  const aside = slope === 1 ? ', no bend' : slope === 0 ? ', flat on the left' : '';
  return `a = ${formatSlope(slope)}${aside}`;
}

/** One of the four, as far as it has come. */
export type Run = Pick<RunPicture, 'measurement' | 'divergence'>;

/** What the figure says now; true of every state. */
export function sentence({ data }: BoundaryBySlopeState, phase: RunPhase, runs: readonly Run[]): string {
  const step = Math.max(0, ...runs.map(({ measurement }) => measurement.step));
  if (phase !== 'finished' && step === 0) {
    return `One network, 2-${boundaryBySlopeSetup.hidden.join('-')}-1, at four slopes: same points, same initial weights, same batches.`;
  }
  const scores = runs
    .map(({ measurement, divergence }, index) => {
      const name = `slope ${formatSlope(at(slopes, index))}`;
      return divergence === null
        ? `${accuracyText(measurement.trainAccuracy)} with ${name}`
        : `none with ${name}, whose weights overflowed`;
    })
    .join(', ');
  const place = dataSetLabels[data].toLowerCase().replace('xor', 'XOR');
  if (phase !== 'finished')
    return `Step ${formatCount(step)} of ${formatCount(boundaryBySlopeSetup.steps)}, ${place}, points that are right: ${scores}.`;
  return `After ${plural(boundaryBySlopeSetup.steps, 'step')}, ${place}, points that are right: ${scores}. Without a bend the boundary is one straight line.`;
}

export function pictureLabel(slope: number, { measurement }: Run): string {
  return `Decision boundary at slope ${formatSlope(slope)} after ${plural(measurement.step, 'step')}: ${accuracyText(measurement.trainAccuracy)} of the points are right.`;
}

export function table({ data, seed }: BoundaryBySlopeState, runs: readonly Run[]): TableData {
  return {
    caption: `2-${boundaryBySlopeSetup.hidden.join('-')}-1 on ${dataSetLabels[data]}, learning rate ${boundaryBySlopeSetup.learningRate}, seed ${seed}`,
    columns: ['Slope', 'Step', 'Training loss', 'Training accuracy'].map((label) => ({
      label,
      numeric: true,
    })),
    rows: runs.map(({ measurement }, index) => [
      at(slopes, index),
      measurement.step,
      measurement.trainLoss,
      measurement.trainAccuracy,
    ]),
  };
}
