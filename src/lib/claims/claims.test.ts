import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseBibliography } from '../references/index.ts';
import { claims } from './claims.ts';

it('are ten, each with an id of its own', () => {
  expect(new Set(claims.map(({ id }) => id)).size).toBe(10);
});

it('have sources that the bibliography has', () => {
  const keys = parseBibliography(readFileSync('src/content/references.bib', 'utf8')).map(({ key }) => key);
  expect(claims.flatMap(({ sources }) => sources).filter((key) => !keys.includes(key))).toEqual([]);
});
