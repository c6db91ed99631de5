/** The curves of the slopes. */
import { plural } from '#components/ui/grammar.ts';
import { at } from '#lib/assert/at.ts';
import { formatNumber } from '#lib/charts/format.ts';
import {
  activationColour,
  type LineChart,
  lineBreak,
  type Marker,
  type Point,
  type Series,
} from '#lib/charts/line-chart.ts';
import type { SlopeRun } from '#workers/tasks/index.ts';
import { type LearnedSlopesState, totalSteps } from './figure.ts';
import { sentence } from './sentence.ts';

/** The slopes at which an activation has a name: the axis holds what is worth telling apart, and stays as it is. */
const reach = 2;
const dashes: readonly (readonly number[])[] = [[], [8, 4], [2, 4], [10, 3, 2, 3]];

/** Each layer’s slope over the steps; where it goes beyond the axis its line ends in an open ring. */
export function chart(runs: readonly SlopeRun[]): LineChart {
  const colour = activationColour('prelu');
  const [run, own] = runs;
  const lines = (of: SlopeRun | undefined, faint: boolean): Series[] =>
    (of?.slopes ?? []).map((values, layer) => ({
      id: `${faint ? 'own' : 'layer'}-${layer + 1}`,
      label: `layer ${layer + 1}`,
      colour: faint ? 'var(--soft)' : colour,
      dash: dashes[layer] ?? [],
      points: onAxis(of?.steps ?? [], values),
      ...(faint ? { faint } : { labelPlace: 'end' as const }),
    }));
  // What comes first is drawn on top.
  const series = [...lines(run, false), ...lines(own, true)];
  const rings = series.flatMap(({ points, colour: own }) =>
    points
      .filter(({ y }) => Math.abs(y) === reach)
      .map(({ x, y }): Marker => ({ x, y, shape: 'open', colour: own })),
  );
  const divergence = run?.divergence ?? null;
  // Where a line's own name stands at the foot of the chart, the sentence alone names the step.
  const hasRoom = rings.every(({ y }) => y > 0);
  return {
    shape: 'standard',
    x: { label: 'step', minimum: 0, maximum: totalSteps, ticks: [0, 500, 1000, 1500] },
    y: { label: 'slope a', minimum: -reach, maximum: reach, ticks: [-2, -1, 0, 1, 2] },
    series,
    markers: rings,
    guides:
      divergence === null
        ? []
        : [
            {
              x: divergence.step,
              colour: 'var(--soft)',
              ...(hasRoom ? { label: `step ${divergence.step}: no longer finite` } : {}),
            },
          ],
  };
}

/** A line as far as the axis goes: the first point beyond stands on its edge, those after it are left out. */
function onAxis(steps: readonly number[], values: readonly number[]): readonly Point[] {
  return values.flatMap((value, i): Point[] => {
    const x = at(steps, i);
    if (Math.abs(value) < reach) return [{ x, y: value }];
    const isFirst = i === 0 || Math.abs(at(values, i - 1)) < reach;
    return [{ x, y: isFirst ? Math.sign(value) * reach : lineBreak }];
  });
}

export function chartLabel(state: LearnedSlopesState, runs: readonly SlopeRun[]): string {
  return `The slope of each hidden layer over ${plural(totalSteps, 'step')}, from ${formatNumber(state.start)}. ${sentence(state, runs)}`;
}
