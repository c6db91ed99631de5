// What every command needs first: the packages of the lock file, and a Node that Astro runs on.
// Plain JavaScript without dependencies: it runs on whatever Node the reader has.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const bin = path.join(root, 'node_modules', '.bin');

/**
 * The environment of every command we start: the locked Node first on the path, and no telemetry.
 * @returns {NodeJS.ProcessEnv}
 */
export function environment() {
  // Windows spells it Path, and keeps only one of two spellings.
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const before = process.env[name] ?? '';
  const first = before.split(path.delimiter)[0] === bin;
  return {
    ...process.env,
    [name]: first ? before : `${bin}${path.delimiter}${before}`,
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}

/**
 * Runs a command in the project's root, its output shown; returns its exit code.
 * @param {string} command
 * @param {readonly string[]} args
 */
export function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env: environment(),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) process.stderr.write(`${command}: ${error.message}\n`);
  return status ?? 1;
}

/**
 * A digest of files' names and contents; folders are read whole.
 * @param {readonly string[]} names relative to the root
 * @param {readonly string[]} more what else makes a difference
 */
export function digest(names, more = []) {
  const hash = createHash('sha256').update(JSON.stringify(more));
  /** @param {string} name */
  const add = (name) => {
    const file = path.join(root, name);
    if (!existsSync(file)) return;
    let entries;
    try {
      entries = readdirSync(file).sort();
    } catch {
      hash.update(`\0${name}\0`).update(readFileSync(file));
      return;
    }
    for (const entry of entries) add(`${name}/${entry}`);
  };
  for (const name of names) add(name);
  return hash.digest('hex');
}

/**
 * Whether a stamp holds this digest.
 * @param {string} stamp relative to the root
 * @param {string} value
 */
export function isStamped(stamp, value) {
  const file = path.join(root, stamp);
  return existsSync(file) && readFileSync(file, 'utf8') === value;
}

/**
 * @param {string} stamp relative to the root
 * @param {string} value
 */
export function writeStamp(stamp, value) {
  const file = path.join(root, stamp);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, value);
}

/** Installs the packages of the lock file, unless they are there. Exits with npm's code if it fails. */
export function installPackages() {
  const stamp = 'node_modules/.lock-digest';
  const wanted = digest(['package-lock.json']);
  if (isStamped(stamp, wanted)) return;
  process.stdout.write('Installing packages (npm ci) …\n');
  const code = run('npm', ['ci', '--no-audit', '--no-fund']);
  if (code !== 0) process.exit(code);
  writeStamp(stamp, wanted);
}

// What the built site follows from.
const sources = ['src', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];
const buildStamp = 'dist/.build-digest';

/** The digest of everything that the built site follows from. */
const buildDigest = () =>
  digest(sources, [process.env.SITE ?? '', process.env.BASE ?? '', process.env.REPORT_TO ?? '']);

/** Builds the site; returns the exit code. */
export function build() {
  const wanted = buildDigest();
  const code = run('astro', ['build']);
  // Astro empties dist first, so a stamp there never outlives what it speaks of.
  if (code === 0) writeStamp(buildStamp, wanted);
  return code;
}

/** Builds the site unless the one in dist is of these very sources. Exits if the build fails. */
export function buildIfChanged() {
  if (isStamped(buildStamp, buildDigest())) return;
  process.stdout.write('Building the site …\n');
  const code = build();
  if (code !== 0) process.exit(code);
}
