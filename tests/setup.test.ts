import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { root } from '../scripts/setup.mjs';
import { freshFolder, write } from './built-site.ts';

/** Stands for Astro: it writes what a build writes, the compiled kernel among it. */
const astro = `
const { appendFileSync, cpSync, existsSync, mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const dir = process.argv[process.argv.indexOf('--outDir') + 1];
console.log('astro says this');
appendFileSync('log', 'build ');
writeFileSync('src/kernel/binary.ts', 'compiled');
mkdirSync(dir, { recursive: true });
cpSync('src/page.html', join(dir, 'index.html'));
if (existsSync('src/fault')) process.exit(3);
for (const name of ['404.html', '_headers']) writeFileSync(join(dir, name), '');
`;

/** Stands for npm: it writes down what it installed, as npm does, without what is of other platforms. */
const npm = `
const { appendFileSync, readFileSync, writeFileSync } = require('node:fs');
console.log('npm says this');
appendFileSync('log', 'install ');
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const installed = Object.entries(packages).filter(([folder, { optional }]) => folder !== '' && !optional);
writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages: Object.fromEntries(installed) }));
`;

const lock = (version: string) =>
  JSON.stringify({
    packages: {
      '': { name: 'course' },
      'node_modules/one': { version },
      'node_modules/elsewhere': { version: '1.0.0', optional: true },
    },
  });

let clone = '';
beforeEach(() => {
  clone = freshFolder();
  chmodSync(clone, 0o755);
  cpSync(join(root, 'scripts'), join(clone, 'scripts'), { recursive: true });
  mkdirSync(join(clone, 'node_modules'));
  for (const name of ['mrmime', 'range-parser']) {
    symlinkSync(join(root, 'node_modules', name), join(clone, 'node_modules', name));
  }
  for (const [name, code] of Object.entries({ astro, npm })) {
    write(join(clone, 'programs', name), `#!${process.execPath}\n${code}`);
    chmodSync(join(clone, 'programs', name), 0o755);
  }
  write(join(clone, 'package-lock.json'), lock('1.0.0'));
  write(join(clone, 'src/page.html'), 'first');
  write(join(clone, 'src/kernel/assembly.ts'), 'source');
});
afterEach(() => {
  chmodSync(clone, 0o755);
  rmSync(clone, { recursive: true });
});

const read = (name: string) => readFileSync(join(clone, name), 'utf8');

/** Runs a script of the clone to its end, or until it serves. */
const run = (script: string, user: { uid?: number } = {}) =>
  new Promise<{ code: number | null; out: string; error: string }>((resolve) => {
    const child = spawn(process.execPath, [`scripts/${script}`], {
      cwd: clone,
      env: {
        ...process.env,
        PATH: [join(clone, 'programs'), process.env.PATH].join(delimiter),
        PORT: '0',
        DIST: undefined,
      },
      ...user,
    });
    const said = { out: '', error: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said.out += text;
      if (said.out.includes('Negative Slope is at')) child.kill();
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said.error += text;
    });
    child.on('close', (code) => resolve({ code, ...said }));
  });

it('installs and builds once, and again only when something has changed', async () => {
  const first = await run('start.mjs');
  expect(first.code).toBe(0);
  expect(read('log')).toBe('install build ');
  // What others say stands apart from what is printed.
  expect(first.out).toMatch(/^Negative Slope is at http:\S+\n$/);
  expect(first.error).toMatch(/npm says this[\s\S]*astro says this/);

  await run('start.mjs');
  expect(read('log')).toBe('install build ');

  write(join(clone, 'src/page.html'), 'second');
  await run('start.mjs');
  expect(read('log')).toBe('install build build ');
  expect(read('dist/index.html')).toBe('second');

  write(join(clone, 'package-lock.json'), lock('1.0.1'));
  await run('start.mjs');
  expect(read('log')).toBe('install build build install build ');
});

it('installs nothing that is there, whoever installed it', async () => {
  write(join(clone, 'node_modules/.package-lock.json'), lock('1.0.0'));
  await run('start.mjs');
  expect(read('log')).toBe('build ');

  // As an install leaves it that was broken off.
  write(join(clone, 'node_modules/.package-lock.json'), '');
  await run('start.mjs');
  expect(read('log')).toBe('build install ');
});

it('leaves the last whole build in its place until the next is whole', async () => {
  await run('build.mjs');
  write(join(clone, 'src/page.html'), 'second');
  write(join(clone, 'src/fault'), '');
  // No process has this number: the build that had it was broken off.
  write(join(clone, '.cache/build-99999999/index.html'), 'left');
  expect(await run('build.mjs')).toMatchObject({ code: 3, out: 'astro says this\n' });
  expect(read('dist/index.html')).toBe('first');
  expect(existsSync(join(clone, 'dist/404.html'))).toBe(true);
  expect(readdirSync(join(clone, '.cache'))).toEqual([]);

  rmSync(join(clone, 'src/fault'));
  expect((await run('build.mjs')).code).toBe(0);
  expect(read('dist/index.html')).toBe('second');
  expect(readdirSync(join(clone, '.cache'))).toEqual([]);
});

it('says in a line that a clone cannot be written, and serves one that needs nothing', async () => {
  // Nobody: root may write everywhere.
  const user = process.getuid?.() === 0 ? { uid: 65534 } : {};
  chmodSync(clone, 0o555);
  expect(await run('start.mjs', user)).toEqual({
    code: 1,
    out: '',
    error: `${clone} cannot be written: the course needs a copy that it can set up and build in.\n`,
  });

  chmodSync(clone, 0o755);
  await run('start.mjs');
  chmodSync(clone, 0o555);
  expect(await run('start.mjs', user)).toMatchObject({ code: 0, error: '' });
});
