import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseSpec, type RunResult } from '#lib/spec/index.ts';
import { train } from '#lib/training/index.ts';

const lab = fileURLToPath(new URL('./lab.ts', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lab-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', lab, ...args],
    { input, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

const spec = {
  data: { id: 'xor' },
  network: { hidden: [4], activation: { id: 'relu' } },
  training: { epochs: 2 },
};

describe('lab run', () => {
  it('prints the result as JSON, alone, from a file and from standard input', () => {
    const file = join(folder, 'run.json');
    writeFileSync(file, JSON.stringify(spec));
    const { status, stdout, stderr } = run(['run', file]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout) as RunResult).toEqual(train(parseSpec(spec)));
    expect(run(['run', '-'], JSON.stringify(spec)).stdout).toBe(stdout);
  });

  it('is content with a run that diverges', () => {
    const wild = {
      data: { id: 'abs' },
      network: { activation: { id: 'identity' } },
      training: { optimizer: { learningRate: 100 } },
    };
    const { status, stdout } = run(['run', '-'], JSON.stringify(wild));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ status: 'diverged' });
  });

  it.each([
    [['run', '-'], '{"data":', /^standard input: expected JSON, received .+$/],
    [['run', '-'], '{\n"data": 3,,\n}', /^standard input: expected JSON, received .+$/],
    [['run', '-'], '{}', /^data: expected a value, received nothing$/],
    [
      ['run', '-'],
      JSON.stringify({ ...spec, training: { batchSize: 0 } }),
      /^training\.batchSize: expected an integer of at least 1, received 0$/,
    ],
    [
      ['run', 'no-such-file.json'],
      '',
      /^no-such-file\.json: expected a file that can be read, received ENOENT/,
    ],
    [['run'], '', /^lab run: expected one file, or - for standard input, received 0 arguments$/],
    [['bench', '--fast'], '', /^lab bench: expected one of --seconds, .+, received --fast$/],
    [['dance'], '', /^lab: expected one of run, bench, received "dance"$/],
    [[], '', /^lab: expected one of run, bench, received nothing$/],
  ])('%j with %j is one line on standard error and status 2', (args, input, message) => {
    const { status, stdout, stderr } = run(args, input);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.endsWith('\n')).toBe(true);
    expect(stderr.trimEnd()).toMatch(message);
    expect(stderr.trimEnd()).not.toContain('\n');
  });

  it('does not mind a reader that closes the pipe', () => {
    const file = join(folder, 'long.json');
    writeFileSync(
      file,
      JSON.stringify({ ...spec, network: { hidden: [200, 200], activation: { id: 'relu' } } }),
    );
    const command = '"$0" --disable-warning=ExperimentalWarning "$1" run "$2" | head -c 10';
    const { stdout, stderr } = spawnSync('sh', ['-c', command, process.execPath, lab, file], {
      encoding: 'utf8',
    });
    expect({ stdout, stderr }).toEqual({ stdout: '{"spec":{"', stderr: '' });
  });
});
