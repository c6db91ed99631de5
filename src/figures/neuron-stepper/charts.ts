/** The two charts: where the two neurons stand on f, and how the loss went. */

import { plural } from '#components/ui/grammar.ts';
import { formatSlope } from '#components/ui/scale.ts';
import { activationChart } from '#lib/charts/activation-chart.ts';
import { formatNumber } from '#lib/charts/format.ts';
import { activationColour, type LineChart, type Marker } from '#lib/charts/line-chart.ts';
import { trainingChart } from '#lib/charts/training-chart.ts';
import { type Side, sideLabels, sides } from '../shared/pair.ts';
import { maximumSteps, type NeuronStepperState } from './figure.ts';
import { leaky, relu } from './model.ts';
import { knows, type Now, updatesDone } from './steps.ts';

/** Both charts: where the two neurons stand on f, and how the loss went. */
export function charts(
  state: NeuronStepperState,
  now: Now,
): { readonly f: LineChart; readonly loss: LineChart } {
  return { f: functionChart(state, now), loss: lossChart(now) };
}

/** What the charts show, for those who cannot see them. */
export function chartLabels(
  state: NeuronStepperState,
  now: Now,
): { readonly f: string; readonly loss: string } {
  const z = (side: Side) => formatNumber(now.sides[side].current.preactivation);
  const at =
    now.moment === 'start'
      ? ''
      : `, ReLU’s neuron at z = ${z('relu')}, Leaky ReLU’s at z = ${z('leaky-relu')}`;
  return {
    f: `Graphs of ReLU and of Leaky ReLU with slope ${formatSlope(state.slope)}${at}.`,
    loss: `The loss of both neurons over ${plural(updatesDone(now), 'update')}.`,
  };
}

/** Half-widths of the axis of z: it grows in leaps, so that it rests between them. */
const reaches = [3, 6, 12, 24, 60, 120, 240] as const;

function functionChart(state: NeuronStepperState, now: Now): LineChart {
  const isKnown = now.moment !== 'start';
  const widest = Math.max(
    ...sides.flatMap((side) => now.sides[side].steps.map(({ preactivation }) => Math.abs(preactivation))),
  );
  // Past them a neuron is on its way out of all bounds: the next power of ten will do.
  const reach = reaches.find((end) => end >= widest) ?? 10 ** Math.ceil(Math.log10(widest));
  const half = reach / 2;
  const markers = sides.map((side): Marker => {
    const { preactivation, output } = now.sides[side].current;
    return { x: preactivation, y: output, shape: 'ring', colour: activationColour(side) };
  });
  const chart = activationChart({
    show: 'f',
    shape: 'low',
    curves: [
      {
        activation: relu,
        parameters: {},
        label: relu.label,
        labelPlace: { x: -0.55 * reach, side: 'above' },
      },
      {
        activation: leaky,
        parameters: { negativeSlope: state.slope },
        label: leaky.label,
        labelPlace: { x: -0.55 * reach, side: 'below' },
      },
    ],
    x: { label: 'z', minimum: -reach, maximum: reach, ticks: [-reach, -half, 0, half, reach] },
    y: {
      label: 'h = f(z)',
      minimum: state.slope > 0.5 ? -reach : -half,
      maximum: reach,
      ticks: state.slope > 0.5 ? [-reach, -half, 0, half, reach] : [-half, 0, half, reach],
    },
  });
  return { ...chart, markers: isKnown ? markers : [] };
}

/** Ends of the axis of updates, likewise. */
const ends = [20, 50, 100, maximumSteps] as const;

function lossChart(now: Now): LineChart {
  return trainingChart({
    quantity: 'loss',
    unit: 'updates made',
    until: ends.find((end) => end >= now.step) ?? maximumSteps,
    curves: sides.map((side) => {
      const { steps } = now.sides[side];
      const known = knows(now, side, 'loss') ? steps : steps.slice(0, -1);
      return {
        id: side,
        label: sideLabels[side],
        activation: side,
        dash: side === 'relu' ? relu.appearance.dash : leaky.appearance.dash,
        at: known.map((_, index) => index),
        values: known.map(({ loss }) => loss),
      };
    }),
  });
}
