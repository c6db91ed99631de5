/** A glyph for each of the many. */
import { plural } from '#components/ui/grammar.ts';
import type { GlyphKind } from '../shared/training/Glyphs.tsx';
import { seeds } from './model.ts';
import { type Outcome, tallyOf } from './outcome.ts';

export function glyphs(rows: readonly (Outcome | null)[]): readonly GlyphKind[] {
  return Array.from({ length: seeds }, (_, i) => {
    const row = rows[i] ?? null;
    if (row === null) return 'pending';
    return row[0] ? 'crossed' : 'filled';
  });
}

export function describeGlyphs(rows: readonly (Outcome | null)[]): string {
  const { done, away } = tallyOf(rows);
  if (done === 0) return `${seeds} networks, none trained yet`;
  return `${away} of ${plural(done, 'network')} ran away, ${done - away} did not`;
}
