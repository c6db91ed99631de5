import { inWords, upperFirst } from '#components/ui/grammar.ts';
import type { TableData } from '#components/ui/table.ts';
import { formatNumber } from '#lib/charts/format.ts';
import { activationColour, type LineChart, type Series } from '#lib/charts/line-chart.ts';
import { reach, type SumOfRelusState, type Unit, units } from './figure.ts';

const relu = (z: number): number => Math.max(0, z);

/** What the sum is to look like; each is 0 at both ends. */
const targets: Readonly<
  Record<SumOfRelusState['target'], { readonly name: string; readonly at: (z: number) => number }>
> = {
  tent: { name: 'the tent', at: (z) => Math.max(0, 1 - Math.abs(z)) },
  table: { name: 'the plateau', at: (z) => Math.max(0, Math.min(1, 2 - Math.abs(z))) },
  hill: { name: 'the hill', at: (z) => Math.exp(-z * z) },
};

/** A ReLU of the sum, c · ReLU(x − t). */
interface Part {
  readonly unit: Unit;
  readonly t: number;
  readonly c: number;
}

const partsOf = (state: SumOfRelusState): readonly Part[] =>
  units.map((unit) => ({ unit, t: state[`t${unit}`], c: state[`c${unit}`] }));

/** The sum at z. */
export const sum = (state: SumOfRelusState, z: number): number =>
  partsOf(state).reduce((total, { t, c }) => total + c * relu(z - t), 0);

/** A hundredth apart, so that every corner is on it. */
const grid = Array.from({ length: 200 * reach + 1 }, (_, index) => (index - 100 * reach) / 100);

/** Where sum and curve are farthest apart, and by how much. */
export function farthest(state: SumOfRelusState): { readonly z: number; readonly distance: number } {
  const { at } = targets[state.target];
  return grid.reduce(
    (most, z) => {
      const distance = Math.abs(sum(state, z) - at(z));
      return distance > most.distance ? { z, distance } : most;
    },
    { z: -reach, distance: 0 },
  );
}

/** Nearer than rounding can tell: the sum is the curve. */
const rounding = 1e-9;

/** The corners of the sum that can be seen: where its slope changes, from left to right. */
export function corners(state: SumOfRelusState): readonly number[] {
  const changes = new Map<number, number>();
  for (const { t, c } of partsOf(state)) changes.set(t, (changes.get(t) ?? 0) + c);
  return [...changes]
    .filter(([t, c]) => c !== 0 && t < reach)
    .map(([t]) => t)
    .sort((a, b) => a - b);
}

const highest = 2;
const clipped = (y: number): number => Math.max(-highest, Math.min(highest + 0.5, y));

export function chart(state: SumOfRelusState): LineChart {
  const { at, name } = targets[state.target];
  const line = (id: string, label: string, y: (z: number) => number, look: Partial<Series>): Series => ({
    id,
    label,
    colour: 'var(--ink)',
    dash: [],
    points: grid.map((z) => ({ x: z, y: clipped(y(z)) })),
    ...look,
  });
  const inHand = partsOf(state).find(({ unit }) => unit === state.unit);
  return {
    shape: 'standard',
    x: { label: 'x', minimum: -reach, maximum: reach, ticks: [-3, -2, -1, 0, 1, 2, 3] },
    y: { label: 'sum of the ReLUs', minimum: -1, maximum: highest, ticks: [-1, 0, 1, 2] },
    series: [
      line('target', name, at, { colour: activationColour('leaky-relu'), dash: [7, 4] }),
      ...(inHand === undefined || inHand.c === 0
        ? []
        : [
            line('part', `ReLU ${inHand.unit}`, (z) => inHand.c * relu(z - inHand.t), {
              colour: activationColour('relu'),
              dash: [2, 3],
            }),
          ]),
      line('sum', 'sum', (z) => sum(state, z), {}),
    ],
    guides: inHand === undefined ? [] : [{ x: inHand.t, colour: 'var(--soft)' }],
    markers: corners(state).map((t) => ({
      x: t,
      y: clipped(sum(state, t)),
      shape: t === inHand?.t ? ('ring' as const) : ('dot' as const),
      colour: 'var(--ink)' as const,
    })),
  };
}

/** What the chart shows, for those who cannot see it. */
export const chartLabel = (state: SumOfRelusState): string =>
  `The sum of the ReLUs over x, with ${targets[state.target].name} dashed behind it and its corners marked.`;

/** “−1, 0 and 1”. */
const listed = new Intl.ListFormat('en-GB');

/** True of every state. */
export function sentence(state: SumOfRelusState): string {
  const { name } = targets[state.target];
  const used = partsOf(state).filter(({ c }) => c !== 0).length;
  const { z, distance } = farthest(state);
  if (used === 0) return `No ReLU adds anything yet: the sum is 0 everywhere. ${upperFirst(name)} is 1 high.`;
  const seen = corners(state);
  const where =
    seen.length === 0
      ? 'no corner in sight'
      : `${seen.length === 1 ? 'a corner' : 'corners'} at ${listed.format(seen.map((t) => formatNumber(t)))}`;
  const made = `${inWords(used)} ${used === 1 ? 'ReLU' : 'ReLUs'}, with ${where}`;
  return distance < rounding
    ? `This is ${name}, from end to end: ${made}.`
    : `${upperFirst(made)}: the sum misses ${name} by up to ${formatNumber(distance, 2)}, at x = ${formatNumber(z)}.`;
}

/** Each ReLU, and sum and curve at whole numbers. */
export function table(state: SumOfRelusState): TableData {
  const { at } = targets[state.target];
  const numeric = (label: string) => ({ label, numeric: true });
  return {
    caption: `Sum of ${partsOf(state)
      .map(({ t, c }) => `${formatNumber(c)} · ReLU(x − ${t < 0 ? `(${formatNumber(t)})` : formatNumber(t)})`)
      .join(', ')}`,
    columns: [
      numeric('x'),
      ...units.map((unit) => numeric(`ReLU ${unit}`)),
      numeric('Sum'),
      numeric('Curve'),
    ],
    rows: grid
      .filter((z) => Number.isInteger(2 * z))
      .map((z) => [z, ...partsOf(state).map(({ t, c }) => c * relu(z - t)), sum(state, z), at(z)]),
  };
}
