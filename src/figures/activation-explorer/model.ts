import {
  type Activation,
  activation,
  activations,
  defaultParameters,
  type ParameterValues,
  withConvention,
} from '#lib/activations/index.ts';
import { largestSeed } from '#lib/parameters/index.ts';
import type { ActivationExplorerState } from './figure.ts';
import { reachOf } from './frames.ts';
import { parametersText } from './parameters.ts';

/** One activation as it is shown: its parameters, its f′(0) by the convention chosen, and its name. */
export interface Shown {
  readonly activation: Activation;
  readonly parameters: ParameterValues;
  readonly label: string;
}

/** What is to be seen, in the registry’s order. */
export function shownIn(state: ActivationExplorerState): readonly Shown[] {
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
export function parametersOf(
  { settings }: Pick<ActivationExplorerState, 'settings'>,
  id: string,
): ParameterValues {
  return { ...defaultParameters(activation(id)), ...settings[id] };
}

/** The half-width of the z axis: 4, or 8 where something happens beyond 4. */
export function reach(state: ActivationExplorerState): number {
  return reachOf(shownIn(state), state.probe);
}

/** Another layer. */
export function nextSeed(seed: number): number {
  return (seed % largestSeed) + 1;
}
