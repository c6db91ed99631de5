// Serves a built site as a static host would, with the headers of its `_headers` file.
import { answer } from './serving/answer.mjs';
import { close, listen, networkAddresses, originOf, ownName } from './serving/listen.mjs';
import { openSite } from './serving/site.mjs';

/** @param {string} base */
const withoutSlash = (base) => `/${base}`.replace(/\/+/g, '/').replace(/\/$/, '');

/**
 * Serves the build in `dir` under `base`, at `port` or at the next free one after it; port 0 takes any. Only this machine
 * is served unless `host` says otherwise: `0.0.0.0` is every network that it is in, and `network` then names the addresses
 * that others can type. A new build in the same folder takes the old one's place when it is whole.
 * @param {{ dir: string, port: number, base?: string, host?: string }} options
 * @returns {Promise<{ url: string, network: string[], port: number, close: () => Promise<void> }>}
 */
export async function serve({ dir, port: wanted, base = '/', host = 'localhost' }) {
  const prefix = withoutSlash(base);
  const currentSite = await openSite(dir);

  /** @type {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>} */
  const respond = async (request, response) => {
    try {
      const { status, headers, body } = answer(await currentSite(), prefix, request);
      response.statusCode = status;
      response.setHeaders(headers);
      if (status !== 304) response.setHeader('Content-Length', body.length);
      response.end(body);
    } catch (error) {
      process.stderr.write(`${request.method} ${JSON.stringify(request.url)}: ${error}\n`);
      response.writeHead(500).end();
    }
  };

  const { servers, address, port } = await listen(respond, { host, port: wanted });
  return {
    url: `${originOf(ownName(host, address), port)}${prefix}/`,
    network: networkAddresses(address).map((other) => `${originOf(other, port)}${prefix}/`),
    port,
    close: async () => {
      await close(servers);
    },
  };
}
