import { probabilitiesOf } from '#lib/digits/probabilities.ts';
import type { DigitNet } from '#workers/tasks/index.ts';
import type { Entry, Reading } from './model.ts';

/** What a network reads; stands apart, since nobody needs it before there is another drawing than the example. */
export const read = (net: DigitNet | null, entry: Entry | null): Reading =>
  net === null || entry === null ? null : probabilitiesOf(net, entry.pixels);
