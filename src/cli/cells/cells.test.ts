import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { present } from '#lib/assert/present.ts';
import { cells, differenceFrom, gradingProblemOf, problemOf } from './cells.ts';
import { cellIds, gradedBy } from './committed.ts';
import { examplesProblem } from './examples.ts';
import { runInNode } from './run-in-node.ts';

const run = (code: string, options: Parameters<typeof runInNode>[1] = {}) =>
  runInNode([{ id: 'tried', code }], options);

describe('the cells of the lessons', () => {
  it.each(cellIds)('%s shows what is committed, and is graded as its solutions are', async (id) => {
    expect(await problemOf(id)).toBeNull();
  });

  it('and the examples of the library do too', async () => {
    expect(await examplesProblem()).toBeNull();
  });

  it('are named where another is asked for', async () => {
    await expect(cells(['nothing'])).rejects.toThrow(
      /^lab cells: expected --write or one of .*\ba-neuron, .*, received "nothing"$/,
    );
  });
});

describe('the output that is committed', () => {
  const shown = [{ kind: 'text', text: 'a' }] as const;
  const place = 'cell tried: expected its output in src/content/cells/tried.json, received';

  it.each([
    ['[{"kind":"text","text":"a"}]', null],
    [null, `${place} none`],
    ['[{"kind":"text","text":"b"}]', `${place} another`],
    ['[{"kind":"text"', `${place} what cannot be read: `],
    ['{"kind":"text","text":"a"}', `${place} what cannot be read: expected a list of outputs, received "{`],
    ['[{"kind":"text"}]', `${place} what cannot be read: text: expected "text", received undefined`],
  ])('is held against what is shown: %s', (text, problem) => {
    const folder = mkdtempSync(join(tmpdir(), 'cells-'));
    try {
      if (text !== null) writeFileSync(join(folder, 'tried.json'), text);
      const found = differenceFrom('tried', shown, pathToFileURL(`${folder}/`));
      if (problem === null) expect(found).toBeNull();
      else expect(found?.startsWith(problem), found ?? 'nothing').toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the examples of the library', () => {
  it.each([
    ['const a = 1;', '', 'library: the example of tried: expected some output, received none'],
    ["const a = 1;\nthrow new Error('so it is');", '', 'library: the example of tried: tried.ts:4: so it is'],
    ['1;', null, expect.stringMatching(/^library: expected what .* received none$/)],
    ['1;', '{', expect.stringMatching(/^library: expected what .* received what cannot be read: /)],
    ['1;', '{}', expect.stringMatching(/^library: expected what .* received another$/)],
  ])('%s: what is wrong is said, where %j is committed', async (example, text, problem) => {
    const folder = mkdtempSync(join(tmpdir(), 'cells-'));
    try {
      const file = join(folder, 'examples.json');
      if (text !== null) writeFileSync(file, text);
      expect(await examplesProblem(false, [{ name: 'tried', example }], pathToFileURL(file))).toEqual(
        problem,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a grading', () => {
  it('is held against a right solution, a wrong one and the lesson’s code', async () => {
    const id = 'finite-difference';
    const graded = present(gradedBy(id), id);
    const { right, wrong } = graded;
    const problem = (changed: object) => gradingProblemOf(id, { ...graded, ...changed });
    expect(await problem({ right: wrong })).toMatch(
      /^cell finite-difference: expected its right solution to pass, received: Not yet: right with 0 of 5 seeds\. With seed 1, /,
    );
    expect(await problem({ wrong: right })).toBe(
      'cell finite-difference: expected its wrong solution not to pass, received: Passed: right with all 5 seeds.',
    );
    const lax = "import { grade } from 'negative-slope/grading';\ngrade(() => undefined);";
    expect(await problem({ grading: { ...graded.grading, code: lax } })).toMatch(
      /wrong solution not to pass/,
    );
    expect(await problem({ wrong: 'export const slope = null;' })).toMatch(
      /^cell finite-difference: expected its wrong solution not to pass, received: finite-difference/,
    );
  });

  it.each([
    ['back-on', 'return step;', 'return step + 1;'],
    ['killed-at', "findLastIndex((state) => state !== 'dead')", "lastIndexOf('active')"],
  ])('of %s lets no solution pass that is off by a little', async (id, right, wrong) => {
    const graded = present(gradedBy(id), id);
    const changed = graded.right.replace(right, wrong);
    expect(changed).not.toBe(graded.right);
    expect(await gradingProblemOf(id, { ...graded, wrong: changed })).toBeNull();
  });

  it('lets a right solution pass that changes what it is given', async () => {
    const graded = present(gradedBy('softmax'), 'softmax');
    const right = `export function softmax(outputs: number[]): number[] {
      const largest = Math.max(...outputs);
      let all = 0;
      for (const [index, y] of outputs.entries()) {
        outputs[index] = Math.exp(y - largest);
        all += Math.exp(y - largest);
      }
      for (const [index, power] of outputs.entries()) outputs[index] = power / all;
      return outputs;
    }`;
    expect(await gradingProblemOf('softmax', { ...graded, right })).toBeNull();
  });
});

describe('a run in a thread', () => {
  it('fails by itself where its output cannot be read', async () => {
    const { ending } = await run(
      "process.getBuiltinModule('node:worker_threads').parentPort.postMessage({ type: 'output', output: { kind: 'nonsense' } });",
    );
    expect(ending).toMatchObject({
      status: 'failed',
      message: expect.stringMatching(/^kind: expected .+, received "nonsense"$/),
      cell: 'tried',
    });
  });

  it('says on which line the code throws, and keeps what it showed before', async () => {
    const { outputs, ending } = await run(
      "import { text } from 'negative-slope';\ntext('first');\nconst none: number[] = [];\nnone[0]!.toFixed();",
    );
    expect(outputs).toEqual([{ kind: 'text', text: 'first' }]);
    expect(ending).toMatchObject({ status: 'failed', line: 4, cell: 'tried' });
  });

  it('says on which line it is no code, whoever finds out', async () => {
    expect((await run('const a = 1;\nconst b = ;')).ending).toMatchObject({ line: 2 });
    expect((await run('const a = 1;\nconst a = 2;')).ending).toMatchObject({ line: 2 });
  });

  it('has no rows that another run was given', async () => {
    const digits = (id: string) =>
      run(
        `import { makeData } from 'negative-slope';\nmakeData({ id: ${id}, samples: 9, testFraction: 0, seed: 1 });`,
      );
    expect((await digits("'digits'")).ending.status).toBe('done');
    expect((await digits("'dig' + 'its'")).ending).toMatchObject({
      message: 'digits: expected their rows to be loaded before they are made, received none',
    });
  });

  it('ends a run that takes too long, and one that takes too much', async () => {
    expect((await run('while (true) {}', { seconds: 0.3 })).ending).toMatchObject({
      message: 'the cell: expected an end within 0.3 seconds',
    });
    expect(
      (
        await run('const all = []; for (;;) all.push(new Array(100_000).fill(all.length));', {
          megabytes: 32,
        })
      ).ending,
    ).toMatchObject({ message: expect.stringContaining('memory') });
  });
});
