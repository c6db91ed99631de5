import { createServer } from 'node:http';
import { isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';

/** @typedef {import('node:http').Server} Server */
/** What listens, and where: the address is the first of them, as the system calls it. @typedef {{ servers: readonly Server[], address: string, port: number }} Listening */

/** This machine and nobody else: both of the addresses that `localhost` may mean. */
const loopback = ['127.0.0.1', '::1'];
/** Every network that this machine is in: IPv4, and IPv6 too. */
const everywhere = ['0.0.0.0', '::'];
const lastPort = 65535;

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && 'code' in error ? error.code : undefined);

/** @param {Server} server @param {number} port @param {string} host @returns {Promise<{ address: string, port: number }>} what it took */
const open = (server, port, host) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      // A connection that cannot be taken, for want of file handles say, is lost; the others go on.
      server.on('error', () => {});
      const taken = server.address();
      resolve(typeof taken === 'object' && taken !== null ? taken : { address: host, port });
    });
  });

/** Ends servers, and the connections that they have. @param {readonly Server[]} servers */
export const close = (servers) =>
  Promise.all(
    servers.map(
      (server) =>
        new Promise((resolve) => {
          server.close(resolve);
          server.closeAllConnections();
        }),
    ),
  );

/**
 * One port at each of these hosts. A host that this machine does not have is left out, if it has another.
 * @param {import('node:http').RequestListener} listener
 * @param {readonly string[]} hosts
 * @param {number} wanted
 * @returns {Promise<Listening>}
 */
async function openAll(listener, hosts, wanted) {
  /** @type {Server[]} */
  const servers = [];
  let taken = { address: '', port: wanted };
  for (const host of hosts) {
    // Who has sent all of a request may end their side, and still waits for the answer.
    const server = Object.assign(createServer(listener), { httpAllowHalfOpen: true });
    try {
      const { address, port } = await open(server, taken.port, host);
      taken = { address: taken.address || address, port };
      servers.push(server);
    } catch (error) {
      const isAbsent = ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(String(codeOf(error)));
      if (isAbsent && servers.length > 0) continue;
      await close(servers);
      throw error;
    }
  }
  return { servers, ...taken };
}

/**
 * Listens at `port`, or at the next free one after it; 0 takes any. Throws where there is none.
 * @param {import('node:http').RequestListener} listener
 * @param {{ host: string, port: number }} where
 * @returns {Promise<Listening>}
 */
export async function listen(listener, { host, port }) {
  const hosts = host === 'localhost' ? loopback : [host];
  // Any port is any port again, should it be taken at the second host.
  for (let next = port; next <= lastPort; next += Math.sign(next)) {
    try {
      return await openAll(listener, hosts, next);
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(
    port === lastPort
      ? `port ${port} is taken, and it is the last`
      : `no port from ${port} to ${lastPort} is free`,
  );
}

/** @param {string} host @param {number} port */
export const originOf = (host, port) => `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;

/** How this machine calls a host, by the address that it listens at. @param {string} host @param {string} address */
export const ownName = (host, address) => (everywhere.includes(address) ? 'localhost' : host);

/** The addresses by which others in the network find who listens at one; none where it is not open to them all. @param {string} listening */
export const networkAddresses = (listening) =>
  everywhere.includes(listening)
    ? Object.values(networkInterfaces())
        .flatMap((addresses) => addresses ?? [])
        // An address that begins with fe80 is of one cable, and needs its name.
        .filter(({ internal, address }) => !internal && !address.startsWith('fe80'))
        .filter(({ family }) => family === 'IPv4' || listening === '::')
        .map(({ address }) => address)
    : [];
