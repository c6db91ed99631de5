// node scripts/plant-fault.mjs --list | --all | 7 12 …: plants a fault of scripts/faults.mjs, runs the step that must fail, and
// takes it out again. With --control the same steps run without any fault, and must pass. Ends with status 1 where not.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { faults } from './faults.mjs';
import { environment, root } from './setup.mjs';

/** Faulty sites are built here, so that the one in dist stays as it is. */
const site = path.join(root, 'node_modules', '.cache', 'faulty-site');

/**
 * @param {readonly string[]} command
 * @returns {Promise<{ passed: boolean, output: string }>}
 */
function attempt([program = '', ...args]) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...environment(), DIST: site, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('error', ({ message }) => resolve({ passed: false, output: message }));
    child.on('close', (code) => resolve({ passed: code === 0, output }));
  });
}

/**
 * Builds the site where the check needs one, and runs the check.
 * @param {import('./faults.mjs').Check} check
 */
async function run({ step, command, needsSite }) {
  if (needsSite) {
    const built = await attempt(['astro', 'build', '--outDir', path.relative(root, site)]);
    if (!built.passed || command.length === 0) return { ...built, step: 'build' };
  }
  const checked = await attempt(command);
  if (/No tests found|No test files found/.test(checked.output)) {
    throw new Error(`expected a test, found none: ${command.join(' ')}`);
  }
  return { ...checked, step };
}

/** How a test runner, a check of the built pages and the build each begin the line that names what failed. */
const complaints = [/^FAIL /, /^\d+\) /, /^\S+\.html(:|\b)/, /^\[?\w*Error\b/, /\berror\b/i];

/** The line of an output that says what went wrong. @param {string} output */
function complaint(output) {
  const lines = stripVTControlCharacters(output).split('\n');
  const trimmed = lines.map((line) => line.trim());
  return complaints.flatMap((pattern) => trimmed.find((line) => pattern.test(line)) ?? [])[0] ?? '';
}

/** Texts of files that have a fault in them, to be put back whatever happens. @type {Map<string, string>} */
const sound = new Map();
const restore = () => {
  for (const [file, text] of sound) writeFileSync(file, text);
  sound.clear();
};
process.on('exit', restore);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

/** @param {import('./faults.mjs').Fault} fault */
function plant({ name, file, changes }) {
  const place = path.join(root, file);
  const text = readFileSync(place, 'utf8');
  let faulty = text;
  for (const [find, replace] of changes) {
    const times = faulty.split(find).length - 1;
    if (times !== 1) {
      throw new Error(
        `“${name}”: expected its text once in ${file}, received it ${times} times: aim it anew`,
      );
    }
    faulty = faulty.replace(find, () => replace);
  }
  sound.set(place, text);
  writeFileSync(place, faulty);
}

const chosen = process.argv.slice(2);
const isControl = chosen.includes('--control');
const numbers = chosen.includes('--all')
  ? [...faults.keys()]
  : chosen.filter((word) => /^\d+$/.test(word)).map((word) => Number(word) - 1);

if (chosen.includes('--list')) {
  for (const [at, { name, why, file, caughtBy }] of faults.entries()) {
    process.stdout.write(`${at + 1}. ${name}\n   ${why}\n   ${file}; ${caughtBy.step}\n`);
  }
} else if (numbers.length === 0) {
  process.stderr.write(
    'expected --list, --all or numbers of faults; --control beside them leaves the faults out\n',
  );
  process.exitCode = 2;
}

const steps = new Set();
for (const at of numbers) {
  const fault = faults[at];
  if (fault === undefined)
    throw new Error(`expected a number from 1 to ${faults.length}, received ${at + 1}`);
  const { name, caughtBy } = fault;
  const command = JSON.stringify(caughtBy.command);
  if (isControl && steps.has(command)) continue;
  steps.add(command);
  const start = performance.now();
  if (!isControl) plant(fault);
  const { passed, step, output } = await run(caughtBy);
  restore();
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  const verdict = passed ? 'passes' : `fails: ${complaint(output)}`;
  const isAsWanted = isControl === passed;
  process.stdout.write(
    `${isAsWanted ? '' : 'WRONG: '}${at + 1}. ${name}\n   ${step} ${verdict} (${seconds} s)\n`,
  );
  if (!isAsWanted) process.exitCode = 1;
}
