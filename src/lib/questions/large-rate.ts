import type { Found } from './question.ts';

/** What becomes of ReLU networks and of those with a slope of 0.2 at a rate that is too large for both. */
export const options = ['both-learn', 'both-explode', 'dies-explodes', 'dies-learns'] as const;

/** Of each activation, the share of runs that diverge; of ReLU, the share of units that are dead in the others. */
interface Ends {
  readonly reluDiverged: number;
  readonly reluDead: number;
  readonly leakyDiverged: number;
}

export function decide({ reluDiverged, reluDead, leakyDiverged }: Ends): (typeof options)[number] {
  const explodes = leakyDiverged > 0.5;
  if (reluDiverged > 0.5) return 'both-explode';
  if (reluDead < 0.25) return 'both-learn';
  return explodes ? 'dies-explodes' : 'dies-learns';
}

/** Units of a network. */
const units = 32;

export const byEvidence = (found: Found): string => {
  const value = (name: string): number => found('large-rate', name).value;
  return decide({
    reluDiverged: value('slope0Diverged') / value('networks'),
    reluDead: value('reluDead') / units,
    leakyDiverged: value('slope0.2Diverged') / value('networks'),
  });
};
