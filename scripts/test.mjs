// npm test: sets up, with a browser, and checks everything. npm run check (--quick): what needs no built site.
import { build, installPackages, run } from './setup.mjs';

/**
 * Passes when its code is 0; is left out, and counts as failed, when the step that it needs has failed.
 * @typedef {{ name: string, run: () => number | Promise<number>, needs?: string }} Step
 */

/**
 * @param {string} program
 * @param {readonly string[]} args
 */
const command =
  (program, ...args) =>
  () =>
    run(program, args);

/** @type {readonly Step[]} */
const quick = [
  { name: 'the fast engine compiles', run: command('node', 'scripts/kernel.mjs') },
  { name: 'types of pages (astro check)', run: command('astro', 'check') },
  { name: 'types (tsc)', run: command('tsc', '--noEmit') },
  { name: 'lint and format (biome)', run: command('biome', 'ci', '--error-on-warnings', '.') },
  {
    name: 'format of pages and lessons (prettier)',
    run: command('prettier', '--check', 'src/**/*.{astro,mdx}'),
  },
  { name: 'unit tests (vitest)', run: command('vitest', 'run', '--project', 'quick') },
];

/** @type {readonly Step[]} */
const site = [
  { name: 'experiments that lessons cite (vitest)', run: command('vitest', 'run', '--project', 'findings') },
  { name: 'build', run: build },
  { name: 'valid HTML', run: command('node', 'scripts/check-html.mjs'), needs: 'build' },
  { name: 'links and fragments', run: command('node', 'scripts/check-links.mjs'), needs: 'build' },
  { name: 'journeys in Chromium (playwright)', run: command('playwright', 'test'), needs: 'build' },
  { name: 'smoke journey in Firefox', run: command('node', 'scripts/check-firefox.mjs'), needs: 'build' },
];

/** A browser first: without one, there is no point in the rest. */
async function browser() {
  const { ensureChromium } = await import('./browser.mjs');
  process.env.CHROMIUM = await ensureChromium();
}

installPackages();
const isQuick = process.argv.includes('--quick');
if (!isQuick) {
  try {
    await browser();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

/** @type {Map<string, { passed: boolean, seconds: number }>} */
const outcomes = new Map();
for (const step of isQuick ? quick : [...quick, ...site]) {
  process.stdout.write(`\n── ${step.name}\n`);
  const start = performance.now();
  const isPossible = step.needs === undefined || outcomes.get(step.needs)?.passed === true;
  if (!isPossible) process.stdout.write(`left out: “${step.needs}” failed\n`);
  const passed = isPossible && (await step.run()) === 0;
  outcomes.set(step.name, { passed, seconds: (performance.now() - start) / 1000 });
}

process.stdout.write('\n');
for (const [name, { passed, seconds }] of outcomes) {
  process.stdout.write(`${passed ? 'passed' : 'FAILED'}  ${seconds.toFixed(1).padStart(6)} s  ${name}\n`);
}
const failed = [...outcomes.values()].filter(({ passed }) => !passed).length;
process.stdout.write(`\n${outcomes.size - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
