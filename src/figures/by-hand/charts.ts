import { at } from '#lib/assert/at.ts';
import {
  activationColour,
  type LineChart,
  type Marker,
  type Point,
  type Region,
  type Series,
} from '#lib/charts/line-chart.ts';
import { trainingChart } from '#lib/charts/training-chart.ts';
import { type Answer, answering, plants } from '#lib/simulations/by-hand.ts';
import { type Plant, reach } from '#lib/simulations/watered-plants.ts';
import type { ByHandState } from './figure.ts';
import type { Now } from './model.ts';

/** A hundredth of a cup apart. */
const grid = Array.from({ length: 200 * reach + 1 }, (_, index) => (index - 100 * reach) / 100);

const x = {
  label: 'cups of water more than usual',
  minimum: -reach,
  maximum: reach,
  ticks: [-2, -1, 0, 1, 2],
};

/** What the network answers, what that is made of, and how the loss has come along. */
export interface Charts {
  readonly answers: LineChart;
  readonly inside: LineChart;
  readonly loss: LineChart;
}

export function charts(state: ByHandState, now: Now): Charts {
  const answer = answering(state.kind, now.weights);
  const row = grid.map((at) => ({ x: at, ...answer(at) }));
  const inside = sumChart(state, now, row);
  const endLetters = Math.max(...inside.series.map(({ label }) => label.length));
  return {
    answers: { ...answersChart(row), endLetters },
    inside,
    loss: { ...lossChart(now), endLetters },
  };
}

type Row = readonly (Answer & { readonly x: number })[];

/** The probability of a yes over x, the plants at 0 and 1, and where the answer is no. */
function answersChart(row: Row): LineChart {
  const line: Series = {
    id: 'p',
    label: 'probability of a yes',
    colour: 'var(--ink)',
    dash: [],
    points: row.map(({ x: at, p }) => ({ x: at, y: p })),
  };
  const marker =
    (shape: Marker['shape']) =>
    (plant: Plant): Marker => ({
      x: plant.x,
      y: plant.y,
      shape,
      colour: plant.y === 1 ? 'var(--class1)' : 'var(--class0)',
    });
  return {
    shape: 'low',
    x,
    y: { label: 'probability that it thrives', minimum: -0.1, maximum: 1.25, ticks: [0, 0.5, 1] },
    series: [line],
    regions: noRegions(row),
    markers: [...plants.test.map(marker('open')), ...plants.train.map(marker('dot'))],
  };
}

/** Where z ≤ 0, and the answer is no. */
function noRegions(row: Row): readonly Region[] {
  const regions: { from: number; to: number }[] = [];
  for (const [index, { x: at, z }] of row.entries()) {
    if (z > 0) continue;
    const last = regions.at(-1);
    if (last !== undefined && (row[index - 1]?.z ?? 1) <= 0) last.to = at;
    else regions.push({ from: at, to: at });
  }
  return regions.map((region, index) => ({
    ...region,
    colour: 'var(--negative-side)',
    ...(index === 0 ? { label: 'answers no' } : {}),
  }));
}

/** z, and in a network the two parts that it is the sum of, beside c. */
function sumChart({ kind }: ByHandState, { weights }: Now, row: Row): LineChart {
  const series = (
    id: string,
    label: string,
    dash: readonly number[],
    y: (answer: Row[number]) => number,
  ): Series => ({
    id,
    label,
    colour: id === 'z' ? 'var(--ink)' : activationColour(id === 'first' ? 'relu' : 'leaky-relu'),
    dash,
    points: row.map((answer): Point => ({ x: answer.x, y: y(answer) })),
    labelPlace: 'end',
  });
  const parts =
    kind === 'neuron'
      ? []
      : [
          series('first', 'v₁h₁', [7, 4], ({ hidden }) => weights.v1 * at(hidden, 0)),
          series('second', 'v₂h₂', [2, 3], ({ hidden }) => weights.v2 * at(hidden, 1)),
        ];
  const all = [series('z', 'z', [], ({ z }) => z), ...parts];
  const largest = Math.max(1, ...all.flatMap(({ points }) => points.map(({ y }) => Math.abs(y))));
  const limit = Math.ceil(largest);
  return {
    shape: 'low',
    x,
    y: {
      label: kind === 'neuron' ? 'z' : 'z = v₁h₁ + v₂h₂ + c',
      minimum: -limit,
      maximum: limit,
      ticks: [-limit, 0, limit],
    },
    series: all,
    regions: noRegions(row),
  };
}

/** The mean loss of the training examples, step by step. */
function lossChart({ losses }: Now): LineChart {
  return trainingChart({
    quantity: 'loss',
    curves: [
      {
        id: 'loss',
        label: 'loss',
        activation: 'leaky-relu',
        dash: [],
        at: losses.map((_, step) => step),
        values: losses,
      },
    ],
    unit: 'steps',
    until: Math.max(10, losses.length - 1),
  });
}

/** What the charts show, for those who cannot see them. */
export function chartLabels(state: ByHandState): Readonly<Record<keyof Charts, string>> {
  return {
    answers:
      'The probability of a yes over the water that a plant got, with the plants: at 1 those that thrived, at 0 those that did not.',
    inside:
      state.kind === 'neuron'
        ? 'z over the water that a plant got: a straight line.'
        : 'z over the water that a plant got, and the two parts that it is the sum of.',
    loss: 'The mean loss over the steps taken.',
  };
}
