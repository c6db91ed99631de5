import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { renderTex } from '../tex.ts';
import { type MathNode, plainMath } from './plain-math.ts';

const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

const mathNode = (node: Nodes): MathNode => ({
  name: node.type === 'element' ? node.tagName : '',
  text: textOf(node),
  children: 'children' in node ? node.children.filter(({ type }) => type === 'element').map(mathNode) : [],
});

const find = (node: Nodes): Nodes | undefined => {
  if (node.type === 'element' && node.tagName === 'math') return node;
  return 'children' in node ? node.children.map(find).find((one) => one !== undefined) : undefined;
};

const plain = (tex: string, slots = {}): string => {
  const math = find(fromHtml(renderTex(tex, false, slots), { fragment: true }));
  if (math === undefined) throw new Error(`expected MathML of ${tex}`);
  return plainMath(mathNode(math));
};

describe('plainMath', () => {
  it.each([
    ['a = 0', 'a = 0'],
    ['f(z) = \\max(0, z)', 'f(z) = max(0, z)'],
    ['z = w_1 x_1 + w_2 x_2 + b', 'z = w₁x₁ + w₂x₂ + b'],
    ['L = (h - y)^2', 'L = (h − y)²'],
    ['z = (-2,\\; 1)', 'z = (−2, 1)'],
    ["f'(z) = \\sigma(z)\\,(1 - \\sigma(z))", 'f′(z) = σ(z) (1 − σ(z))'],
    ['\\frac{1}{1 + e^{-z}}', '1/(1 + e^(−z))'],
    ['\\frac{\\partial L}{\\partial w_1} \\cdot x_1', '∂L/∂w₁ ⋅ x₁'],
    ['\\frac{|b|}{\\lVert w \\rVert}', '|b|/∥w∥'],
    ['\\sqrt{12}', '√12'],
    ['\\sqrt{p(1-p)/n}', '√(p(1 − p)/n)'],
    ['1 - 2^{-8}', '1 − 2⁻⁸'],
    ['\\tanh^2 z', 'tanh²z'],
    ['\\operatorname{ReLU}(-x)', 'ReLU(−x)'],
    ['f(z) = \\begin{cases} z & z > 0 \\\\ a z & z \\le 0 \\end{cases}', 'f(z) = {z, z > 0; az, z ≤ 0'],
    ['\\begin{pmatrix} 1 & 0.5 \\\\ -0.5 & 1 \\end{pmatrix} x', '(1 0.5; −0.5 1)x'],
    ['\\underbrace{x}_{\\text{the input}} + 1', 'x [the input] + 1'],
    ["\\sum_{x'} \\delta'", '∑_x′δ′'],
    ['\\int_{-w/2}^{w/2} t^2 \\, dt', '∫_(−w/2)^(w/2)t² dt'],
  ])('%s is %s', (tex, text) => {
    expect(plain(tex)).toBe(text);
  });

  it('has the numbers of slots, and nothing of the source', () => {
    expect(plain('f(\\slot{z}) \\mathrel{\\slot{is}} \\slot{f}', { z: '−2.5', is: '≈', f: '0.1' })).toBe(
      'f(−2.5) ≈ 0.1',
    );
  });
});
