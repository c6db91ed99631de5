import { activation } from '#lib/activations/index.ts';

/** As many lines as can be told apart. */
export const mostShown = 6;

/** What a tick among some activations comes to, or why it may not be. */
export type Ticked<Id extends string> =
  | { readonly shown: readonly Id[] }
  | {
      readonly refusal: string;
    };

/** Shows an activation or takes it away, in the order in which they are offered; from one to six are shown. */
export function ticked<Id extends string>(
  shown: readonly Id[],
  id: string,
  offered: readonly Id[],
): Ticked<Id> {
  const { label } = activation(id);
  const isShown = (other: Id): boolean => shown.includes(other);
  const isIt = (other: Id): boolean => other === id;
  if (shown.some(isIt)) {
    if (shown.length > 1) return { shown: shown.filter((other) => !isIt(other)) };
    return { refusal: `${label} is the only one left: tick another before you untick it.` };
  }
  if (shown.length >= mostShown) {
    return {
      refusal: `Six activations are shown, and more lines could not be told apart: untick one, then ${label} has a place.`,
    };
  }
  return { shown: offered.filter((other) => isIt(other) || isShown(other)) };
}
