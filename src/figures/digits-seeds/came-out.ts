import { present } from '#lib/assert/present.ts';
import { decide as badlyStarted } from '#lib/questions/below-zero.ts';
import { decide as activationLess } from '#lib/questions/no-activation.ts';
import type { CameOut } from '../shared/rules.ts';
import { type DigitsSeedsState, seeds } from './figure.ts';
import type { Rows } from './rows.ts';
import { summaryOf } from './summary.ts';

/** Which question is about which way to train: a lesson asks both of one figure. */
export const questions: Partial<Record<DigitsSeedsState['scenario'], string>> = {
  healthy: 'no-activation',
  'bias-1': 'below-zero',
};

/** With any twenty seeds, under the scenario that the question is about. */
export const cameOut: CameOut<[DigitsSeedsState, Rows]> = {
  'no-activation'({ scenario }, rows) {
    const { done, difference } = summaryOf(rows, 'identity');
    const isOver = done === seeds && summaryOf(rows, 'relu').done === seeds && difference !== null;
    return scenario === 'healthy' && isOver ? activationLess(-difference.points) : null;
  },
  'below-zero'({ scenario }, rows) {
    const summaries = (['relu', 'leaky0.2', 'elu'] as const).map((name) => summaryOf(rows, name));
    if (scenario !== 'bias-1' || summaries.some(({ done }) => done < seeds)) return null;
    return badlyStarted(summaries.map(({ mean }) => present(mean, 'mean')));
  },
};
