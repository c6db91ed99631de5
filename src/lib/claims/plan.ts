import { firstSeeds, type Planned, restricted, seedsFrom } from '../evidence/index.ts';
import type { Claim } from './claim.ts';

/** Which seeds a claim is run on. */
export interface Seeds {
  /** The lowest of each experiment; null for those that it was published with. */
  readonly from: number | null;
  /** `quick`: the first of each arm alone. */
  readonly form: 'quick' | 'whole';
}

/**
 * What is run for a claim: each experiment that a part of it rests on, with the arms and figures that these parts ask for, and
 * the seeds. In the parts' order.
 */
export function planOf<P extends Planned>(
  { parts, quick }: Pick<Claim, 'parts' | 'quick'>,
  experimentOf: (id: string) => P,
  { from, form }: Seeds,
): readonly P[] {
  const figures = new Map<string, string[]>();
  for (const part of parts)
    figures.set(part.experiment, [...(figures.get(part.experiment) ?? []), ...part.figures]);
  return [...figures].map(([id, named]) => {
    const needed = restricted(experimentOf(id), named);
    const moved = from === null ? needed : seedsFrom(needed, from);
    return form === 'whole' ? moved : firstSeeds(moved, quick);
  });
}
