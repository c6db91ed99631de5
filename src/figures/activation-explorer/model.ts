import {
  type Activation,
  activation,
  activations,
  defaultParameters,
  type ParameterValues,
  withConvention,
  type ZeroConvention,
} from '#lib/activations/index.ts';
import { choiceField, choiceListField, type Fields, numberField } from '#lib/link/index.ts';
import { parametersText } from '../shared/activation/parameters.ts';
import { reachOf } from './frames.ts';
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

/** The half-width of the z axis: 4, or 8 where something happens beyond 4. */
export function reach(state: State): number {
  return reachOf(shownIn(state), state.probe);
}

/** Another layer. */
export function nextSeed(seed: number): number {
  return (seed % lastSeed) + 1;
}
