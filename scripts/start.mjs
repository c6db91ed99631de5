// npm start: sets up, builds and serves the course. PORT chooses the port, BASE the path, SITE the host's name.
import path from 'node:path';
import { buildIfChanged, installPackages, root } from './setup.mjs';

const port = Number(process.env.PORT || 4321);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  process.stderr.write(`PORT: expected a whole number from 0 to 65535, received ${process.env.PORT}\n`);
  process.exit(2);
}

installPackages();
buildIfChanged();

const { serve } = await import('./serve.mjs');
const { url } = await serve({ dir: path.join(root, 'dist'), port, base: process.env.BASE ?? '/' });
process.stdout.write(`Negative Slope is at ${url}\n`);
