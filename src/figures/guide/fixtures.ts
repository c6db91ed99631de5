import type { Fixtures } from '../shared/declaration.ts';
import type { guide } from './figure.ts';

/** States worth looking at: the gallery shows each. */
export const fixtures = {
  default: {},
  'a question on the way': { at: 'off-start' },
  'an answer': { at: 'off-rate-no' },
} as const satisfies Fixtures<typeof guide>;
