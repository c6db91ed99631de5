// npm start: sets up, builds and serves the course. PORT chooses the port, HOST the network, BASE the path, SITE the
// host's name; with DIST, the build that it names is served as it is.
// npm signals only the shell that it starts, so the shell makes way for us (exec); Windows has no exec, and goes on.
import { base, dist } from './built.mjs';
import { buildIfChanged, installPackages } from './setup.mjs';

/** @param {number} code @param {string} line @returns {never} */
function fail(code, line) {
  process.stderr.write(`${line}\n`);
  process.exit(code);
}

// A terminal that is gone, or a full disk, hears nothing more; the course is served all the same.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

const { PORT = '', HOST } = process.env;
if (!/^\d*$/.test(PORT) || Number(PORT) > 65535) {
  fail(2, `PORT: expected a whole number from 0 to 65535, received ${JSON.stringify(PORT)}`);
}

if (process.env.DIST === undefined) {
  installPackages();
  buildIfChanged();
}

const { serve } = await import('./serve.mjs');
const site = await serve({
  dir: dist,
  port: Number(PORT || 4321),
  base,
  host: HOST || 'localhost',
}).catch((error) => {
  if (error.syscall === 'getaddrinfo' || error.code === 'EADDRNOTAVAIL') {
    fail(2, `HOST: expected a name or an address of this machine, received ${JSON.stringify(HOST)}`);
  }
  return fail(1, `The course cannot be served: ${error.message}`);
});

async function stop() {
  await site.close();
  process.exit();
}
process.once('SIGINT', stop);
process.once('SIGTERM', stop);

process.stdout.write(`Negative Slope is at ${site.url}\n`);
for (const address of site.network) process.stdout.write(`In this network: ${address}\n`);
