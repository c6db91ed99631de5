import { Script } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Output } from '../output.ts';
import type { CellSource } from './protocol.ts';
import { type CellFunction, runCells, type Surroundings } from './runner.ts';

const failed: unknown[] = [];
beforeAll(() => {
  process.on('unhandledRejection', note);
});
afterAll(() => {
  process.off('unhandledRejection', note);
});
const note = (error: unknown): void => {
  failed.push(error);
};

const here: Surroundings = {
  evaluate: async (text, id): Promise<CellFunction> =>
    new Script(`(${text})`, { filename: `cell:${id}` }).runInThisContext(),
  lineIn(stack, id) {
    const line = new RegExp(`cell:${id}:(\\d+)`).exec(stack)?.[1];
    return line === undefined ? null : Number(line);
  },
  unhandled: () => failed.splice(0),
};

async function run(...codes: readonly string[]) {
  const outputs: Output[] = [];
  const cells = codes.map((code, index): CellSource => ({ id: `cell-${index}`, code }));
  const { ending } = await runCells({ cells, rows: {} }, here, (output) => outputs.push(output));
  return { outputs, ending };
}

const texts = (outputs: readonly Output[]) =>
  outputs.map((output) => (output.kind === 'text' ? output.text : output.kind));

describe('a cell', () => {
  it('sees the library, without its types', async () => {
    const { outputs, ending } = await run(`
      import { leakyRelu, text } from 'negative-slope';
      interface Place { z: number }
      const places: Place[] = [{ z: -2 }, { z: 3 }];
      for (const { z } of places) text(leakyRelu(z, { negativeSlope: 0.1 }) as number);
      text(leakyRelu.derivative(-1), [1, 'two'], { a: null }, await 4);`);
    expect(ending).toEqual({ status: 'done', grade: null });
    expect(texts(outputs)).toEqual(['−0.2', '3', '0.01 [1, "two"] { a: null } 4']);
  });

  it('goes on from what earlier ones export, of which nothing is shown', async () => {
    const { outputs, ending } = await run(
      `import { text } from 'negative-slope'; export const a = 2; text('unseen');`,
      `import { text } from 'negative-slope'; import { a } from './cell-0.ts'; text(a + 1);`,
    );
    expect(ending).toEqual({ status: 'done', grade: null });
    expect(texts(outputs)).toEqual(['3']);
  });

  it('says which of several cells failed', async () => {
    const { ending } = await run('export const a = 1;\nthrow new Error("so it is");', '');
    expect(ending).toEqual({ status: 'failed', message: 'so it is', line: 2, cell: 'cell-0' });
  });

  it.each([
    [
      "\nimport { a } from 'https://elsewhere.example/a.js';",
      2,
      "import: expected 'negative-slope', received 'https://elsewhere.example/a.js'. A cell reaches nothing else.",
    ],
    [
      "\n\nawait import('data:text/javascript,1');",
      3,
      "import: expected 'negative-slope', received 'data:text/javascript,1'. A cell reaches nothing else.",
    ],
    [
      "import { leakyrelu } from 'negative-slope';\nleakyrelu(1);",
      2,
      'import: expected a name that is there, received leakyrelu. Is it leakyRelu?',
    ],
    [
      "import { plot } from 'negative-slope';\nplot({});",
      2,
      'RangeError: plot: expected 1 to 6 lines, received 0',
    ],
    [
      "import { plot } from 'negative-slope';\n\nfor (;;) plot({ line: [1, 2] });",
      3,
      'a cell: expected at most 12 plots, received another',
    ],
    ['const x = [1,\n 2;', 2, 'SyntaxError: Unexpected token, expected ","'],
    ['# a note\ntext(1);', 1, 'SyntaxError: Unexpected token, expected ";". A comment begins with //.'],
    ['const a = 1;\nlet w = 0,5;', 2, 'SyntaxError: Unexpected token. A decimal has a point: 0.5.'],
    [
      '\nfresh = 1;',
      2,
      'ReferenceError: fresh is not defined. A new name begins with const or let: const fresh = …',
    ],
    ['throw "words";', null, 'the cell threw words'],
  ])('says what is wrong, and where: %j', async (code, line, message) => {
    expect((await run(code)).ending).toEqual({ status: 'failed', message, line, cell: 'cell-0' });
  });

  it('shows tables and plots as data', async () => {
    const { outputs } = await run(`
      import { plot, table } from 'negative-slope';
      table([{ name: 'a', z: -0 }, { z: 2, name: NaN }], 'Two');
      plot({ ReLU: [-0, NaN], mine: [[1, 2]] }, { x: 'z', logarithmic: 'y' });`);
    expect(outputs).toEqual([
      {
        kind: 'table',
        caption: 'Two',
        columns: [
          { label: 'name', numeric: false },
          { label: 'z', numeric: true },
        ],
        rows: [
          ['a', 0],
          ['not a number', 2],
        ],
      },
      {
        kind: 'plot',
        title: 'Plot',
        x: { label: 'z', logarithmic: false },
        y: { label: '', logarithmic: true },
        lines: [
          {
            label: 'ReLU',
            colour: 'var(--act-relu)',
            dash: expect.any(Array),
            points: [
              [0, 0],
              [1, null],
            ],
          },
          { label: 'mine', colour: 'var(--class0)', dash: [7, 4], points: [[1, 2]] },
        ],
      },
    ]);
  });
});

it('a function is drawn where it is asked for', async () => {
  const { outputs } = await run(
    `import { plot } from 'negative-slope'; plot({ square: (x) => x * x }, { from: 0, to: 6 });`,
  );
  const [shown] = outputs;
  const points = shown?.kind === 'plot' ? shown.lines[0]?.points : undefined;
  expect(points).toHaveLength(61);
  expect(points?.at(-1)).toEqual([6, 36]);
});

describe('a grading', () => {
  const graded = async (code: string, grading: string) => {
    const outputs: Output[] = [];
    const cells: readonly CellSource[] = [
      { id: 'mine', code },
      { id: 'mine.grading', code: grading, grades: 'mine' },
    ];
    const { ending } = await runCells({ cells, rows: {} }, here, (output) => outputs.push(output));
    return { outputs, ending };
  };
  const grading = `import { grade, near } from 'negative-slope/grading';
    import { twice } from './mine.ts';
    grade((seed) => near(\`twice(\${seed})\`, twice(seed), 2 * seed));`;

  it('says with how many seeds the code is right, and where it first is not; it shows nothing', async () => {
    const text = "import { text } from 'negative-slope';\ntext('shown');";
    const right = await graded(
      `${text}\nexport const twice = (x: number) => { text('seen'); return 2 * x; };`,
      grading,
    );
    expect(texts(right.outputs)).toEqual(['shown']);
    expect(right.ending).toEqual({ status: 'done', grade: { passed: 5, of: 5, miss: null } });
    expect((await graded('export const twice = (x: number) => x * x;', grading)).ending).toEqual({
      status: 'done',
      grade: { passed: 1, of: 5, miss: { seed: 1, message: 'twice(1) is 1, and 2 was expected' } },
    });
  });

  it('fails where the code does, and says what is not exported', async () => {
    const failed = { status: 'failed', cell: 'mine' };
    expect((await graded('\nexport const twice = (x: never) => x.y.z;', grading)).ending).toMatchObject({
      ...failed,
      line: 2,
      message: expect.stringMatching(/^TypeError/),
    });
    expect((await graded('export const Twice = 1; export const a = 2;', grading)).ending).toEqual({
      ...failed,
      line: null,
      message: 'exports: expected twice among them, received Twice, a. Is it Twice?',
    });
    expect((await graded('export const twice = 2;', '')).ending).toMatchObject({
      ...failed,
      message: 'a grade of mine: expected a value, received null',
    });
  });

  it('is out of a reader’s reach', async () => {
    expect(
      (await run("import { grade } from 'negative-slope/grading';\ngrade(() => {});")).ending,
    ).toMatchObject({
      message:
        "import: expected 'negative-slope', received 'negative-slope/grading'. A cell reaches nothing else.",
    });
    const late = `export const twice = (x: number) => {
      void import('negative-slope/grading').then(({ grade }) => grade(() => undefined));
      return 2 * x;
    };`;
    expect((await graded(late, grading)).ending).toEqual({
      status: 'failed',
      message:
        "import: expected 'negative-slope', received 'negative-slope/grading'. A cell reaches nothing else.",
      line: 2,
      cell: 'mine',
    });
  });

  it.each([
    ['near("a", [1, [2, 3]], [1, [2, 3]])', null],
    ['near("a", new Float32Array(2), [0, 0])', null],
    ['near("a", [1, [2, 4]], [1, [2, 3]])', 'a[1][1] is 4, and 3 was expected'],
    ['near("a", [1], [1, 2])', 'a is a list of 1, and a list of 2 was expected'],
    ['near("a", undefined, 1)', 'a is undefined, and 1 was expected'],
    ['near("a", 0.6905971, 0.6905974)', 'a is 0.6905971, and 0.6905974 was expected'],
    ['near("a", 1 + 2 ** -52, 1, 0)', 'a is 1.0000000000000002, and 1 was expected'],
    ['near("a", "1", 1)', 'a is "1", and 1 was expected'],
    ['near("a", { b: [1] }, 1)', 'a is { b: [1] }, and 1 was expected'],
    ['near("a", Object.create(null), [1])', 'a is {}, and a list of 1 was expected'],
    ['near("a", function f() { return 1; }, 1)', 'a is function f, and 1 was expected'],
    ['near("a", "1".repeat(999), 1)', `a is "${'1'.repeat(98)}…, and 1 was expected`],
    ['near("a", NaN, 1)', 'a is not a number, and 1 was expected'],
    ['near("a", 1001, 1000, 1e-3)', null],
    ['near("a", -1 / 0, -Infinity)', null],
    ['near("a", 1, Infinity)', 'a is 1, and ∞ was expected'],
    ['near("a", null, null)', null],
    ['near("a", { b: [1] }, null)', 'a is { b: [1] }, and null was expected'],
    ['near("a", 0.0011, 0, 1e-3)', 'a is 0.0011, and 0 was expected'],
    ['holds(1 > 2, "f(-1) - 2 is x-1")', 'f(−1) - 2 is x-1'],
  ])('expects %s', async (expectation, message) => {
    const { ending } = await graded(
      '',
      `import { grade, holds, near } from 'negative-slope/grading';\ngrade(() => ${expectation});`,
    );
    const miss = message === null ? null : { seed: 1, message };
    expect(ending).toEqual({ status: 'done', grade: { passed: miss === null ? 5 : 0, of: 5, miss } });
  });
});

it('rows that cannot be read end the run', async () => {
  vi.resetModules();
  const unread = await import('./runner.ts');
  const rows = { digits: { labels: '', pictures: ['0'] } };
  const { ending } = await unread.runCells(
    { cells: [{ id: 'mine', code: '' }], rows },
    here,
    () => undefined,
  );
  expect(ending).toEqual({
    status: 'failed',
    message: 'label: expected a value, received undefined',
    line: null,
    cell: 'mine',
  });
});

it('a promise that fails while nobody waits for it ends the run', async () => {
  const nobody = "void (async () => {\n  await 0;\n  throw new RangeError('alone');\n})();";
  expect((await run(nobody)).ending).toEqual({
    status: 'failed',
    message: 'RangeError: alone',
    line: 3,
    cell: 'cell-0',
  });
});
