import { decide } from '#lib/questions/slope-spiral.ts';
import { type CameOut, isAt } from '../shared/rules.ts';
import { seeds } from './figure.ts';
import type { Curves } from './model.ts';
import type { SlopeSummary } from './summary.ts';

/** On the spiral at the rate 0.3, whichever twenty it is. */
export const cameOut: CameOut<[Curves, readonly SlopeSummary[]]> = {
  'slope-spiral'({ question, rows }, summaries) {
    const at = (slope: number): number | undefined =>
      summaries.find((summary) => summary.slope === slope)?.atTarget;
    const [relu, leaky] = [at(0), at(0.2)];
    const isDone = rows.filter((row) => row !== null).length === seeds;
    if (!isAt(question, { data: 'spiral', learningRate: 0.3 }) || !isDone) return null;
    return relu === undefined || leaky === undefined || relu === 0 ? null : decide(relu, leaky);
  },
};
