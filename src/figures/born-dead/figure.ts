import * as parameter from '#lib/parameters/index.ts';
import type { BornDeadInput } from '#workers/tasks/index.ts';
import { declareFigure } from '../shared/declaration.ts';
import { sideLabels } from '../shared/pair.ts';

/** Rows of the map. */
export const widths = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export const mostLayers = 30;
export const mostThousands = 20;

const parameters = {
  /** Layers of weights: one less than this is hidden. */
  layers: parameter.number({
    name: 'layers',
    label: 'Layers',
    symbol: 'D',
    group: 'network',
    minimum: 2,
    maximum: mostLayers,
    integer: true,
    scale: { kind: 'linear', step: 1, marks: [2, 5, 10, 15, 20, 30] },
    default: 10,
  }),
  width: parameter.number({
    name: 'width',
    label: 'Units per layer',
    group: 'network',
    minimum: 1,
    maximum: widths.length,
    integer: true,
    default: 2,
  }),
  activation: parameter.choice({
    name: 'activation',
    label: 'Activation',
    group: 'network',
    options: [
      { value: 'relu', label: sideLabels.relu },
      { value: 'leaky-relu', label: sideLabels['leaky-relu'] },
    ],
    default: 'relu',
  }),
  slope: parameter.slope({ label: 'Slope of Leaky ReLU', stops: parameter.trainingSlopes, default: 0.01 }),
  show: parameter.choice({
    name: 'show',
    label: 'Show',
    group: 'view',
    options: [
      { value: 'dead', label: 'Born dead' },
      { value: 'signal', label: 'Median signal' },
    ],
    default: 'dead',
    apart: true,
  }),
  /** Networks of each width. */
  thousands: parameter.number({
    name: 'thousands',
    label: 'Thousands',
    minimum: 1,
    maximum: mostThousands,
    integer: true,
    default: 1,
    apart: true,
  }),
  seed: parameter.seed({ minimum: 1, default: 1 }),
};

export type BornDeadState = parameter.StateOf<typeof parameters>;

/** What is drawn for a state: networks of every width, as deep as the map goes; shorter ones are the same, cut off. */
export function input({ activation, slope, thousands, seed }: BornDeadState): BornDeadInput {
  const negativeSlope = activation === 'relu' ? 0 : slope;
  return {
    draws: widths.map((width) => ({
      width,
      layers: mostLayers,
      negativeSlope,
      seed,
      networks: 1000 * thousands,
    })),
  };
}

export const bornDead = declareFigure({
  id: 'born-dead',
  title: 'Dead before the first step',
  description:
    'Random networks by depth and width: which are dead before any training, with the bound, and with Leaky ReLU.',
  parameters,
});
