import { signTest } from '#lib/statistics/sign-test.ts';
import type { RunPicture } from '#workers/tasks/index.ts';
import type { Pair } from '../shared/pair.ts';

/** Test points that only one of the two networks gets right. */
export interface Discordance {
  readonly tested: number;
  readonly onlyRelu: number;
  readonly onlyLeaky: number;
}

export function discordance(now: Pair<Pick<RunPicture, 'correct'>>): Discordance {
  const relu = now.relu.correct ?? [];
  const leaky = now['leaky-relu'].correct ?? [];
  let onlyRelu = 0;
  let onlyLeaky = 0;
  for (let i = 0; i < relu.length; i++) {
    if (relu[i] === 1 && leaky[i] === 0) onlyRelu++;
    if (relu[i] === 0 && leaky[i] === 1) onlyLeaky++;
  }
  return { tested: relu.length, onlyRelu, onlyLeaky };
}

/**
 * The rule for one pair of runs. Both networks answer the same test points, so only the points on which they
 * disagree tell them apart: there is a difference when the exact sign test on those gives p ≤ 0.05 (six to none
 * is enough, five to none is not). Even then it is one seed.
 */
export function verdict({ onlyRelu, onlyLeaky }: Discordance): 'relu' | 'leaky-relu' | 'none' {
  if (signTest(onlyRelu, onlyLeaky) > 0.05) return 'none';
  return onlyRelu > onlyLeaky ? 'relu' : 'leaky-relu';
}
