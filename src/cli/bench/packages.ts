import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { digest, environment, isStamped, writeStamp } from '../../../scripts/setup.mjs';

/** Seconds are better spent on measuring than on a network that is not there. */
const fetchOptions = ['--prefer-offline', '--fetch-retries=1', '--fetch-retry-mintimeout=1000'];

/**
 * Installs the packages of `bench/`, unless they are there as its lock file has them. What npm says goes to standard
 * error. Throws where they cannot be had.
 */
export function installPeers(): void {
  const stamp = 'bench/node_modules/.lock-digest';
  const wanted = digest(['bench/package-lock.json']);
  if (isStamped(stamp, wanted)) return;
  process.stderr.write('Installing the packages of bench/ (npm ci) …\n');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...fetchOptions];
  const { status, stdout, stderr, error } = spawnSync('npm', args, {
    cwd: fileURLToPath(new URL('../../../bench', import.meta.url)),
    env: environment(),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (error !== undefined) throw new Error(`npm ci in bench/: ${error.message}`);
  if (status !== 0) throw new Error(`npm ci in bench/: ${firstReason(stderr)}`);
  process.stderr.write(stdout);
  writeStamp(stamp, wanted);
}

/** The first of npm's lines that says more than a code. */
function firstReason(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!) ?/i, '').trim())
    .filter((line) => line !== '' && !/^(code|errno|syscall) /.test(line));
  return lines[0] ?? 'failed without a word';
}
