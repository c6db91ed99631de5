/** ReLU and Leaky ReLU side by side: one set-up, two activations. */
import { formatSlope } from '#components/ui/scale.ts';

export const sides = ['relu', 'leaky-relu'] as const;
export type Side = (typeof sides)[number];
export type Pair<Value> = Readonly<Record<Side, Value>>;

export const sideLabels: Pair<string> = { relu: 'ReLU', 'leaky-relu': 'Leaky ReLU' };

/** The same of both sides. */
export function pairOf<Value>(of: (side: Side) => Value): Pair<Value> {
  return { relu: of('relu'), 'leaky-relu': of('leaky-relu') };
}

/** Both, once there are both. */
export function bothOf<Value>({ relu, 'leaky-relu': leaky }: Pair<Value | null>): Pair<Value> | null {
  return relu === null || leaky === null ? null : { relu, 'leaky-relu': leaky };
}

/** “ReLU”; “Leaky ReLU, a = 0.1” */
export function sideName(side: Side, slope: number): string {
  return side === 'relu' ? sideLabels.relu : `${sideLabels[side]}, a = ${formatSlope(slope)}`;
}

/** A side as a run specification names it. */
export function activationSpec(side: Side, slope: number) {
  return side === 'relu' ? { id: side } : { id: side, negativeSlope: slope };
}

/** How a side's curve is drawn. */
export function sideLine(side: Side): { readonly activation: Side; readonly dash: readonly number[] } {
  return { activation: side, dash: side === 'relu' ? [7, 5] : [] };
}
