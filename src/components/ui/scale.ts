import { type ScaleData, type Stop, signedSlopeStops, slopeStops } from '#lib/parameters/index.ts';

/**
 * How a slider's positions map to values. A position is an integer from 0 to `last`, so that the native range
 * input holds it; values are what the figure works with. Marks are the values that matter: each can be set
 * exactly, however it is reached.
 */
export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  /** The last position; the first is 0. */
  readonly last: number;
  /** Values with a tick, increasing; arrow keys and drags land on them exactly. */
  readonly marks: readonly number[];
  /** The value at a position: never decreasing. */
  toValue(position: number): number;
  /** The nearest position of a value; fractional values of the scale's range are allowed. */
  toPosition(value: number): number;
  /** The next value of an arrow key: a fine step that never jumps over a mark. */
  step(value: number, direction: -1 | 1): number;
}

const last = 1000;

/** How near to a mark (in positions) a drag snaps to it. */
const snap = 9;

/**
 * Straight between its stops, each of which is a mark. `step`s are decimal, so that values read well.
 * Throws when the stops do not increase from 0 to 1.
 */
export function piecewiseScale(stops: readonly Stop[]): Scale {
  const first = stops[0];
  const final = stops.at(-1);
  if (first === undefined || final === undefined || first.at !== 0 || final.at !== 1) {
    throw new Error('piecewiseScale: expected stops from 0 to 1');
  }
  const segments = stops.slice(1).map((to, i) => ({ from: stops[i] ?? first, to }));
  for (const { from, to } of segments) {
    if (!(to.value > from.value && to.at > from.at && from.step > 0)) {
      throw new Error(`piecewiseScale: expected increasing stops, received ${from.value} then ${to.value}`);
    }
  }
  const marks = stops.map(({ value }) => value);

  const between = (value: number) =>
    segments.find(({ to }) => value <= to.value) ??
    segments[segments.length - 1] ?? { from: first, to: final };

  const toPosition = (value: number): number => {
    const inside = clamp(value, first.value, final.value);
    const { from, to } = between(inside);
    const share = (inside - from.value) / (to.value - from.value);
    return Math.round(last * (from.at + share * (to.at - from.at)));
  };

  const nearStop = (position: number) => stops.find((stop) => Math.abs(stop.at * last - position) <= snap);

  const toValue = (position: number): number => {
    const at = clamp(position, 0, last) / last;
    const { from, to } = segments.find((segment) => at <= segment.to.at) ?? { from: first, to: final };
    const raw = from.value + ((at - from.at) / (to.at - from.at)) * (to.value - from.value);
    const value = clamp(decimal(Math.round(raw / from.step) * from.step), from.value, to.value);
    // Rounding may bring a value nearer to a mark than its position was: the mark takes both.
    return nearStop(at * last)?.value ?? nearStop(toPosition(value))?.value ?? value;
  };

  const step = (value: number, direction: -1 | 1): number => {
    const inside = clamp(value, first.value, final.value);
    const { from, to } =
      direction === 1
        ? (segments.find((segment) => inside < segment.to.value) ?? { from: first, to: final })
        : (segments.findLast((segment) => inside > segment.from.value) ?? { from: first, to: final });
    const steps = inside / from.step;
    // A value on the grid, but for rounding, takes a whole step from where it is.
    const next = direction === 1 ? Math.floor(steps + 1e-6) + 1 : Math.ceil(steps - 1e-6) - 1;
    return clamp(decimal(next * from.step), from.value, to.value);
  };

  return { minimum: first.value, maximum: final.value, last, marks, toValue, toPosition, step };
}

/** Even steps between two values; `marks` are snapped to. */
export function linearScale(options: {
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  readonly marks?: readonly number[];
}): Scale {
  const { minimum, maximum, step } = options;
  const inner = (options.marks ?? []).filter((mark) => mark > minimum && mark < maximum);
  const scale = piecewiseScale(
    [minimum, ...inner, maximum].map((value) => ({
      value,
      at: (value - minimum) / (maximum - minimum),
      step,
    })),
  );
  return { ...scale, marks: options.marks ?? [] };
}

/** Equal distances for equal ratios; fine steps are 1, 2 and 5 times powers of ten unless marks are given. */
export function logScale(options: {
  readonly minimum: number;
  readonly maximum: number;
  readonly marks?: readonly number[];
}): Scale {
  const { minimum, maximum } = options;
  if (!(minimum > 0 && maximum > minimum)) {
    throw new Error(`logScale: expected 0 < minimum < maximum, received ${minimum} and ${maximum}`);
  }
  const span = Math.log(maximum / minimum);
  const marks = options.marks ?? [];
  const toPosition = (value: number): number =>
    Math.round((last * Math.log(clamp(value, minimum, maximum) / minimum)) / span);
  const toValue = (position: number): number => {
    const at = clamp(Math.round(position), 0, last);
    if (at === 0) return minimum;
    if (at === last) return maximum;
    const near = marks.find((mark) => Math.abs(toPosition(mark) - at) <= snap);
    if (near !== undefined) return near;
    return clamp(Number((minimum * Math.exp((span * at) / last)).toPrecision(2)), minimum, maximum);
  };
  const step = (value: number, direction: -1 | 1): number => {
    const from = clamp(value, minimum, maximum);
    const unit = 10 ** (Math.floor(Math.log10(from * (direction === 1 ? 1 + 1e-9 : 1 - 1e-9))) - 1) * 5;
    const steps = from / unit;
    const next = direction === 1 ? Math.floor(steps + 1e-6) + 1 : Math.ceil(steps - 1e-6) - 1;
    const target = clamp(decimal(next * unit), minimum, maximum);
    const passed =
      direction === 1
        ? marks.find((mark) => mark > from && mark < target)
        : marks.findLast((mark) => mark < from && mark > target);
    return passed ?? target;
  };
  return { minimum, maximum, last, marks, toValue, toPosition, step };
}

/** The scale of a slider that a parameter declares. */
export function scaleOf({
  minimum,
  maximum,
  scale,
}: {
  readonly minimum: number;
  readonly maximum: number;
  readonly scale: ScaleData;
}): Scale {
  switch (scale.kind) {
    case 'linear':
      return linearScale({ minimum, maximum, ...scale });
    case 'logarithmic':
      return logScale({ minimum, maximum, ...scale });
    case 'piecewise':
      return piecewiseScale(scale.stops);
  }
}

/** The next mark in a direction, or the end of the scale: Page Up and Page Down. */
export function nextMark(scale: Scale, value: number, direction: -1 | 1): number {
  const found =
    direction === 1 ? scale.marks.find((mark) => mark > value) : scale.marks.findLast((mark) => mark < value);
  return found ?? (direction === 1 ? scale.maximum : scale.minimum);
}

/** The slope of the negative side. Its marks are the libraries' defaults, RReLU's upper end, and the line. */
export const slopeScale = piecewiseScale(slopeStops);

/** The least distance between two marks, as a share of the scale: their labels stay apart. */
const apart = 0.13;

/** The slope scale with one more mark, a default of its own; marks that stand too near make room. */
export function slopeScaleWith(mark: number): Scale {
  if (slopeScale.marks.includes(mark)) return slopeScale;
  const at = slopeScale.toPosition(mark) / last;
  const kept = slopeStops.filter((stop) => stop.at === 0 || stop.at === 1 || Math.abs(stop.at - at) >= apart);
  const step = slopeStops.findLast((stop) => stop.at < at)?.step ?? 0.01;
  return piecewiseScale([...kept, { value: mark, at, step }].sort((a, b) => a.at - b.at));
}

/** The slope scale with the whole other side, down to −1, where Leaky ReLU is |z|. */
export const signedSlopeScale = piecewiseScale(signedSlopeStops);

/** A slope as it is written beside its slider: a third is a third, and a minus sign is a true one. */
export function formatSlope(slope: number): string {
  if (slope === 1 / 3) return '1/3';
  return String(Number(slope.toPrecision(4))).replace('-', '−');
}

function decimal(value: number): number {
  return Number(value.toPrecision(10));
}

function clamp(value: number, minimum: number, maximum: number): number {
  return Math.max(minimum, Math.min(maximum, value));
}
