/** The numbers, as tables: those of the step one is in, and those of every step so far. */

import { formatSlope } from '#components/ui/scale.ts';
import type { TableData } from '#components/ui/table.ts';
import { at } from '#lib/assert/at.ts';
import { formatNumber } from '#lib/charts/format.ts';
import type { NeuronStep } from '#lib/simulations/neuron.ts';
import { type Pair, pairOf, sideLabels, sides } from '../shared/pair.ts';
import type { NeuronStepperState, Phase } from './figure.ts';
import { afterStep, beforeStep, knows, type Now, type Parameters } from './steps.ts';

/** Which factor of the chain rule a number is. */
export type Factor = 'above' | 'slope' | 'input';

/** A row of the numbers of a step, side by side. */
export interface Row {
  readonly phase: Phase;
  readonly label: string;
  readonly factor?: Factor;
  readonly isProduct?: boolean;
  /** null where it is not known yet. */
  readonly cells: Pair<string | null>;
}

/** The numbers of the step one is in, phase by phase. */
export function rows(state: NeuronStepperState, now: Now): readonly Row[] {
  const row = (
    phase: Phase,
    label: string,
    read: (step: NeuronStep) => number,
    kind: Pick<Row, 'factor' | 'isProduct'> = {},
  ): Row => ({
    phase,
    label,
    ...kind,
    cells: pairOf((side) => (knows(now, side, phase) ? formatNumber(read(now.sides[side].current)) : null)),
  });
  const parameter = (label: string, read: (values: Parameters) => number): Row => ({
    phase: 'update',
    label,
    cells: pairOf((side) => {
      const { current } = now.sides[side];
      const before = read(beforeStep(current));
      if (!knows(now, side, 'update')) return formatNumber(before);
      const after = read(afterStep(current));
      return after === before ? `${formatNumber(after)} stays` : formatNumber(after);
    }),
  });
  return [
    row('forward', 'z = w·x + b', ({ preactivation }) => preactivation),
    row('forward', 'h = f(z)', ({ output }) => output),
    row('loss', 'L = (h − y)²', ({ loss }) => loss),
    row('backward', '∂L/∂h', ({ outputGradient }) => outputGradient, { factor: 'above' }),
    row('backward', '∂h/∂z = f′(z)', ({ slope }) => slope, { factor: 'slope' }),
    row('backward', '∂z/∂w₁ = x₁', () => state.x1, { factor: 'input' }),
    row('backward', '∂L/∂w₁', ({ weightGradients }) => at(weightGradients, 0), { isProduct: true }),
    row('backward', '∂L/∂w₂', ({ weightGradients }) => at(weightGradients, 1), { isProduct: true }),
    row('backward', '∂L/∂b', ({ biasGradient }) => biasGradient, { isProduct: true }),
    parameter('w₁', ({ w1 }) => w1),
    parameter('w₂', ({ w2 }) => w2),
    parameter('b', ({ b }) => b),
  ];
}

/** Every step so far, two rows each: all its numbers. */
export function table(state: NeuronStepperState, now: Now): TableData {
  const numeric = (label: string) => ({ label, numeric: true });
  return {
    caption: `One neuron, x = (${formatNumber(state.x1)}, ${formatNumber(state.x2)}), y = ${formatNumber(state.y)}, learning rate ${formatNumber(state.rate)}; Leaky ReLU with slope ${formatSlope(state.slope)}`,
    columns: [
      numeric('Step'),
      { label: 'Activation' },
      ...['w₁', 'w₂', 'b', 'z', 'h', 'L', '∂L/∂h', 'f′(z)', '∂L/∂w₁', '∂L/∂w₂', '∂L/∂b'].map(numeric),
      ...['w₁ after', 'w₂ after', 'b after'].map(numeric),
    ],
    rows: sides
      .flatMap((side) => now.sides[side].steps.map((step, index) => ({ side, step, index })))
      .sort((a, b) => a.index - b.index)
      .map(({ side, step, index }) => {
        const isWhole = index + 1 < now.sides[side].steps.length;
        const known = (phase: Phase, values: readonly number[]) =>
          values.map((value) => (isWhole || knows(now, side, phase) ? value : null));
        const [before, after] = [beforeStep(step), afterStep(step)];
        return [
          index + 1,
          sideLabels[side],
          ...[before.w1, before.w2, before.b],
          ...known('forward', [step.preactivation, step.output]),
          ...known('loss', [step.loss]),
          ...known('backward', [step.outputGradient, step.slope, ...step.weightGradients, step.biasGradient]),
          ...known('update', [after.w1, after.w2, after.b]),
        ];
      }),
  };
}
