import {
  type Activation,
  type ActivationParameter,
  activation,
  activations,
  defaultParameters,
  hasKinkAtZero,
  type ParameterValues,
  withConvention,
  type ZeroConvention,
} from '#lib/activations/index.ts';
import { activationChart } from '#lib/charts/activation-chart.ts';
import type { LineChart } from '#lib/charts/line-chart.ts';
import type { ZeroShareInput, ZeroShareOutcome } from '#lib/experiments/index.ts';
import { choiceField, choiceListField, type Fields, numberField } from '#lib/link/index.ts';
import type { TableData } from '../../ui/table.ts';
import type { PairOfCharts } from '../activation-parts/ProbedCharts.tsx';
import { parametersText } from '../activation-parts/parameters.ts';
import { frame, reachOf } from './frames.ts';
import { type Settings, settingsField } from './settings.ts';

/** What the activation explorer shows. */
export interface State {
  /** Ids, in the registry’s order: at least one, at most six. */
  readonly shown: readonly string[];
  /** Parameters that are not at their defaults, by activation and name. */
  readonly settings: Settings;
  /** Where they are compared. */
  readonly probe: number;
  /** What f′(0) is where there is a kink at 0. */
  readonly atZero: ZeroConvention;
  /** Seed of the layer that normal inputs are sent through. */
  readonly seed: number;
}

/** As many lines as can be told apart. */
export const mostShown = 6;
const farthest = 8;
const lastSeed = 9999;
const conventions = ['declared', 'middle', 'right'] as const;

export const defaults: State = {
  shown: ['relu', 'tanh', 'sigmoid'],
  settings: {},
  probe: -2,
  atZero: 'declared',
  seed: 1,
};

export const fields: Fields<State> = {
  shown: choiceListField({
    name: 'show',
    label: 'Activations',
    options: activations.map(({ id }) => id),
    minimumLength: 1,
    maximumLength: mostShown,
  }),
  settings: settingsField,
  probe: numberField({ name: 'z', label: 'Probe', minimum: -farthest, maximum: farthest }),
  atZero: choiceField({ name: 'zero', label: 'Value at 0', options: conventions }),
  seed: numberField({ name: 'seed', label: 'Layer', minimum: 1, maximum: lastSeed, integer: true }),
};

export const zeroOptions = [
  { value: 'declared', label: 'PyTorch’s' },
  { value: 'middle', label: 'Middle' },
  { value: 'right', label: 'Right' },
] as const satisfies readonly { value: ZeroConvention; label: string }[];

/** One activation as it is shown: its parameters, its f′(0) by the convention chosen, and its name. */
export interface Shown {
  readonly activation: Activation;
  readonly parameters: ParameterValues;
  readonly label: string;
}

/** What is to be seen, in the registry’s order. */
export function shownIn(state: State): readonly Shown[] {
  return activations
    .filter(({ id }) => state.shown.includes(id))
    .map((entry) => {
      const parameters = parametersOf(state, entry.id);
      const values = parametersText(entry.parameters, parameters);
      return {
        activation: withConvention(entry, state.atZero),
        parameters,
        label: values === '' ? entry.label : `${entry.label}, ${values}`,
      };
    });
}

/** All parameters of an activation: what was set, else the registry’s defaults. */
export function parametersOf({ settings }: Pick<State, 'settings'>, id: string): ParameterValues {
  return { ...defaultParameters(activation(id)), ...settings[id] };
}

/** What a tick changes, or why it may not. */
export type Toggled = { readonly change: Partial<State> } | { readonly refusal: string };

/** Shows an activation or takes it away; from one to six are shown. */
export function toggle(state: State, id: string): Toggled {
  const { label } = activation(id);
  if (state.shown.includes(id)) {
    const shown = state.shown.filter((other) => other !== id);
    if (shown.length === 0)
      return { refusal: `${label} is the only one left: tick another before you untick it.` };
    return { change: within(state, shown) };
  }
  if (state.shown.length >= mostShown) {
    return {
      refusal: `Six activations are shown, and more lines could not be told apart: untick one, then ${label} has a place.`,
    };
  }
  const shown = activations
    .map((entry) => entry.id)
    .filter((other) => other === id || state.shown.includes(other));
  return { change: within(state, shown) };
}

/** The new choice, with the probe on its axis. */
function within(state: State, shown: readonly string[]): Partial<State> {
  const reach = reachOf(shownIn({ ...state, shown, probe: 0 }), 0);
  return { shown, probe: Math.max(-reach, Math.min(reach, state.probe)) };
}

/** Sets one parameter. Where slopes are drawn between two, the other end makes way. */
export function setParameter(
  state: State,
  id: string,
  { name }: ActivationParameter,
  value: number,
): Pick<State, 'settings'> {
  const { drawn } = activation(id);
  const values: Record<string, number> = { ...parametersOf(state, id), [name]: value };
  if (drawn !== undefined) {
    const { lower, upper } = drawn;
    if (name === lower) values[upper] = Math.max(value, values[upper] ?? value);
    if (name === upper) values[lower] = Math.min(value, values[lower] ?? value);
  }
  return { settings: { ...state.settings, [id]: values } };
}

/** The half-width of the z axis: 4, or 8 where something happens beyond 4. */
export function reach(state: State): number {
  return reachOf(shownIn(state), state.probe);
}

/** f on the left, f′ on the right. */
export function charts(state: State): PairOfCharts<LineChart> {
  const shown = shownIn(state);
  const side = reach(state);
  const x = { minimum: -side, maximum: side, ticks: [-side, -side / 2, 0, side / 2, side] };
  const curves = shown.map((entry) => ({
    activation: entry.activation,
    parameters: entry.parameters,
    label: entry.activation.label,
    labelPlace: 'end' as const,
  }));
  const y = frame(shown, side);
  return {
    f: activationChart({ show: 'f', curves, x, y: { ...y.f, label: 'f(z)' }, probe: state.probe }),
    derivative: activationChart({
      show: 'derivative',
      curves,
      x,
      y: { ...y.derivative, label: 'f′(z)' },
      probe: state.probe,
    }),
  };
}

/** What the charts show, for those who cannot see them. */
export function chartLabels(state: State): PairOfCharts<string> {
  const names = shownIn(state)
    .map(({ label }) => label)
    .join('; ');
  const side = reach(state);
  const range = `for z from −${side} to ${side}`;
  return {
    f: `Graphs of ${names}, ${range}.`,
    derivative: `Graphs of the derivatives of ${names}, ${range}.`,
  };
}

/** Another layer. */
export function nextSeed(seed: number): number {
  return (seed % lastSeed) + 1;
}

/** What the worker is asked: which activations the layer’s outputs go through, and which layer. */
export function zeroShareInput(state: State): ZeroShareInput {
  return {
    activations: activations
      .filter(({ id }) => state.shown.includes(id))
      .map(({ id }) => ({ id, ...parametersOf(state, id) })),
    seed: state.seed,
  };
}

/** What is known of a layer: what went through it, and the share of exact zeros for each activation asked for. */
export interface KnownShares {
  readonly input: ZeroShareInput;
  readonly shares: readonly number[];
}

export function knownShares(input: ZeroShareInput, { zeros, outputs }: ZeroShareOutcome): KnownShares {
  return { input, shares: zeros.map((count) => count / outputs) };
}

/** The share of exact zeros of each activation shown, null where it has not been counted for this state. */
export function sharesIn(state: State, known: KnownShares | null): readonly (number | null)[] {
  const asked = zeroShareInput(state);
  return asked.activations.map((entry) => {
    if (known === null || known.input.seed !== asked.seed) return null;
    const text = JSON.stringify(entry);
    const place = known.input.activations.findIndex((other) => JSON.stringify(other) === text);
    return known.shares[place] ?? null;
  });
}

/** Who has the value at 0 that is chosen; for the line under the switch. */
export function zeroNote(state: State): string {
  const kinked = shownIn(state).filter(({ activation: entry, parameters }) =>
    hasKinkAtZero(entry, parameters),
  );
  if (kinked.length === 0) return 'Nothing shown has a kink at 0, so there is nothing to choose.';
  switch (state.atZero) {
    case 'declared':
      return 'PyTorch’s relu has 0 there, its leaky_relu 0.01, its PReLU 0.25: the slope on the left.';
    case 'middle':
      return 'The mean of both sides. ReLU written as torch.maximum(z, 0) has it: ½.';
    case 'right':
      return 'The slope on the right. ReLU written as clamp(z, min=0) in PyTorch has it, and JAX’s leaky_relu: 1.';
  }
}

/** f and f′ over the axis and at the probe, and the share of zeros in the layer. */
export function table(state: State, known: KnownShares | null): TableData {
  const shown = shownIn(state);
  const side = reach(state);
  const grid = Array.from({ length: 2 * side + 1 }, (_, index) => index - side);
  const zs = [...new Set([...grid, state.probe + 0])].sort((a, b) => a - b);
  const shares = sharesIn(state, known);
  return {
    caption: `${shown.map(({ label }) => label).join('; ')}. Last row: the share of exact zeros that layer ${state.seed} puts out.`,
    columns: [
      { label: 'z', numeric: true },
      ...shown.flatMap(({ activation: { label } }) => [
        { label: `${label} f`, numeric: true },
        { label: `${label} f′`, numeric: true },
      ]),
    ],
    rows: [
      ...zs.map((z) => [
        z,
        ...shown.flatMap(({ activation: entry, parameters }) => [
          entry.forward(z, parameters),
          entry.derivative(z, parameters),
        ]),
      ]),
      ['zeros', ...shares.flatMap((share) => [share, null])],
    ],
  };
}
