import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gradedFigure } from '#figures/graded-exercise/declaration.ts';
import { figures } from '#figures/registry.ts';
import { exercises } from '#lib/exercises/index.ts';
import { decode, encode, type Fields, printQuery } from '#lib/link/index.ts';
import links from './links.json' with { type: 'json' };
import { root } from './sources.ts';

interface Linked {
  readonly fields: Fields<Readonly<Record<string, unknown>>>;
  readonly defaults: Readonly<Record<string, unknown>>;
}

async function linkedOf(id: string): Promise<Linked> {
  const exercise = exercises.find((entry) => entry.id === id);
  const declared =
    exercise === undefined ? figures.find((figure) => figure.id === id) : gradedFigure(exercise);
  return declared === undefined
    ? await import(join(root, 'src/figures', id, 'model.ts'))
    : { fields: declared.parameters, defaults: declared.defaults };
}

/** A number that JSON has no sign for, −0, is told by the link. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('links that were once given out', () => {
  it('are sixty, with two at least of every figure and exercise', () => {
    expect(links).toHaveLength(60);
    const figures = Map.groupBy(links, ({ figure }) => figure);
    expect([...figures].filter(([, own]) => own.length < 2)).toEqual([]);
    expect(exercises.map(({ id }) => id).filter((id) => !figures.has(id))).toEqual([]);
  });

  it.each(links)('$figure?$query opens the same state', async ({ figure, query, state, message, link }) => {
    const { fields, defaults } = await linkedOf(figure);
    const decoded = decode(fields, new URLSearchParams(query), defaults);
    expect(plain(decoded)).toEqual({ state, message });
    expect(printQuery(encode(fields, decoded.state, defaults))).toBe(link);
  });
});
