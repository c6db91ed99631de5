import { decide as decideRate } from '#lib/questions/large-rate.ts';
import { decide } from '#lib/questions/slope-spiral.ts';
import { slopeCurveSetup } from '#lib/simulations/slope-curve-setup.ts';
import { type CameOut, isAt } from '../shared/rules.ts';
import type { Curves } from './model.ts';
import type { SlopeSummary } from './summary.ts';

const at = (summaries: readonly SlopeSummary[], slope: number): SlopeSummary | undefined =>
  summaries.find((summary) => summary.slope === slope);

/** Whichever twenty it is. */
export const cameOut: CameOut<[Curves, readonly SlopeSummary[]]> = {
  'slope-spiral'({ question, rows }, summaries) {
    const [relu, leaky] = [at(summaries, 0), at(summaries, 0.2)];
    if (!isAt(question, { data: 'spiral', learningRate: 0.3 }) || rows.includes(null)) return null;
    return relu?.atTarget && leaky ? decide(relu.atTarget, leaky.atTarget) : null;
  },
  'large-rate'({ question, rows }, summaries) {
    const [relu, leaky] = [at(summaries, 0), at(summaries, 0.2)];
    if (!isAt(question, { data: 'two-moons', learningRate: 3 }) || rows.includes(null)) return null;
    if (relu === undefined || leaky === undefined) return null;
    return decideRate({
      reluDiverged: relu.diverged / relu.runs,
      reluDead: (relu.dead?.mean ?? 0) / slopeCurveSetup.units,
      leakyDiverged: leaky.diverged / leaky.runs,
    });
  },
};
