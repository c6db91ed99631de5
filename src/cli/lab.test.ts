import { type StdioOptions, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
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

const refused = (args: readonly string[], input: string, message: RegExp) => {
  const { status, stdout, stderr } = run(args, input);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr.endsWith('\n')).toBe(true);
  expect(stderr.trimEnd()).toMatch(message);
  expect(stderr.trimEnd()).not.toContain('\n');
};

describe('lab run', () => {
  it('prints the result as JSON, alone, from a file and from standard input', () => {
    const file = join(folder, 'run.json');
    writeFileSync(file, JSON.stringify(spec));
    const { status, stdout, stderr } = run(['run', file]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout) as RunResult).toEqual(train(parseSpec(spec)));
    expect(run(['run', '--', '-'], JSON.stringify(spec)).stdout).toBe(stdout);
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
    [['run'], '', /^lab run: expected one file, or - for standard input, received 0 of them$/],
    [['run', '--'], '', /^lab run: expected one file, or - for standard input, received 0 of them$/],
    [['run', '--fast'], '', /^lab run: expected one file, or - for standard input, received "--fast"$/],
    [
      ['claims', 'x'],
      '',
      /^lab claims: expected --deep, --fresh, --seeds-from N, --write or one of .+, received "x"$/,
    ],
    [['bench', '--fast'], '', /^lab bench: expected one of --seconds, .+, received --fast$/],
    [['dance'], '', /^lab: expected one of run, sweep, bench, claims, cells, received "dance"$/],
    [[''], '', /^lab: expected one of run, sweep, bench, claims, cells, received ""$/],
    [
      ['run', '-'],
      JSON.stringify({
        data: { id: 'two-moons', samples: 2 },
        network: { activation: { id: 'relu' }, hidden: [1] },
        training: { steps: 1e9 },
      }),
      /^record\.every: expected 0 or at least 701, for at most 10000000 recorded numbers, received 1$/,
    ],
    [['run', '-'], '{"a\u009b\u202e": x}', /^standard input: expected JSON, received [\x20-\x7e…]+$/],
    [
      ['run', '\u001b[2J.json'],
      '',
      /^\\u001b\[2J\.json: expected a file that can be read, received ENOENT.+\\u001b\[2J/,
    ],
    [['\u202edance'], '', /^lab: expected one of run, sweep, bench, claims, cells, received "\\u202edance"$/],
  ])('%j with %j is one line on standard error and status 2', (args, input, message) =>
    refused(args, input, message),
  );

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

describe('a specification', () => {
  it('may begin with the byte order mark of UTF-8, in a file and on standard input', () => {
    const expected = run(['run', '-'], JSON.stringify(spec));
    const marked = `\ufeff${JSON.stringify(spec)}`;
    const file = join(folder, 'marked.json');
    writeFileSync(file, marked);
    expect(run(['run', file])).toEqual(expected);
    expect(run(['run', '-'], marked)).toEqual({ ...expected, status: 0, stderr: '' });
  });

  it('is waited for on a pipe that another program has left without waiting', () => {
    const file = join(folder, 'late.json');
    writeFileSync(file, JSON.stringify(spec));
    const leave = "process.stdin.resume(); process.kill(process.pid, 'SIGKILL')";
    const command = '{ sleep 1; cat "$2"; } | { "$0" -e "$3"; "$0" "$1" run -; }';
    const { status, stdout } = spawnSync('sh', ['-c', command, process.execPath, lab, file, leave], {
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: run(['run', file]).stdout });
  });

  it('whose outputs look like classes is told that they are taken as amounts', () => {
    const classes = { id: 'inline', x: [[0], [1], [2]], y: [[0], [1], [2]] };
    const { status, stdout, stderr } = run(['run', '-'], JSON.stringify({ ...spec, data: classes }));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ spec: { training: { loss: 'mse' } } });
    expect(stderr).toBe(
      'lab run: note: data.y: 0, 1, 2 are taken as amounts, with the loss mse; for classes give one-hot rows such as ' +
        '[0, 1, 0], or 0 and 1 where there are two; for amounts say "training": { "loss": "mse" }\n',
    );
    const said = { ...spec, data: classes, training: { epochs: 2, loss: 'mse' } };
    expect(run(['run', '-'], JSON.stringify(said))).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('what cannot be written', () => {
  /** Into a file that is open for reading alone. */
  const runInto = (place: 'stdout' | 'stderr', args: readonly string[]) => {
    const file = join(folder, 'unwritable.json');
    writeFileSync(file, JSON.stringify(spec));
    const closed = openSync(file, 'r');
    try {
      const stdio: StdioOptions = place === 'stdout' ? ['pipe', closed, 'pipe'] : ['pipe', 'pipe', closed];
      return spawnSync(process.execPath, [lab, ...args], {
        input: JSON.stringify(spec),
        stdio,
        encoding: 'utf8',
      });
    } finally {
      closeSync(closed);
    }
  };

  it.each([[['run', '-']], [['--help']]])('is said, where it is the result of %j', (args) => {
    const { status, stderr } = runInto('stdout', args);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^standard output: expected a file that can be written, received E[A-Z]+: .+\n$/);
  });

  it('is said, where a full disk takes a part of the result', () => {
    const file = join(folder, 'wide.json');
    const network = { hidden: [200, 200], activation: { id: 'relu' } };
    writeFileSync(file, JSON.stringify({ ...spec, network }));
    const command = 'ulimit -f 64; "$0" "$1" run "$2" >"$3"';
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', command, process.execPath, lab, file, join(folder, 'part.json')],
      { encoding: 'utf8' },
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(/^standard output: expected a file that can be written, received EFBIG: .+\n$/);
  });

  it('ends no sweep, where it is its progress', () => {
    const { status, stdout } = runInto('stderr', ['sweep', '-', '--seeds', '2', '--workers', '1']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ rows: [{ seed: 1 }, { seed: 2 }] });
  });
});

describe('lab --help', () => {
  it.each([['--help'], ['-h'], ['help']])('%s is usage on standard output', (...args) => {
    const { status, stdout, stderr } = run(args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const verb of ['run SPEC', 'sweep SPEC', 'bench', 'claims']) expect(stdout).toContain(`\n  ${verb}`);
  });

  it.each([
    [['run', '--help'], 'run SPEC\n'],
    [['sweep', 'no-such-file.json', '-h'], 'sweep SPEC [--vary WHAT]'],
    [['help', 'bench'], 'bench [--only'],
    [['--help', 'claims'], 'claims [--deep]'],
  ])('%j is that of the verb, and nothing runs', (args, text) => {
    const { status, stdout, stderr } = run(args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`Usage: npm run --silent lab -- ${text}`);
  });

  it('is what no command at all prints, on standard error, with status 2', () => {
    const { status, stdout, stderr } = run([]);
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: run(['help']).stdout });
  });

  it('does not know other verbs', () => {
    refused(
      ['help', 'dance'],
      '',
      /^lab: expected one of run, sweep, bench, claims, cells, received "dance"$/,
    );
  });
});

describe('lab sweep', () => {
  const vary = [
    '--vary',
    'network.activation=[{"id":"identity"},{"id":"relu"}]',
    '--vary',
    'training.optimizer.learningRate=[0.1,1e6]',
  ];
  const regression = { ...spec, data: { id: 'abs', samples: 40 } };

  it('prints the same bytes whatever the number of workers, and its progress elsewhere', () => {
    const one = run(['sweep', '-', '--seeds', '3', '--workers', '1', ...vary], JSON.stringify(regression));
    const two = run(['sweep', '--workers=2', ...vary, '--seeds=3', '-'], JSON.stringify(regression));
    expect(one.status).toBe(0);
    expect(two.stdout).toBe(one.stdout);
    expect(one.stderr.trimEnd().split('\n').at(-1)).toBe('lab sweep: 12 of 12 runs');
    const { rows, combinations, summaries, differences } = JSON.parse(one.stdout) as {
      rows: (RunResult & { combination: number; seed: number })[];
    } & Record<'combinations' | 'summaries' | 'differences', unknown[]>;
    expect(rows.map(({ combination, seed }) => [combination, seed])).toEqual(
      [0, 1, 2, 3].flatMap((combination) => [1, 2, 3].map((seed) => [combination, seed])),
    );
    expect(combinations).toHaveLength(4);
    expect(summaries).toHaveLength(4);
    expect(differences).toHaveLength(3);
    expect(summaries[1]).toMatchObject({ diverged: 1, metrics: { trainAccuracy: null } });

    const third = {
      ...regression,
      data: { ...regression.data, seed: 3 },
      network: { ...regression.network, init: { id: 'he-normal', seed: 3 } },
      training: { ...regression.training, optimizer: { learningRate: 0.1 }, seed: 3 },
    };
    const alone = train(parseSpec(third));
    expect(rows[8]).toMatchObject({ digest: alone.digest, testLoss: alone.testLoss?.at(-1) });
  });

  it.each([
    [['sweep'], '', /^lab sweep: expected one file, or - for standard input, received 0 of them$/],
    [
      ['sweep', '-', '--seed', '3'],
      '',
      /^lab sweep: expected --seeds, --vary or --workers, received "--seed"$/,
    ],
    [['sweep', '-', '--seeds', '0'], '', /^--seeds: expected an integer from 1 to 10000, received "0"$/],
    [['sweep', '-', '--workers'], '', /^--workers: expected an integer from 1 to 64, received nothing$/],
    [
      ['sweep', '-', '--vary', 'training.epochs'],
      '',
      /^--vary: expected a field, = and its values, or @ and a file, received "training.epochs"$/,
    ],
    [
      ['sweep', '-', '--vary', 'training.epochs=[3,'],
      '',
      /^--vary training\.epochs: expected a JSON list, or numbers .+, received "\[3,"; where .+ --vary=@FILE .+$/,
    ],
    [
      ['sweep', '-', '--vary', 'training.epochs=[1,-1]'],
      JSON.stringify(spec),
      /^training\.epochs: expected .+, received -1, in combination 2 of 2 \(training\.epochs = -1\)$/,
    ],
    [
      ['sweep', '-', '--seeds', '10000', '--vary', 'training.epochs=[1,2,3,4,5,6,7,8,9,10,11]'],
      JSON.stringify(spec),
      /^the sweep: expected at most 100000 runs, received 110000$/,
    ],
  ])('%j is one line on standard error and status 2', (args, input, message) =>
    refused(args, input, message),
  );

  it('ends at an interrupt, with nothing on standard output', async () => {
    const file = join(folder, 'endless.json');
    writeFileSync(file, JSON.stringify(spec));
    const vary = 'training.steps=[1,1000000000]';
    const child = spawn(process.execPath, [
      '--disable-warning=ExperimentalWarning',
      lab,
      'sweep',
      file,
      '--seeds',
      '1',
      '--vary',
      vary,
      '--workers',
      '2',
    ]);
    let printed = '';
    child.stdout.on('data', (text: Buffer) => {
      printed += text.toString();
    });
    // The first row is there: the second run, which would go on for hours, is under way.
    child.stderr.once('data', () => child.kill('SIGINT'));
    const [code] = (await once(child, 'close')) as [number | null];
    expect({ code, printed }).toEqual({ code: 130, printed: '' });
  });
});
