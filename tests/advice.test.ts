import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { activations } from '#lib/activations/index.ts';

it('every activation has a word on when to use it, and no other has', () => {
  const files = readdirSync('src/content/activations').map((name) => name.replace('.yaml', ''));
  expect(files.sort()).toEqual(activations.map(({ id }) => id).sort());
});
