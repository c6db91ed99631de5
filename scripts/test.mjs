// npm test: sets up, with browsers, and checks everything. npm run check (--quick): what needs no built site.
// --deep: everything, where otherwise a sample is taken (docs/decisions/0022-tests-that-cost-what-they-find.md).
import { journeys } from './journeys.mjs';
import { build, digest, installPackages, isStamped, run, runBeside, writeStamp } from './setup.mjs';

const isQuick = process.argv.includes('--quick');
const isDeep = process.argv.includes('--deep');
// As a switch of the commands that the steps start.
if (isDeep) process.env.DEEP = '1';
/** Where a machine vouches for a change, every step runs. */
const runsAll = isDeep || process.env.CI === 'true';

/**
 * Passes when its code is 0. It is left out, and counts neither as passed nor as failed, where it says by `rests` why it
 * need not run, or where the step that it needs has not passed. Neighbours of one `beside` run at the same time.
 * @typedef {object} Step
 * @property {string} name
 * @property {() => number | Promise<number> | { code: number, notes: readonly string[] }} run notes are said at the end
 * @property {string} [beside]
 * @property {string} [needs]
 * @property {() => string | undefined | Promise<string | undefined>} [rests] not asked where all steps run
 */

/**
 * @param {string} program
 * @param {readonly string[]} args
 */
const command =
  (program, ...args) =>
  () =>
    run(program, args);

/**
 * Commands that run at the same time: most keep one core busy and no more. Each is silent until it ends.
 * @param {string} beside what they have in common
 * @param {readonly (Omit<Step, 'run'> & { readonly command: readonly string[] })[]} steps
 * @returns {Step[]}
 */
const together = (beside, steps) =>
  steps.map(({ command: [program = '', ...args], ...step }) => ({
    ...step,
    beside,
    run: () => runBeside(program, args),
  }));

/** @type {readonly Step[]} */
const quick = [
  { name: 'the fast engine compiles', run: command('node', 'scripts/kernel.mjs') },
  // What pages and content are for TypeScript: both checks of types read it.
  { name: 'types of content (astro sync)', run: command('astro', 'sync') },
  ...together('what stands in the files', [
    { name: 'types of pages (astro check)', command: ['astro', 'check'] },
    {
      name: 'types (tsc)',
      command: ['tsc', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/types.tsbuildinfo'],
    },
    { name: 'lint and format (biome)', command: ['biome', 'ci', '--error-on-warnings', '.'] },
    {
      name: 'format of pages and lessons (prettier)',
      command: ['prettier', '--check', 'src/**/*.{astro,mdx}'],
    },
    { name: 'unit tests (vitest)', command: ['vitest', 'run', '--project', 'quick'] },
  ]),
];

// What the findings follow from: the same sources give the same bits. The lock file names the Node that runs them, whichever runs this.
const passedFindings = 'node_modules/.cache/findings-digest';
const findingsDigest = () => digest(['src/lib', 'src/kernel', 'scripts/kernel.mjs', 'package-lock.json'], []);

function findings() {
  const checked = findingsDigest();
  const code = command('vitest', 'run', '--project', 'findings')();
  if (code === 0) writeStamp(passedFindings, checked);
  return code;
}

async function lacksFirefox() {
  const { findFirefox } = await import('./browser.mjs');
  return findFirefox() === undefined
    ? 'no Firefox is installed (Debian: apt-get install firefox-esr)'
    : undefined;
}

async function lacksJupyter() {
  const { findPython, lacking } = await import('./check-notebooks.mjs');
  return findPython() === undefined ? lacking : undefined;
}

/** @type {readonly Step[]} */
const site = [
  {
    name: 'experiments that lessons cite (vitest)',
    run: findings,
    rests: () =>
      isStamped(passedFindings, findingsDigest())
        ? 'they have passed, and neither lib nor kernel has changed since'
        : undefined,
  },
  { name: 'build', run: build },
  ...together('what the build wrote', [
    {
      name: 'notebooks are valid and run',
      command: ['node', 'scripts/check-notebooks.mjs'],
      needs: 'build',
      rests: lacksJupyter,
    },
    { name: 'valid HTML', command: ['node', 'scripts/check-html.mjs'], needs: 'build' },
    { name: 'built pages', command: ['node', 'scripts/check-pages.mjs'], needs: 'build' },
    { name: 'weight of the built pages', command: ['node', 'scripts/weigh-pages.mjs'], needs: 'build' },
    { name: 'links and fragments', command: ['node', 'scripts/check-links.mjs'], needs: 'build' },
  ]),
  { name: 'journeys in Chromium (playwright)', run: journeys, needs: 'build' },
  {
    name: 'smoke journey in Firefox',
    run: command('node', 'scripts/check-firefox.mjs'),
    needs: 'build',
    rests: lacksFirefox,
  },
];

/** Browsers first: without Chromium, there is no point in the rest. */
async function browsers() {
  const { bringFirefox, ensureChromium } = await import('./browser.mjs');
  process.env.CHROMIUM = await ensureChromium();
  if (runsAll) bringFirefox();
}

async function jupyter() {
  const { bringJupyter } = await import('./check-notebooks.mjs');
  bringJupyter();
}

installPackages();
if (!isQuick) {
  try {
    await browsers();
    if (runsAll) await jupyter();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

/** Why a step is left out, if it is. @param {Step} step */
async function reasonToLeaveOut({ needs, rests }) {
  if (needs !== undefined && outcomes.get(needs)?.outcome !== 'passed') return `“${needs}” has not passed`;
  return runsAll ? undefined : rests?.();
}

/**
 * @typedef {object} Outcome
 * @property {'passed' | 'FAILED' | 'left out'} outcome
 * @property {number} seconds
 * @property {string} [reason]
 * @property {readonly string[]} notes
 */

/** @type {Map<string, Outcome>} */
const outcomes = new Map();

/** @param {Step} step */
async function take(step) {
  process.stdout.write(`\n── ${step.name}\n`);
  const start = performance.now();
  const reason = await reasonToLeaveOut(step);
  if (reason !== undefined) process.stdout.write(`left out: ${reason}\n`);
  const given = reason === undefined ? await step.run() : 0;
  const { code, notes } = typeof given === 'number' ? { code: given, notes: [] } : given;
  const outcome = reason !== undefined ? 'left out' : code === 0 ? 'passed' : 'FAILED';
  const seconds = (performance.now() - start) / 1000;
  outcomes.set(step.name, { outcome, seconds, notes, ...(reason !== undefined && { reason }) });
}

const steps = isQuick ? quick : [...quick, ...site];
for (let index = 0; index < steps.length; ) {
  const { beside } = /** @type {Step} */ (steps[index]);
  const ahead = steps.slice(index);
  const end = beside === undefined ? 1 : ahead.findIndex((step) => step.beside !== beside);
  const group = ahead.slice(0, end < 0 ? ahead.length : end);
  await Promise.all(group.map(take));
  index += group.length;
}

process.stdout.write('\n');
for (const [name, { outcome, seconds, reason, notes }] of outcomes) {
  const time = reason === undefined ? `${seconds.toFixed(1).padStart(6)} s` : ' '.repeat(8);
  process.stdout.write(`${outcome.padEnd(8)} ${time}  ${name}${reason === undefined ? '' : `: ${reason}`}\n`);
  for (const note of notes) process.stdout.write(`${' '.repeat(21)}${note}\n`);
}
/** @param {string} which */
const count = (which) => [...outcomes.values()].filter(({ outcome }) => outcome === which).length;
const skipped = count('left out');
process.stdout.write(
  `\n${count('passed')} passed, ${count('FAILED')} failed${skipped === 0 ? '' : `, ${skipped} skipped`}\n`,
);
process.exitCode = count('FAILED') === 0 ? 0 : 1;
