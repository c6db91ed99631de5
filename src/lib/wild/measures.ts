import { present } from '../assert/present.ts';
import { formatCount, formatFixed, formatNumber, formatPercent } from '../charts/format.ts';
import { log } from '../numeric/index.ts';
import { sum } from '../statistics/sum.ts';
import type { Reading, WildRun } from './run.ts';

/** How large a network is, and how long it trains: what bounds a measure. */
export interface Extent {
  readonly layers: number;
  readonly units: number;
  /** Updates of a run. */
  readonly limit: number;
}

/** One number of a run that a claim may be about. */
export interface Measure {
  readonly id: string;
  /** In a list. */
  readonly label: string;
  /** In a sentence, before “is larger”. */
  readonly name: string;
  /** Of a difference: “1 point”, “2 points”. */
  readonly unit: readonly [one: string, many: string];
  /** `share`: each run has 0 or 1, and differences are in points. */
  readonly kind: 'mean' | 'share';
  readonly reading: Reading;
  /** Whether it asks for classes: a regression has no accuracy. */
  readonly ofClasses?: true;
  /** What a run has: a finite number, whatever came of it. */
  value(run: WildRun, extent: Extent): number;
  /** How far apart two runs can be, in the unit of a difference. */
  reach(extent: Extent): number;
  /** Of one run, with its unit. */
  text(value: number): string;
  /** A difference and the ends of its interval, to one precision, without their unit. */
  differences(values: readonly number[]): readonly string[];
  /** What is said of runs that diverged: how they count; null where they are what is counted. */
  readonly diverged: string | null;
}

/** A loss from which on one is as bad as another: guessing among ten digits costs ln 10, some 2.3. */
export const worstLoss = 10;

/** Beyond these a norm is as good as nothing, or as infinite. */
const faintest = 1e-30;
const fiercest = 1e30;

/** What would need more is printed as a power of ten. */
const mostDecimals = 6;

/** Numbers to one precision: the largest has so many significant digits, and the others as many decimals as it. */
const precise =
  (digits: number) =>
  (values: readonly number[]): readonly string[] => {
    const largest = Math.max(...values.map(Math.abs));
    const [, power] = largest.toExponential().split('e').map(Number);
    const needed = Math.max(0, digits - 1 - present(power, 'power of ten'));
    const decimals = values.every(Number.isInteger) ? 0 : needed;
    return values.map((value) =>
      decimals > mostDecimals ? formatNumber(value, digits) : formatFixed(value, decimals),
    );
  };

const points = ['point', 'points'] as const;
const nothing = ['', ''] as const;

const accuracy = (id: string, label: string, of: 'trainAccuracy' | 'testAccuracy'): Measure => ({
  id,
  label,
  name: label.toLowerCase(),
  unit: points,
  kind: 'mean',
  reading: 'end',
  ofClasses: true,
  value: ({ measurement, divergence }) => (divergence === null ? 100 * present(measurement[of], of) : 0),
  reach: () => 100,
  text: (value) => formatPercent(value / 100, 1),
  differences: (values) => values.map((value) => formatFixed(value, 2)),
  diverged: 'count as 0\u00a0%',
});

const loss = (id: string, label: string, of: 'trainLoss' | 'testLoss'): Measure => ({
  id,
  label,
  name: label.toLowerCase(),
  unit: nothing,
  kind: 'mean',
  reading: 'end',
  value: ({ measurement, divergence }) =>
    divergence === null ? Math.min(present(measurement[of], of), worstLoss) : worstLoss,
  reach: () => worstLoss,
  text: (value) => formatNumber(value, 3),
  differences: precise(2),
  diverged: `count as ${worstLoss}, as any larger loss does`,
});

const units = (id: string, label: string, of: 'deadUnits' | 'inactiveUnits'): Measure => ({
  id,
  label,
  name: `the number of ${label.toLowerCase()}`,
  unit: ['unit', 'units'],
  kind: 'mean',
  reading: 'end',
  value: ({ measurement }) => sum(measurement[of]),
  reach: (extent) => extent.layers * extent.units,
  text: (value) => formatNumber(value, 3),
  differences: precise(3),
  diverged: 'count as they stood before the step that failed',
});

/** Of each run whether it is so. */
const share = (
  given: Pick<Measure, 'id' | 'label' | 'name' | 'diverged'>,
  isSo: (run: WildRun, extent: Extent) => boolean,
): Measure => ({
  ...given,
  unit: points,
  kind: 'share',
  reading: 'end',
  value: (run, extent) => (isSo(run, extent) ? 1 : 0),
  reach: () => 100,
  text: (value) => (value === 1 ? 'yes' : 'no'),
  differences: precise(3),
});

/** All that a claim may be about, in the order of its list. */
export const measures = [
  accuracy('test-accuracy', 'Test accuracy', 'testAccuracy'),
  accuracy('train-accuracy', 'Training accuracy', 'trainAccuracy'),
  loss('train-loss', 'Training loss', 'trainLoss'),
  loss('test-loss', 'Test loss', 'testLoss'),
  {
    id: 'steps',
    label: 'Steps to 95\u00a0% training accuracy',
    name: 'the number of steps to 95\u00a0% training accuracy',
    unit: ['step', 'steps'],
    kind: 'mean',
    reading: 'target',
    ofClasses: true,
    value: ({ reachedAt, limit }) => reachedAt ?? limit,
    reach: ({ limit }) => limit,
    text: formatCount,
    differences: precise(3),
    diverged: 'count with all their steps, unless they had been there before',
  },
  units('dead', 'Dead units', 'deadUnits'),
  units('inactive', 'Inactive units', 'inactiveUnits'),
  share(
    {
      id: 'diverged',
      label: 'Share of runs that diverge',
      name: 'the share of runs that diverge',
      diverged: null,
    },
    ({ divergence }) => divergence !== null,
  ),
  share(
    {
      id: 'dead-layer',
      label: 'Share of runs with a hidden layer wholly dead',
      name: 'the share of runs with a hidden layer wholly dead',
      diverged: 'count as they stood before the step that failed',
    },
    ({ measurement }, extent) => measurement.deadUnits.includes(extent.units),
  ),
  {
    id: 'gradient',
    label: 'Size of the first gradient, in powers of ten',
    name: 'the size of the first gradient (log₁₀ of its norm)',
    unit: ['power of ten', 'powers of ten'],
    kind: 'mean',
    reading: 'gradient',
    value: ({ firstGradient }) =>
      log(Math.max(faintest, Math.min(firstGradient ?? fiercest, fiercest))) / Math.LN10,
    reach: () => 60,
    text: (value) => formatFixed(value, 2),
    differences: precise(3),
    diverged: 'count all the same: it is read before the first step',
  },
] as const satisfies readonly Measure[];

export type MeasureId = (typeof measures)[number]['id'];
