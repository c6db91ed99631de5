import type { ActivationParameter } from '#lib/activations/activation.ts';
import { rrelu } from '#lib/activations/rrelu.ts';
import { type Fields, numberField } from '#lib/link/index.ts';
import { scaleOfParameter } from '../shared/activation/parameters.ts';
import { probeScaleOf } from '../shared/activation/probe.ts';

/** What the figure lets the reader set. */
export interface State {
  /** ℓ and u: a slope is drawn uniformly between them; never ℓ > u. */
  readonly lower: number;
  readonly upper: number;
  /** z, at which the spread of f(z) is looked at. */
  readonly probe: number;
  /** The seed of what is drawn. */
  readonly draw: number;
}

function parameter(name: string): ActivationParameter {
  const found = rrelu.parameters.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`random slopes: expected rrelu to have ${name}`);
  return found;
}

export const lowerParameter = parameter('lower');
export const upperParameter = parameter('upper');

export const reach = 3;
const lastDraw = 9999;

export const defaults: State = {
  lower: lowerParameter.default,
  upper: upperParameter.default,
  probe: -2,
  draw: 1,
};

export const fields: Fields<State> = {
  lower: numberField({ ...lowerParameter, name: 'lower' }),
  upper: numberField({ ...upperParameter, name: 'upper' }),
  probe: numberField({ name: 'z', label: 'Probe', minimum: -reach, maximum: reach }),
  draw: numberField({ name: 'seed', label: 'Seed', minimum: 1, maximum: lastDraw, integer: true }),
};

export const model = { fields, defaults };

export const probeScale = probeScaleOf(reach);
export const lowerScale = scaleOfParameter(lowerParameter);
export const upperScale = scaleOfParameter(upperParameter);

/** One bound moves; the other goes along where it would be passed. */
export function withLower(state: State, lower: number): Partial<State> {
  return { lower, upper: Math.max(lower, state.upper) };
}

export function withUpper(state: State, upper: number): Partial<State> {
  return { upper, lower: Math.min(upper, state.lower) };
}

/** A link may name the bounds the other way round. */
export function ordered(state: State): State {
  return {
    ...state,
    lower: Math.min(state.lower, state.upper),
    upper: Math.max(state.lower, state.upper),
  };
}

export function nextDraw({ draw }: State): number {
  return draw < lastDraw ? draw + 1 : 1;
}

/** The slope of evaluation: (ℓ + u)/2. */
export function meanSlope({ lower, upper }: State): number {
  return (lower + upper) / 2;
}
