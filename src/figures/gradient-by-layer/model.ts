import { plural } from '#components/ui/grammar.ts';
import { formatSlope } from '#components/ui/scale.ts';
import type { TableData } from '#components/ui/table.ts';
import { at } from '#lib/assert/at.ts';
import { byLayerChart, exactly, type LayerLine, type LayerMiddle } from '#lib/charts/by-layer-chart.ts';
import { formatCount, formatNumber } from '#lib/charts/format.ts';
import { activationColour, type LineChart } from '#lib/charts/line-chart.ts';
import type { Start } from '#lib/simulations/gradient-norm.ts';
import { gradientSetup, growthOver } from '#lib/simulations/gradient-setup.ts';
import type { GradientSide, Gradients } from '#lib/simulations/gradients.ts';
import { median } from '#lib/statistics/median.ts';

const reluDash = [7, 5];

/** Two digits, in groups of three or with a factor that cannot break. */
function shown(value: number): string {
  const rounded = Number(value.toPrecision(2));
  return rounded >= 1e4 && rounded < 1e6
    ? formatCount(rounded)
    : formatNumber(value, 2).replaceAll(' ', '\u00a0');
}

/** “√2”, or so many digits as a slider has. */
const gainText = (gain: number): string => (gain === gradientSetup.reluGain ? '√2' : formatNumber(gain));

const sideOf = ({ sides }: Gradients): GradientSide => at(sides, 0);
const reluOf = ({ sides }: Gradients): GradientSide => at(sides, 1);
const startOf = ({ input }: Gradients): Start => at(input.starts, 0);

/** The slope of Leaky ReLU, ReLU’s being 0; null for what has none. */
function slopeOf({ activation, parameters }: Start): number | null {
  return activation === 'leaky-relu' ? (parameters?.negativeSlope ?? null) : null;
}

/** “Leaky ReLU (a = 0.2)”, “ReLU”, “tanh” */
function nameOf(start: Start): string {
  const slope = slopeOf(start);
  if (slope === null) return start.activation === 'tanh' ? 'tanh' : 'the sigmoid';
  return slope === 0 ? 'ReLU' : `Leaky ReLU (a\u00a0=\u00a0${formatSlope(slope)})`;
}

/** Whether it is what it is set against. */
function isReference(start: Start): boolean {
  return slopeOf(start) === 0 && start.gain === gradientSetup.reluGain;
}

/** By the theory, the root of the mean square behind so many layers; null where it has no line for the activation. */
function theory(start: Start, layers: number): number | null {
  const slope = slopeOf(start);
  return slope === null ? null : Math.sqrt(growthOver(start.gain, slope, layers));
}

/** In how many of the networks the gradient at the input is the longer one, of the same random numbers. */
export function longerCount(gradients: Gradients): number {
  const relu = reluOf(gradients).norm_n;
  return sideOf(gradients).norm_n.filter((norm, network) => norm > at(relu, network)).length;
}

/** How many networks there are so far. */
export const doneOf = (gradients: Gradients): number => sideOf(gradients).norm_n.length;

/** The median of what arrives at the input. */
export const arriving = (gradients: Gradients): number =>
  at(sideOf(gradients).median_l, gradients.input.layers - 1);

/** So many digits as a still shows. */
export function rounded({ input, sides }: Gradients): Gradients {
  const short = (values: readonly number[]) => values.map((value) => Number(value.toPrecision(4)));
  return {
    input,
    sides: sides.map(({ lower_l, median_l, upper_l, root_l, norm_n }) => ({
      lower_l: short(lower_l),
      median_l: short(median_l),
      upper_l: short(upper_l),
      root_l: short(root_l),
      norm_n: short(norm_n),
    })),
  };
}

/** What the figure says now; all of it of the networks that are shown. */
export function sentence(gradients: Gradients): string {
  const { layers, width, networks } = gradients.input;
  const start = startOf(gradients);
  const done = doneOf(gradients);
  const count = done === networks ? `${done} networks` : `the first ${done} of ${networks} networks`;
  const middle = arriving(gradients);
  const where = `Behind ${plural(layers, 'layer')} of ${width} units of ${nameOf(start)} with the gain ${gainText(start.gain)}`;
  const left =
    middle === 0
      ? `nothing is left of the gradient in the median of ${count}`
      : `the gradient is ${shown(middle)} times as long as at the output, in the median of ${count}`;
  return `${where} ${left}. ${theorySentence(gradients)} ${referenceSentence(gradients)}`;
}

function theorySentence(gradients: Gradients): string {
  const { layers } = gradients.input;
  const start = startOf(gradients);
  const root = shown(at(sideOf(gradients).root_l, layers - 1));
  const line = theory(start, layers);
  if (line === null) {
    return `The root of its mean square is ${root}. The theory has no line for it: the derivative of ${nameOf(start)} depends on the size of what comes in.`;
  }
  return `The root of its mean square is ${root}, by the theory ${shown(line)}.`;
}

function referenceSentence(gradients: Gradients): string {
  if (isReference(startOf(gradients)))
    return 'This is ReLU with its own gain, which the others are set against.';
  const done = doneOf(gradients);
  const longer = longerCount(gradients);
  const relu = shown(at(reluOf(gradients).median_l, gradients.input.layers - 1));
  const number = longer === done ? 'all' : longer === 0 ? 'none' : String(longer);
  return `It is longer than with ReLU and √2, whose median is ${relu}, in ${number} of the ${done}.`;
}

/** At the output, where every gradient begins. */
const begin: LayerMiddle = { layer: 0, lower: 1, median: 1, upper: 1 };

const middlesOf = ({ lower_l, median_l, upper_l }: GradientSide): readonly LayerMiddle[] => [
  begin,
  ...median_l.map((value, index) => ({
    layer: index + 1,
    lower: at(lower_l, index),
    median: value,
    upper: at(upper_l, index),
  })),
];

const lineOf = (values_l: readonly number[]): readonly LayerMiddle[] => [begin, ...exactly(values_l)];

/** How many powers of ten the axis has on either side of 1. */
const reaches = [1, 2, 3, 6, 12, 24, 48, 96, 192, 300] as const;

/** Median and middle half behind each layer, the root of the mean square, the theory’s line for it, and ReLU’s median. */
export function chart(gradients: Gradients): LineChart {
  const { layers } = gradients.input;
  const start = startOf(gradients);
  const side = sideOf(gradients);
  const colour = activationColour(slopeOf(start) === 0 ? 'relu' : start.activation);
  const theory_l = side.median_l
    .map((_, index) => theory(start, index + 1))
    .filter((value) => value !== null);
  const lines: LayerLine[] = [
    { id: 'root', label: 'root', colour, dash: [2, 3], middle_l: lineOf(side.root_l) },
    ...(theory_l.length === 0
      ? []
      : [
          {
            id: 'theory',
            label: 'theory',
            colour: 'var(--soft)',
            dash: [6, 4],
            middle_l: lineOf(theory_l),
          } as const,
        ]),
    ...(isReference(start)
      ? []
      : [
          {
            id: 'relu',
            label: 'ReLU, √2',
            colour: activationColour('relu'),
            dash: reluDash,
            middle_l: lineOf(reluOf(gradients).median_l),
          },
        ]),
    { id: 'median', label: 'median', colour, dash: [], middle_l: middlesOf(side), banded: true },
  ];
  const decades = lines
    .flatMap(({ middle_l }) => middle_l.flatMap(({ lower, median: middle, upper }) => [lower, middle, upper]))
    .filter((value) => value > 0)
    .map((value) => Math.abs(Math.log10(value)));
  const furthest = Math.max(0, ...decades);
  const reach = reaches.find((candidate) => candidate >= furthest) ?? at(reaches, reaches.length - 1);
  const half = reach % 2 === 0 ? [-reach / 2, reach / 2] : [];
  const power = (exponent: number): number => Number(`1e${exponent}`);
  return byLayerChart({
    lines,
    layers,
    layerLabel: 'layers that it has passed',
    first: 0,
    y: {
      label: 'length of the gradient',
      minimum: power(-reach),
      maximum: power(reach),
      ticks: [-reach, ...half, 0, reach].sort((a, b) => a - b).map(power),
    },
  });
}

/** What the chart shows, for those who cannot see it. */
export function chartLabel(gradients: Gradients): string {
  const { median_l } = sideOf(gradients);
  const { layers } = gradients.input;
  const places = rowsOf(layers).map((passed) => `${shown(at(median_l, passed - 1))} behind ${passed}`);
  return `Length of the gradient against the layers that it has passed, on an axis of powers of ten; in the median ${places.join(', ')}.`;
}

/** Behind so many layers the table has a row. */
function rowsOf(layers: number): readonly number[] {
  return [...[1, 2, 5, 10, 20, 30, 50, 75].filter((passed) => passed < layers), layers];
}

export function table(gradients: Gradients): TableData {
  const { layers, width, networks } = gradients.input;
  const start = startOf(gradients);
  const side = sideOf(gradients);
  const relu = reluOf(gradients);
  const done = doneOf(gradients);
  const column = (label: string) => ({
    label,
    numeric: true,
    format: (value: number) => formatNumber(value, 3),
  });
  const ratios = side.norm_n.map((norm, network) => [norm, at(relu.norm_n, network)] as const);
  const ratio = ratios.some(([, other]) => other === 0)
    ? ''
    : `; at the input the median ratio to ReLU’s is ${formatNumber(median(ratios.map(([norm, other]) => norm / other)), 3)}`;
  return {
    caption: `Length of the gradient in ${done} of ${networks} networks of ${width} units a layer, ${nameOf(start)}, gain ${formatNumber(start.gain)}, from seed ${gradients.input.seed} on${ratio}`,
    columns: [
      { label: 'Layers passed', numeric: true },
      column('Lower quartile'),
      column('Median'),
      column('Upper quartile'),
      column('Root of the mean square'),
      column('Theory'),
      column('ReLU with √2, median'),
    ],
    rows: rowsOf(layers).map((passed) => [
      passed,
      at(side.lower_l, passed - 1),
      at(side.median_l, passed - 1),
      at(side.upper_l, passed - 1),
      at(side.root_l, passed - 1),
      theory(start, passed),
      at(relu.median_l, passed - 1),
    ]),
  };
}
