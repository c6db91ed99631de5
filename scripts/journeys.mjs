// The journeys, and by name those that did not pass the first time: at the end of a long log, nobody scrolls for them.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './setup.mjs';

/** Written by Playwright; see playwright.config.ts. */
const report = path.join(root, 'test-results', 'journeys.json');

/**
 * @typedef {object} Suite
 * @property {string} title
 * @property {readonly Suite[]} [suites]
 * @property {readonly { title: string, tests: readonly { status: string }[] }[]} [specs]
 */

/**
 * The journeys below a suite that came out in one way, each with where it stands.
 * @param {Suite} suite
 * @param {string} status
 * @returns {readonly string[]}
 */
const named = ({ title, suites = [], specs = [] }, status) =>
  [
    ...specs.filter(({ tests }) => tests.some((test) => test.status === status)).map((spec) => spec.title),
    ...suites.flatMap((inner) => named(inner, status)),
  ].map((name) => `${title} › ${name}`);

/**
 * Runs them. Its code is Playwright's; what it says is which failed, and which passed when they were run again.
 * @returns {{ code: number, notes: readonly string[] }}
 */
export function journeys() {
  rmSync(report, { force: true });
  const code = run('playwright', ['test']);
  if (!existsSync(report)) return { code, notes: ['they were not run to their end'] };
  const { suites } = JSON.parse(readFileSync(report, 'utf8'));
  const of = (/** @type {string} */ status) =>
    suites.flatMap((/** @type {Suite} */ suite) => named(suite, status));
  return {
    code,
    notes: [
      ...of('unexpected').map((name) => `failed: ${name}`),
      ...of('flaky').map((name) => `passed only when it was run again: ${name}`),
    ],
  };
}
