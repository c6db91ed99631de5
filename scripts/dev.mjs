// npm run dev: the site as it is being written.
import { run } from './setup.mjs';

process.exitCode = run('astro', ['dev', ...process.argv.slice(2)]);
