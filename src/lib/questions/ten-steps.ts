import type { Found } from './question.ts';

/** Where the first weight of a ReLU neuron is after ten updates. */
export const options = ['larger', 'smaller', 'same'] as const;

/** @param moved by how much */
export const decide = (moved: number): (typeof options)[number] =>
  moved === 0 ? 'same' : moved > 0 ? 'larger' : 'smaller';

export const byEvidence = (found: Found): string => decide(found('neuron', 'reluMoved').value);
