import { describe, expect, it } from 'vitest';
import { engineNames } from '#lib/pin/index.ts';
import { pinnedLink, pinOfRows, resultOf, said } from './result.ts';

const rows = [
  ['Accuracy', 0.95, 'never'],
  [7, null, Number.NaN],
];
const maker = { trains: undefined, unpinned: undefined };
const link = 'https://example.org/lessons/x/?fig=bend&v=1&hidden=32,32#bend';

/** What a link claims, after a change to its text. */
const claimOf = (change: (query: string) => string): URLSearchParams => {
  const pinned = pinnedLink(link, rows, maker);
  return new URLSearchParams(change('link' in pinned ? new URL(pinned.link).search : ''));
};

const otherLetter = (query: string): string => query.replace(/.$/, (last) => (last === '0' ? '1' : '0'));

describe('a figure’s result', () => {
  it('is the cells of its table, without the words that name a row', () => {
    expect(resultOf(rows)).toEqual([
      [0.95, 'never'],
      [7, null, null],
    ]);
  });

  it('is of the engine that trains here, or of the formulas', () => {
    expect(pinOfRows(rows, undefined).engine).toBe(engineNames.formulas);
    expect(pinOfRows(rows, true, () => 'reference').engine).toBe(engineNames.reference);
    expect(pinOfRows(rows, true, () => 'kernel').engine).toBe(engineNames.kernel);
    expect(pinOfRows(rows, true, () => undefined).engine).toBe(engineNames.kernel);
  });

  it('is added to the link of its state', () => {
    const { engine, digest } = pinOfRows(rows, undefined);
    expect(pinnedLink(link, rows, maker)).toEqual({
      link: `https://example.org/lessons/x/?fig=bend&v=1&hidden=32,32&engine=${engine}&digest=${digest}#bend`,
    });
  });

  it.each([
    ['coming', maker, 'There is no result to pin yet: the figure is not done'],
    ['to run', maker, 'There is no result to pin yet: run the figure to its end'],
    [rows, { ...maker, unpinned: 'It is a time.' }, 'cannot be pinned. It is a time.'],
  ] as const)('is not pinned where there is none: %s', (result, of, refusal) => {
    expect(pinnedLink(link, result, of)).toEqual({ refusal: expect.stringContaining(refusal) });
  });
});

describe('what is said of a result in a link', () => {
  it.each([
    ['as it was given out', (query: string) => query, 'Reproduced, bit for bit.'],
    ['with a letter changed', otherLetter, 'Not reproduced: the same engine (formulas-'],
    [
      'of an engine that is gone',
      (query: string) => otherLetter(query).replace(/formulas-[\d.]+/, 'formulas-0.9.0'),
      'made by the engine formulas-0.9.0',
    ],
    ['cut short', (query: string) => query.slice(0, -1), 'digest: expected 64 digits'],
    ['with half a pin', (query: string) => query.replace(/&digest=.*/, ''), 'received nothing'],
  ])('%s', (_what, change, text) => {
    expect(said(claimOf(change), rows, maker)).toContain(text);
  });

  it('before there is one to compare it with, and where there never is', () => {
    const claim = claimOf((query) => query);
    expect(said(claim, 'to run', maker)).toContain('Run the figure');
    expect(said(claim, 'coming', maker)).toContain('as soon as');
    expect(said(claim, rows, { ...maker, unpinned: 'It is a time.' })).toBe(
      'The result in this link cannot be checked. It is a time.',
    );
  });
});
