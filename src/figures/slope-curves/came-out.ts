import { decide } from '#lib/questions/slope-spiral.ts';
import { type CameOut, isAt } from '../shared/rules.ts';
import type { Curves } from './model.ts';
import type { SlopeSummary } from './summary.ts';

/** On the spiral at the rate 0.3, whichever twenty it is. */
export const cameOut: CameOut<[Curves, readonly SlopeSummary[]]> = {
  'slope-spiral'({ question, rows }, summaries) {
    const [relu, leaky] = [0, 0.2].map((slope) => summaries.find((summary) => summary.slope === slope));
    if (!isAt(question, { data: 'spiral', learningRate: 0.3 }) || rows.includes(null)) return null;
    return relu?.atTarget && leaky ? decide(relu.atTarget, leaky.atTarget) : null;
  },
};
