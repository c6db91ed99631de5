// Finds the browsers of the tests, and gets them where that is allowed.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** What a Chromium needs to run in a container, and to ask nothing of the network. */
export const launchArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** What has no window is a third quicker over all journeys, and draws the same pages. */
const headlessShell = 'chromium-headless-shell';
const browsers = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
];

/**
 * The first of these programs on the path.
 * @param {readonly string[]} programs
 */
function onPath(programs) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const extension = process.platform === 'win32' ? '.exe' : '';
  return programs
    .flatMap((name) => folders.map((folder) => path.join(folder, name + extension)))
    .find((file) => existsSync(file));
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

/**
 * An installed Chromium or Chrome: `CHROMIUM` names one, else the usual places are looked at; or undefined.
 * @param {object} [options]
 * @param {boolean} [options.asReaders] not the one without a window: what is measured is measured in what readers have
 */
export async function findChromium({ asReaders = false } = {}) {
  const named = process.env.CHROMIUM;
  if (named) return existsSync(named) ? named : undefined;
  const names = asReaders ? browsers : [headlessShell, ...browsers];
  return onPath(names) ?? elsewhere.find((file) => existsSync(file)) ?? (await playwrightsOwn());
}

/** An installed Firefox, or undefined. */
export function findFirefox() {
  return onPath(['firefox-esr', 'firefox']);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
function attempt(command, args) {
  try {
    execFileSync(command, args, { stdio: 'ignore', shell: process.platform === 'win32', timeout: 300_000 });
    return true;
  } catch {
    return false;
  }
}

/** Installs packages of Debian's, where that is permitted. @param {string[]} names */
export function installFromDebian(...names) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath(['apt-get'])) return;
  attempt('apt-get', ['update']);
  attempt('apt-get', ['install', '-y', '--no-install-recommends', ...names]);
}

/**
 * A Chromium, installed if need be: Playwright's, else Debian's where that is permitted.
 * Throws one line that says what to install.
 * @param {Parameters<typeof findChromium>[0]} [options]
 */
export async function ensureChromium(options = {}) {
  const found = await findChromium(options);
  if (found) return found;
  attempt('npx', ['--no-install', 'playwright', 'install', 'chromium']);
  const downloaded = await playwrightsOwn();
  if (downloaded) return downloaded;
  for (const name of options.asReaders ? ['chromium'] : [headlessShell, 'chromium']) {
    installFromDebian(name);
    const installed = onPath([name]);
    if (installed) return installed;
  }
  throw new Error(
    'No browser for the tests: install Chromium or Chrome (Debian: apt-get install chromium), or name one in CHROMIUM.',
  );
}

/** Installs a Firefox where there is none: Debian's, where that is permitted. The step that needs one says if it is lacking. */
export function bringFirefox() {
  if (findFirefox() === undefined) installFromDebian('firefox-esr');
}
