import { expect, it } from 'vitest';
import { leanIslands } from './lean-islands.ts';
import { pageAfter } from './memory-site.ts';

it('leaves an island what its script needs', async () => {
  const page =
    '<astro-island uid="Z1" data-preact-island-id="35" client="engage"><p id="a">a</p></astro-island>';
  expect(await pageAfter(leanIslands, page)).toContain(
    '<astro-island client="engage"><p id="a">a</p></astro-island>',
  );
});
