import type { Found } from './question.ts';

/** What is left of a gradient behind four leaky units at z < 0. */
export const options = ['nothing', 'hundredth', 'ten-thousandth', 'hundred-millionth'] as const;

/** The nearest power of ten. @param left of a gradient of 1 */
export function decide(left: number): (typeof options)[number] {
  if (left === 0) return 'nothing';
  if (left > 1e-3) return 'hundredth';
  return left > 1e-6 ? 'ten-thousandth' : 'hundred-millionth';
}

/** Two units were measured; with four it is the square. */
export function byEvidence(found: Found): string {
  const two = found('neuron', 'slope0.01Path2').value;
  return decide(two * two);
}
