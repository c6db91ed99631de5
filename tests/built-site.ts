import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type Files = Readonly<Record<string, string | Buffer>>;

/** An empty folder of its own. */
export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'site-'));

export function write(file: string, body: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, body);
}

/** Writes a build into a folder: these files, a page for what is not there and, as the last, the rules. */
export function writeSite(dir: string, { _headers = '', ...files }: Files): void {
  write(join(dir, '404.html'), 'nothing here');
  for (const [name, body] of Object.entries(files)) write(join(dir, name), body);
  write(join(dir, '_headers'), _headers);
}

/** Puts another build in a folder's place, as `npm run build` does. */
export function swapSite(dir: string, files: Files): void {
  writeSite(`${dir}-next`, files);
  renameSync(dir, `${dir}-old`);
  renameSync(`${dir}-next`, dir);
  rmSync(`${dir}-old`, { recursive: true });
}

/** What comes back for these very bytes, which no client would send: all of it, until the server ends the connection. */
export const exchange = (port: number, request: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(request, 'latin1'));
    socket.setEncoding('latin1');
    socket.on('data', (text) => {
      answer += text;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
