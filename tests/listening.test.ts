import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { serve } from '../scripts/serve.mjs';
import { root } from '../scripts/setup.mjs';
import { freshFolder, swapSite, write, writeSite } from './built-site.ts';

const dir = freshFolder();
beforeAll(() => writeSite(dir, { 'index.html': 'home' }));
afterAll(() => rmSync(dir, { recursive: true }));

const reaches = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(10_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

/** Holds a port, or leaves it to whoever has it. */
const hold = (port: number): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer();
    server.on('error', () => resolve(server));
    server.listen(port, '127.0.0.1', () => resolve(server));
  });

describe('where it listens', () => {
  const own = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);

  it('serves this machine alone, unless it is told otherwise', async () => {
    const { url, port, network, close } = await serve({ dir, port: 0 });
    expect([url, network]).toEqual([`http://localhost:${port}/`, []]);
    expect([await reaches(url), await reaches(`http://127.0.0.1:${port}/`)]).toEqual([true, true]);
    // 127.0.0.2 is this machine too, but no address of ours: who listens everywhere answers there.
    for (const address of [...own, '127.0.0.2']) {
      expect([address, await reaches(`http://${address}:${port}/`)]).toEqual([address, false]);
    }
    await close();
  });

  it.each(['0.0.0.0', '0'])(
    'serves the networks at %s, and names the addresses that others can type',
    async (host) => {
      const { url, port, network, close } = await serve({ dir, port: 0, host, base: '/course' });
      expect(url).toBe(`http://localhost:${port}/course/`);
      expect(network).toEqual(own.map((address) => `http://${address}:${port}/course/`));
      for (const address of [url, ...network])
        expect([address, await reaches(address)]).toEqual([address, true]);
      await close();
    },
  );

  it('takes the next free port', async () => {
    const first = await serve({ dir, port: 0 });
    const second = await serve({ dir, port: first.port });
    expect(second.port).toBeGreaterThan(first.port);
    await Promise.all([first.close(), second.close()]);
  });

  it('says so when no port is left', async () => {
    const last = await hold(65535);
    await expect(serve({ dir, port: 65535 })).rejects.toThrow('port 65535 is taken, and it is the last');
    const before = await hold(65534);
    await expect(serve({ dir, port: 65534 })).rejects.toThrow('no port from 65534 to 65535 is free');
    for (const server of [last, before]) server.close();
  });

  it('says so when there is no whole build', async () => {
    const empty = freshFolder();
    await expect(serve({ dir: empty, port: 0 })).rejects.toThrow(
      /^expected a whole build in .* without \/_headers/,
    );
    rmSync(empty, { recursive: true });
  });
});

describe('a new build while it serves', () => {
  const before = { 'index.html': 'before '.repeat(200_000), 'old/index.html': 'old' };
  const after = { 'index.html': 'after '.repeat(20_000), 'new/index.html': 'new' };

  it('serves one whole build until the next is whole: nothing is cut, padded or missing', async () => {
    const folder = freshFolder();
    writeSite(folder, before);
    const { url, close } = await serve({ dir: folder, port: 0 });
    const wrong: string[] = [];
    let swapping = true;
    const read = async () => {
      while (swapping) {
        const response = await fetch(url);
        const text = await response.text();
        if (text !== before['index.html'] && text !== after['index.html']) {
          wrong.push(`${response.status}, ${text.length} bytes`);
        }
      }
    };
    const readers = [read(), read(), read()];
    for (const next of [after, before, after]) {
      swapSite(folder, next);
      const page = 'new/index.html' in next ? 'new/' : 'old/';
      await expect.poll(() => reaches(url + page), { timeout: 10_000 }).toBe(true);
    }
    swapping = false;
    await Promise.all(readers);
    expect(wrong).toEqual([]);
    expect(await reaches(`${url}old/`)).toBe(false);
    await close();
    rmSync(folder, { recursive: true });
  });

  it('waits for a folder that is emptied and filled again', async () => {
    const folder = freshFolder();
    writeSite(folder, before);
    const { url, close } = await serve({ dir: folder, port: 0 });
    rmSync(folder, { recursive: true });
    write(join(folder, '404.html'), 'not here');
    write(join(folder, 'new/index.html'), 'new');
    const looks = Array.from({ length: 3 }, async (_, n) => {
      await new Promise((resolve) => setTimeout(resolve, 600 * n));
      return [await reaches(`${url}old/`), await reaches(`${url}new/`)];
    });
    expect(await Promise.all(looks)).toEqual(Array(3).fill([true, false]));
    write(join(folder, '_headers'), '');
    await expect.poll(() => reaches(`${url}new/`), { timeout: 10_000 }).toBe(true);
    await close();
    rmSync(folder, { recursive: true });
  });
});

describe('npm start', () => {
  const start = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, DIST: dir, PORT: '0', ...env } });
    onTestFinished(() => void child.kill());
    const output = { text: '' };
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output.text += text;
      });
    }
    return { child, output };
  };
  const ending = (child: ChildProcess) =>
    new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));

  it.each(['SIGINT', 'SIGTERM'] as const)('frees the port when npm alone gets %s', async (signal) => {
    const { child, output } = start('npm', ['start']);
    const ended = ending(child);
    await expect.poll(() => output.text, { timeout: 30_000 }).toContain('Negative Slope is at ');
    const url = /http:\S+/.exec(output.text)?.[0] ?? '';
    expect(await reaches(url)).toBe(true);
    child.kill(signal);
    await ended;
    expect(await reaches(url)).toBe(false);
  });

  it.each([
    [{ PORT: 'abc' }, 2, 'PORT: expected a whole number from 0 to 65535, received "abc"\n'],
    [{ PORT: ' ' }, 2, 'PORT: expected a whole number from 0 to 65535, received " "\n'],
    [{ PORT: '65536' }, 2, 'PORT: expected a whole number from 0 to 65535, received "65536"\n'],
    [{ HOST: '240.0.0.1' }, 2, 'HOST: expected a name or an address of this machine, received "240.0.0.1"\n'],
    [{ HOST: '[::1]' }, 2, 'HOST: expected a name or an address of this machine, received "[::1]"\n'],
  ])('answers %o with a sentence', async (env, code, sentence) => {
    const { child, output } = start(process.execPath, ['scripts/start.mjs'], env);
    expect(await ending(child)).toBe(code);
    expect(output.text).toMatch(sentence);
  });

  it('goes on when nobody reads what it says', async () => {
    const { port, close } = await serve({ dir, port: 0 });
    await close();
    const { child } = start(process.execPath, ['scripts/start.mjs'], { PORT: String(port) });
    child.stdout.destroy();
    child.stderr.destroy();
    await expect.poll(() => reaches(`http://localhost:${port}/`), { timeout: 30_000 }).toBe(true);
    expect(child.exitCode).toBe(null);
  });

  it('says so when the last port is taken', async () => {
    const last = await hold(65535);
    const { child, output } = start(process.execPath, ['scripts/start.mjs'], { PORT: '65535' });
    expect(await ending(child)).toBe(1);
    expect(output.text).toBe('The course cannot be served: port 65535 is taken, and it is the last\n');
    last.close();
  });
});
