import type { Found } from './question.ts';

/** Which of three broken set-ups a slope of 0.2 mends in most networks: the scale, the biases, the rate. */
export const options = ['all', 'bias', 'rate', 'none'] as const;

/** @param shares of the networks that learn: in raw millimetres, with biases of −4, at the rate 3 */
export function decide(shares: readonly [scale: number, bias: number, rate: number]): string {
  const [scale, bias, rate] = shares.map((share) => share > 0.5);
  if (scale && bias && rate) return 'all';
  if (bias && !scale && !rate) return 'bias';
  if (rate && !scale && !bias) return 'rate';
  if (!scale && !bias && !rate) return 'none';
  throw new Error(`shares: expected those of an option, received ${shares.join(', ')}`);
}

export const byEvidence = (found: Found): string => {
  const share = (name: string): number =>
    found('remedies', `${name}Slope0.2Learned`).value / found('remedies', 'networks').value;
  return decide([share('scale'), share('bias'), share('rate')]);
};
