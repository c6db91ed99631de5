import { describe, expect, it } from 'vitest';
import { gradedFigure } from '#figures/graded-exercise/declaration.ts';
import { type FigureDeclaration, figures } from '#figures/registry.ts';
import { present } from '#lib/assert/present.ts';
import { exercises } from '#lib/exercises/index.ts';
import { decode, encode, printQuery } from '#lib/link/index.ts';
import links from './links.json' with { type: 'json' };

const declared: readonly FigureDeclaration[] = [...figures, ...exercises.map(gradedFigure)];

/** A number that JSON has no sign for, −0, is told by the link. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('links that were once given out', () => {
  it('are two at least of every figure and exercise', () => {
    const counts = declared.map(
      ({ id }) => [id, links.filter(({ figure }) => figure === id).length] as const,
    );
    expect(counts.filter(([, count]) => count < 2)).toEqual([]);
  });

  it.each(links)('$figure?$query opens the same state', ({ figure, query, state, message, link }) => {
    const { parameters: fields, defaults } = present(
      declared.find(({ id }) => id === figure),
      figure,
    );
    const decoded = decode(fields, new URLSearchParams(query), defaults);
    // What a figure can do since then is as it was before it could.
    expect(plain(decoded)).toEqual({ state: { ...Object(plain(defaults)), ...state }, message });
    expect(printQuery(encode(fields, decoded.state, defaults))).toBe(link);
  });
});
