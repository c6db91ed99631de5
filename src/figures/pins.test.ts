/** Every figure has a result that can be made again to the bit, or says why it has none (docs/pins.md). */
import { describe, expect, it } from 'vitest';
import { pinOfRows } from '#components/ui/late/result.ts';
import { at } from '#lib/assert/at.ts';
import { present } from '#lib/assert/present.ts';
import { folderOf } from './folders.ts';
import pins from './pins.json' with { type: 'json' };
import { type FigureDeclaration, figures } from './registry.ts';
import type { Moment } from './shared/moment.ts';

const momentsOf = import.meta.glob<(state: object) => readonly Moment[]>('./*/moments.ts', {
  eager: true,
  import: 'moments',
});
const islands = import.meta.glob<string>('../*/*/*Island.tsx', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The pin of a figure's default, its run cut short. */
function pinOfDefault(figure: FigureDeclaration) {
  const moments = present(momentsOf[`${folderOf(figure)}/moments.ts`], figure.id)(figure.defaults);
  return pinOfRows(at(moments, moments.length - 1).table.rows, figure.trains, () => 'kernel');
}

const pinnable = figures.filter(({ unpinned }) => unpinned === undefined);

describe('a result', () => {
  it.each(pinnable)('$id: is pinned the same twice', (figure) => {
    expect(pinOfDefault(figure)).toEqual(pinOfDefault(figure));
  });

  it('of a figure that has none is told in a sentence', () => {
    const told = figures.flatMap(({ unpinned }) => unpinned ?? []);
    expect(told.length).toBeGreaterThan(0);
    for (const sentence of told) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  it('by formulas changes with their number: raise engineNames.formulas, then write the pins anew', () => {
    const own = pinnable
      .filter(({ trains }) => trains !== true)
      .map((figure) => ({ figure: figure.id, ...pinOfDefault(figure) }));
    expect(own).toEqual(pins);
  });

  it('that is run, or asked of a worker, is one only once it has come: the island says when, by `result`', () => {
    const silent = Object.entries(islands).filter(
      ([, source]) =>
        /import \{[^}]*\buse(Sweep|Latest|LiveRun|Curves|Signals)\b/.test(source) &&
        !source.includes('result={'),
    );
    expect(Object.keys(islands).length).toBeGreaterThan(20);
    expect(silent.map(([path]) => path)).toEqual([]);
  });
});
