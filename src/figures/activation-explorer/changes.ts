import { type ActivationParameter, activation, activations } from '#lib/activations/index.ts';
import { ticked } from '../shared/activation/toggle.ts';
import type { ActivationExplorerState } from './figure.ts';
import { reachOf } from './frames.ts';
import { parametersOf, shownIn } from './model.ts';

/** What a tick changes, or why it may not. */
export type Toggled = { readonly change: Partial<ActivationExplorerState> } | { readonly refusal: string };

/** Shows an activation or takes it away; from one to six are shown. */
export function toggle(state: ActivationExplorerState, id: string): Toggled {
  const all = activations.map((entry) => entry.id);
  const now = ticked(state.shown, id, all);
  return 'refusal' in now ? now : { change: within(state, now.shown) };
}

/** The new choice, with the probe on its axis. */
function within(state: ActivationExplorerState, shown: readonly string[]): Partial<ActivationExplorerState> {
  const reach = reachOf(shownIn({ ...state, shown, probe: 0 }), 0);
  return { shown, probe: Math.max(-reach, Math.min(reach, state.probe)) };
}

/** Sets one parameter. Where slopes are drawn between two, the other end makes way. */
export function setParameter(
  state: ActivationExplorerState,
  id: string,
  { name }: ActivationParameter,
  value: number,
): Pick<ActivationExplorerState, 'settings'> {
  const { drawn } = activation(id);
  const values: Record<string, number> = { ...parametersOf(state, id), [name]: value };
  if (drawn !== undefined) {
    const { lower, upper } = drawn;
    if (name === lower) values[upper] = Math.max(value, values[upper] ?? value);
    if (name === upper) values[lower] = Math.min(value, values[lower] ?? value);
  }
  return { settings: { ...state.settings, [id]: values } };
}
