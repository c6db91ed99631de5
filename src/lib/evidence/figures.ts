import { at } from '../assert/at.ts';
import {
  binomialInterval,
  bootstrap,
  mean,
  median,
  medianInterval,
  percentileInterval,
  sum,
} from '../statistics/index.ts';
import type { Experiment, Figure, Statistic } from './experiment.ts';

/** What a figure came to. */
export interface Finding {
  readonly value: number;
  /**
   * 95 % interval: exact for counts, percentages and medians, bootstrapped for means. null where there is none: for
   * extremes, for numbers of the set-up, for what is computed and not sampled, and where runs are too few.
   */
  readonly interval: readonly [lower: number, upper: number] | null;
  readonly standardError: number | null;
  /** How many runs it rests on: those that have the quantity. */
  readonly runs: number;
}

/** Per arm, per quantity: one number per seed, in the seeds' order. */
export type Observed = Readonly<
  Record<string, { readonly quantities: Readonly<Record<string, readonly (number | null)[]>> }>
>;

/** All figures of an experiment, from what its runs came to. Throws where a figure names what is not there. */
export function findingsOf(
  experiment: Pick<Experiment, 'id' | 'figures'>,
  observed: Observed,
): Readonly<Record<string, Finding>> {
  return Object.fromEntries(
    Object.entries(experiment.figures).map(([name, figure]) => [
      name,
      findingOf(figure, observed, `figure ${name} of ${experiment.id}`),
    ]),
  );
}

/** One figure. `place` is how an error calls it. */
export function findingOf(figure: Figure, observed: Observed, place: string): Finding {
  if ('given' in figure) return { value: figure.given, interval: null, standardError: null, runs: 0 };
  const { of, minus, quantity, statistic } = figure;
  const all = quantityOf(observed, of, quantity, place);
  if (statistic === 'runs') {
    return { value: all.length, interval: null, standardError: null, runs: all.length };
  }
  const others = minus === undefined ? null : quantityOf(observed, minus, quantity, place);
  if (others !== null && others.length !== all.length) {
    throw new Error(
      `${place}: expected as many runs of ${minus} as of ${of}, received ${others.length} and ${all.length}`,
    );
  }
  const values = all.flatMap((value, index) => {
    const other = others === null ? 0 : at(others, index);
    return value === null || other === null ? [] : [value - other];
  });
  if (values.length === 0) throw new Error(`${place}: expected runs that have ${quantity}, received none`);
  return { ...summary(statistic, values, place), runs: values.length };
}

function quantityOf(
  observed: Observed,
  arm: string,
  quantity: string,
  place: string,
): readonly (number | null)[] {
  const values = observed[arm]?.quantities[quantity];
  if (values === undefined)
    throw new Error(`${place}: expected runs of ${arm} with ${quantity}, received none`);
  return values;
}

type Summary = Omit<Finding, 'runs'>;

function summary(statistic: Exclude<Statistic, 'runs'>, values: readonly number[], place: string): Summary {
  switch (statistic) {
    case 'mean':
      return { value: mean(values), ...resampled(values, mean) };
    case 'median': {
      const exact = medianInterval(values);
      const { standardError } = resampled(values, median);
      return {
        value: median(values),
        interval: exact === null ? null : [exact.lower, exact.upper],
        standardError,
      };
    }
    case 'percent':
      return counted(values, 100, place);
    case 'count':
      return counted(values, values.length, place);
    case 'lowest':
      return { value: Math.min(...values), interval: null, standardError: null };
    case 'highest':
      return { value: Math.max(...values), interval: null, standardError: null };
    case 'total':
      return { value: sum(values), interval: null, standardError: null };
    case 'value': {
      const [value, ...more] = values;
      if (value === undefined || more.length > 0) {
        throw new Error(`${place}: expected the value of one run, received ${values.length}`);
      }
      return { value, interval: null, standardError: null };
    }
  }
}

/** Interval and standard error of a statistic by the bootstrap; nothing of a single run. */
function resampled(
  values: readonly number[],
  statistic: (values: readonly number[]) => number,
): Pick<Summary, 'interval' | 'standardError'> {
  if (values.length < 2) return { interval: null, standardError: null };
  const found = Array.from(bootstrap(values, statistic));
  const middle = mean(found);
  const { lower, upper } = percentileInterval(found);
  return {
    interval: [lower, upper],
    standardError: Math.sqrt(mean(found.map((value) => (value - middle) * (value - middle)))),
  };
}

/** How many values are 1, times `scale` per run. √(p (1 − p) / n) is what a bootstrap of the runs comes to. */
function counted(values: readonly number[], scale: number, place: string): Summary {
  const strange = values.find((value) => value !== 0 && value !== 1);
  if (strange !== undefined) throw new Error(`${place}: expected 0 or 1 of each run, received ${strange}`);
  const count = values.filter((value) => value === 1).length;
  const { share, lower, upper } = binomialInterval(count, values.length);
  return {
    value: (scale * count) / values.length,
    interval: [scale * lower, scale * upper],
    standardError: scale * Math.sqrt((share * (1 - share)) / values.length),
  };
}
