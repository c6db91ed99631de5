import { base, dist } from '../scripts/built.mjs';
import { serve } from '../scripts/serve.mjs';

/** Serves the built site, with its own headers, for as long as the tests run. */
export default async function serveSite(): Promise<() => Promise<void>> {
  const { url, close } = await serve({ dir: dist, port: 0, base });
  process.env.SITE_UNDER_TEST = url;
  return close;
}
