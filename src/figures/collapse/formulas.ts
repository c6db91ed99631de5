/** The product of both layers in formulas, with slots for its numbers. */
import type { Vector } from '#lib/affine/index.ts';
import { formatNumber } from '#lib/charts/format.ts';
import type { CollapseState } from './figure.ts';
import type { Now } from './layers.ts';
import { quantities } from './model.ts';

const numberText = (value: number): string => formatNumber(value);
const factorText = (value: number): string => (value < 0 ? `(${formatNumber(value)})` : formatNumber(value));

/** “0.75, 1” */
export function rowText(values: Vector): string {
  return values.map(numberText).join(', ');
}

/** Numbers for the slots of the formulas. */
export function formulaSlots(state: CollapseState, { product }: Now): Readonly<Record<string, string>> {
  const row = state.entry.charAt(0);
  const column = state.entry.charAt(1);
  const [left1, left2] = row === '1' ? [state.v11, state.v12] : [state.v21, state.v22];
  const [right1, right2] = column === '1' ? [state.w11, state.w21] : [state.w12, state.w22];
  const [[p11, p12], [p21, p22]] = product.weight;
  const entry = { '11': p11, '12': p12, '21': p21, '22': p22 }[state.entry];
  const numbers = {
    ...Object.fromEntries(
      [...quantities.first, ...quantities.second].flat().map(({ key }) => [key, numberText(state[key])]),
    ),
    p11: numberText(p11),
    p12: numberText(p12),
    p21: numberText(p21),
    p22: numberText(p22),
    q1: numberText(product.bias[0]),
    q2: numberText(product.bias[1]),
  };
  return {
    ...numbers,
    row,
    column,
    left1: factorText(left1),
    left2: factorText(left2),
    right1: factorText(right1),
    right2: factorText(right2),
    entry: numberText(entry),
  };
}

const slot = (name: string): string => String.raw`\slot{${name}}`;
const matrixTex = (letter: string): string =>
  String.raw`\begin{pmatrix} ${slot(`${letter}11`)} & ${slot(`${letter}12`)} \\ ${slot(`${letter}21`)} & ${slot(`${letter}22`)} \end{pmatrix}`;
const vectorTex = (letter: string): string =>
  String.raw`\begin{pmatrix} ${slot(`${letter}1`)} \\ ${slot(`${letter}2`)} \end{pmatrix}`;

/** The product, one entry of it worked, and the bias: TeX with slots. */
export const formulas = {
  product: `W_2 W_1 = ${matrixTex('v')} ${matrixTex('w')} = ${matrixTex('p')}`,
  entry: String.raw`(W_2 W_1)_{${slot('row')}\,${slot('column')}} = ${slot('left1')} \cdot ${slot('right1')} + ${slot('left2')} \cdot ${slot('right2')} = ${slot('entry')}`,
  bias: `W_2 b_1 + b_2 = ${matrixTex('v')} ${vectorTex('b')} + ${vectorTex('c')} = ${vectorTex('q')}`,
} as const;
