/** What is computed, in letters and with its numbers. */

import { formatSlope } from '#components/ui/scale.ts';
import { at } from '#lib/assert/at.ts';
import { formatNumber } from '#lib/charts/format.ts';
import type { Side } from '../shared/pair.ts';
import type { NeuronStepperState, Phase } from './figure.ts';
import { afterStep, beforeStep, type Now } from './steps.ts';

/** The numbers of the step one is in, for the slots of the formulas of one side. */
export function formulaSlots(
  state: NeuronStepperState,
  now: Now,
  side: Side,
): Readonly<Record<string, string>> {
  const { current } = now.sides[side];
  const { w1, w2, b } = beforeStep(current);
  const after = afterStep(current);
  const [g1, g2] = [at(current.weightGradients, 0), at(current.weightGradients, 1)];
  return {
    x1: factor(state.x1),
    x2: factor(state.x2),
    w1: factor(w1),
    w2: factor(w2),
    b: factor(b),
    y: factor(state.y),
    w1Plain: formatNumber(w1),
    w2Plain: formatNumber(w2),
    bPlain: formatNumber(b),
    z: formatNumber(current.preactivation),
    h: formatNumber(current.output),
    loss: formatNumber(current.loss),
    above: factor(current.outputGradient),
    slope: formatSlope(current.slope),
    rate: formatNumber(state.rate),
    g1: formatNumber(g1),
    g1Factor: factor(g1),
    g2Factor: factor(g2),
    gbFactor: factor(current.biasGradient),
    w1Next: formatNumber(after.w1),
    w2Next: formatNumber(after.w2),
    bNext: formatNumber(after.b),
  };
}

/** A number after a sign of its own: a negative one in brackets. */
function factor(value: number): string {
  const text = formatNumber(value);
  return text.startsWith('−') ? `(${text})` : text;
}

/** The formulas, one group a phase: first in letters, then with the numbers of a side in their slots. */
export const formulas: Readonly<
  Record<Phase, { readonly symbols: readonly string[]; readonly numbers: readonly string[] }>
> = {
  forward: {
    symbols: ['z = w_1 x_1 + w_2 x_2 + b', 'h = f(z)'],
    numbers: [
      String.raw`z = \slot{w1} \cdot \slot{x1} + \slot{w2} \cdot \slot{x2} + \slot{b} = \slot{z}`,
      String.raw`h = f(\slot{z}) = \slot{h}`,
    ],
  },
  loss: {
    symbols: ['L = (h - y)^2'],
    numbers: [String.raw`L = (\slot{h} - \slot{y})^2 = \slot{loss}`],
  },
  backward: {
    symbols: [
      String.raw`\frac{\partial L}{\partial w_1} = \htmlData{factor=above}{\frac{\partial L}{\partial h}} \cdot \htmlData{factor=slope}{\frac{\partial h}{\partial z}} \cdot \htmlData{factor=input}{\frac{\partial z}{\partial w_1}}`,
    ],
    numbers: [
      String.raw`\frac{\partial L}{\partial w_1} = \htmlData{factor=above}{\underbrace{\slot{above}}_{2(h - y)}} \cdot \htmlData{factor=slope}{\underbrace{\slot{slope}}_{f'(z)}} \cdot \htmlData{factor=input}{\underbrace{\slot{x1}}_{x_1}} = \slot{g1}`,
    ],
  },
  update: {
    symbols: [
      String.raw`w \leftarrow w - \eta \, \frac{\partial L}{\partial w}`,
      String.raw`b \leftarrow b - \eta \, \frac{\partial L}{\partial b}`,
    ],
    numbers: [
      String.raw`w_1 \leftarrow \slot{w1Plain} - \slot{rate} \cdot \slot{g1Factor} = \slot{w1Next}`,
      String.raw`w_2 \leftarrow \slot{w2Plain} - \slot{rate} \cdot \slot{g2Factor} = \slot{w2Next}`,
      String.raw`b \leftarrow \slot{bPlain} - \slot{rate} \cdot \slot{gbFactor} = \slot{bNext}`,
    ],
  },
};
