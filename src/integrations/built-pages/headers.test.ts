import { expect, it } from 'vitest';
import { headers, headersFile } from './headers.ts';
import { memorySite } from './memory-site.ts';
import { takeThrough } from './pass.ts';

it('writes the headers of the site’s own path beside its pages', async () => {
  const site = memorySite({}, { base: '/course' });
  await takeThrough(site, [headers(site)]);
  expect(site.contents.get('_headers')).toBe(headersFile('/course', '_astro'));
});
