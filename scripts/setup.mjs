// What every command needs first: the packages of the lock file, and a Node that Astro runs on.
// Plain JavaScript without dependencies: it runs on whatever Node the reader has.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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
 * @param {'inherit' | 2} output where its standard output goes: to ours, or to our standard error
 */
export function run(command, args, output = 'inherit') {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env: environment(),
    stdio: ['inherit', output, 'inherit'],
    shell: process.platform === 'win32',
  });
  if (error) process.stderr.write(`${command}: ${error.message}\n`);
  return status ?? 1;
}

/**
 * The same beside others: what it prints comes in one piece when it ends.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export function runBeside(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    /** @type {Buffer[]} */
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk));
    child.on('error', ({ message }) => printed.push(Buffer.from(`${command}: ${message}\n`)));
    child.on('close', (code) => {
      process.stdout.write(`\n${[command, ...args].join(' ')}\n${Buffer.concat(printed)}`);
      resolve(code ?? 1);
    });
  });
}

// Where set-up and build write.
const written = ['.', 'node_modules', 'src/kernel', '.astro', '.cache', 'dist'];

/** Ends with a line, and code 1, where the clone cannot be written. */
export function requireWritable() {
  for (const folder of written.map((name) => path.join(root, name))) {
    if (!existsSync(folder)) continue;
    try {
      accessSync(folder, constants.W_OK);
    } catch {
      process.stderr.write(
        `${folder} cannot be written: the course needs a copy that it can set up and build in.\n`,
      );
      process.exit(1);
    }
  }
}

// What is compiled from other sources, and says nothing of its own.
const compiled = ['src/kernel/binary.ts'];

/**
 * A digest of files' names and contents, without what is compiled from them; folders are read whole.
 * @param {readonly string[]} names relative to the root
 * @param {readonly string[]} more what else makes a difference
 */
export function digest(names, more = []) {
  const hash = createHash('sha256').update(JSON.stringify(more));
  /** @param {string} name */
  const add = (name) => {
    const file = path.join(root, name);
    if (!existsSync(file) || compiled.includes(name)) return;
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

/**
 * @param {string} lock relative to the root
 * @returns {Record<string, { version?: string, optional?: boolean }>} its packages by their folder; none without the file
 */
function packagesOf(lock) {
  const file = path.join(root, lock);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

/**
 * Whether npm, by its own record, has installed what the lock file names; it leaves out what is of other platforms. Not where
 * either cannot be read, as after an install that was broken off: npm mends that, or says what is wrong.
 */
function arePackagesInstalled() {
  try {
    const installed = packagesOf('node_modules/.package-lock.json');
    return Object.entries(packagesOf('package-lock.json'))
      .filter(([folder]) => folder !== '')
      .every(([folder, { version, optional }]) => {
        const found = installed[folder];
        return found === undefined ? optional : found.version === version;
      });
  } catch {
    return false;
  }
}

/**
 * Installs the packages of the lock file, unless they are there. What npm says goes to standard error. Exits with npm's
 * code if it fails.
 */
export function installPackages() {
  if (arePackagesInstalled()) return;
  requireWritable();
  process.stderr.write('Installing packages (npm ci) …\n');
  const code = run('npm', ['ci', '--no-audit', '--no-fund'], 2);
  if (code !== 0) process.exit(code);
}

// What the built site follows from.
const sources = ['src', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];
const buildStamp = '.build-digest';

/** The digest of everything that the built site follows from. */
const buildDigest = () =>
  digest(sources, [process.env.SITE ?? '', process.env.BASE ?? '', process.env.REPORT_TO ?? '']);

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Removes what builds that were broken off have left. */
function sweep() {
  const cache = path.join(root, '.cache');
  for (const name of existsSync(cache) ? readdirSync(cache) : []) {
    const pid = /^build-(\d+)/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(path.join(cache, name), { recursive: true });
  }
}

/**
 * Builds the site, in a folder of its own, which takes the place of dist when it is whole; returns the exit code.
 * @param {'inherit' | 2} output where its standard output goes
 */
export function build(output = 'inherit') {
  requireWritable();
  sweep();
  const wanted = buildDigest();
  const fresh = `.cache/build-${process.pid}`;
  // What is kept of the glossary knows its words, but not the code that sets its formulas.
  const code = run('astro', ['build', '--force', '--outDir', fresh], output);
  const made = path.join(root, fresh);
  const old = `${made}-old`;
  const dist = path.join(root, 'dist');
  if (code === 0) {
    writeStamp(path.join(fresh, buildStamp), wanted);
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(made, dist);
  }
  for (const left of [made, old]) rmSync(left, { recursive: true, force: true });
  return code;
}

/**
 * Builds the site unless the one in dist is of these very sources. What the build says goes to standard error. Exits if it
 * fails.
 */
export function buildIfChanged() {
  if (isStamped(path.join('dist', buildStamp), buildDigest())) return;
  process.stderr.write('Building the site …\n');
  const code = build(2);
  if (code !== 0) process.exit(code);
}
