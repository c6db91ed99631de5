import { formatSlope } from '#components/ui/scale.ts';
import { rrelu } from '#lib/activations/rrelu.ts';
import { at } from '#lib/assert/at.ts';
import { formatCount, formatNumber } from '#lib/charts/format.ts';
import { activationColour, type LineChart, type Marker, type Series } from '#lib/charts/line-chart.ts';
import { negativeSide, sampleForward } from '#lib/charts/samples.ts';
import { batch, draws, histogram, outputAt, spread } from './draws.ts';
import { type RandomSlopesState, reach } from './figure.ts';
import { meanSlope } from './model.ts';

const colour = activationColour(rrelu.id);

/** The largest slope up to which the axis shows the fan close up. */
const closeUp = 0.4;

/** An outer arm goes by its letter, which fits close under the axis; the sliders have its slope. */
const outer = (id: string, letter: string) => ({
  id,
  label: letter,
  colour: 'var(--soft)' as const,
  dash: [6, 4],
});

/** f as a fan: its two outer arms, an arm for each example on the negative side, the mean’s in bold, and the batch. */
export function fanChart(state: RandomSlopesState): LineChart {
  const { lower, upper, probe } = state;
  const deep = upper > closeUp;
  const arm = (slope: number) => sampleForward(rrelu, { negativeSlope: slope }, -reach, reach, 2);
  const examples = batch(state);
  const faint: Series[] =
    lower === upper
      ? []
      : examples
          .filter(({ z }) => z < 0)
          .map(({ slope }, i) => ({
            id: `draw-${i}`,
            label: formatSlope(slope),
            colour: 'var(--soft)',
            dash: [],
            points: [
              { x: -reach, y: -reach * slope },
              { x: 0, y: 0 },
            ],
            faint: true,
          }));
  const bounds: Series[] =
    lower === upper
      ? []
      : [
          { ...outer('lower', 'ℓ'), points: arm(lower), labelPlace: { x: -2.9, side: 'below' } },
          {
            ...outer('upper', 'u'),
            points: arm(upper),
            labelPlace: { x: -1.5, side: 'below' },
          },
        ];
  const mean: Series = {
    id: 'mean',
    label: 'evaluation',
    colour,
    dash: [],
    points: arm(meanSlope(state)),
    labelPlace: { x: 1.3, side: 'below' },
  };
  const dots = examples.map(({ z, training }): Marker => ({ x: z, y: training, shape: 'dot', colour }));
  return {
    shape: 'standard',
    x: { label: 'z', minimum: -reach, maximum: reach, ticks: [-3, -1.5, 0, 1.5, 3] },
    y: deep
      ? { label: 'f(z)', minimum: -3, maximum: 3, ticks: [-3, -2, -1, 0, 1, 2, 3] }
      : { label: 'f(z)', minimum: -1.25, maximum: 1.25, ticks: [-1, -0.5, 0, 0.5, 1] },
    // What comes first is drawn on top.
    series: [mean, ...bounds, ...faint],
    regions: [negativeSide(-reach)],
    guides: [{ x: probe, colour: 'var(--soft)' }],
    markers: [...dots, { x: probe, y: outputAt(probe, meanSlope(state)), shape: 'ring', colour }],
  };
}

/** The draws of f(z) at the probe as a histogram, and what evaluation gives. */
export function spreadChart(state: RandomSlopesState): LineChart {
  const { edges, counts, isSpike } = histogram(state);
  const [left, right] = [at(edges, 0), at(edges, edges.length - 1)];
  const margin = 0.08 * (right - left);
  const points = [
    { x: left, y: 0 },
    ...counts.flatMap((count, i) => [
      { x: at(edges, i), y: count },
      { x: at(edges, i + 1), y: count },
    ]),
    { x: right, y: 0 },
  ];
  const highest = Math.max(...counts);
  const { evaluation } = spread(state);
  const ticks = isSpike ? [evaluation] : [left, evaluation, right];
  return {
    shape: 'low',
    x: { label: `f(${formatNumber(state.probe)})`, minimum: left - margin, maximum: right + margin, ticks },
    y: { label: `draws of ${formatCount(draws)}`, minimum: 0, maximum: highest > 100 ? 1050 : 100 },
    series: [{ id: 'draws', label: 'draws', colour, dash: [], points }],
    guides: [{ x: evaluation, colour: 'var(--ink)', label: 'evaluation' }],
  };
}
