import { describe, expect, it } from 'vitest';
import {
  awaitedIn,
  type Cell,
  linesOf,
  type MarkdownCell,
  placeOf,
  readNotebook,
  textOf,
  withPictures,
  writeNotebook,
} from './index.ts';

const prose = (name: string, text = name): MarkdownCell => ({ kind: 'markdown', name, text });
const idsOf = (cells: readonly Cell[]): readonly string[] =>
  readNotebook(writeNotebook({ title: 'A', cells })).cells.map(({ id }) => id);

describe('a notebook', () => {
  it('is written as nbformat 4.5 has it', () => {
    const cells: readonly Cell[] = [
      { ...prose('start', '# Start\n\n![a](attachment:a.png)'), pictures: { 'a.png': 'iVBORw==' } },
      { kind: 'code', name: 'sum', code: 'a = 1\na + 1' },
      { kind: 'code', name: 'later', code: 'a', hidden: true },
    ];
    expect(JSON.parse(writeNotebook({ title: 'A', cells }))).toEqual({
      cells: [
        {
          id: 'start',
          cell_type: 'markdown',
          metadata: {},
          source: ['# Start\n', '\n', '![a](attachment:a.png)'],
          attachments: { 'a.png': { 'image/png': 'iVBORw==' } },
        },
        {
          id: 'sum',
          cell_type: 'code',
          execution_count: null,
          metadata: {},
          outputs: [],
          source: ['a = 1\n', 'a + 1'],
        },
        {
          id: 'later',
          cell_type: 'code',
          execution_count: null,
          metadata: { jupyter: { source_hidden: true } },
          outputs: [],
          source: ['a'],
        },
      ],
      metadata: {
        kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
        language_info: { name: 'python' },
        title: 'A',
      },
      nbformat: 4,
      nbformat_minor: 5,
    });
  });

  it('gives each cell an id of its own, of at most 64 letters, digits and hyphens', () => {
    const long = 'x'.repeat(80);
    expect(idsOf([prose('a b'), prose('a-b'), prose('a-b-2'), prose('a_b'), prose('é')])).toEqual([
      'a-b',
      'a-b-2',
      'a-b-2-2',
      'a-b-3',
      '-',
    ]);
    expect(idsOf([prose(long), prose(long)])).toEqual(['x'.repeat(64), `${'x'.repeat(62)}-2`]);
    expect(idsOf([prose(''), prose('')])).toEqual(['cell', 'cell-2']);
  });

  it('is read as it was written, line by line', () => {
    const text = 'one\n\n  two\n';
    expect(linesOf(text)).toEqual(['one\n', '\n', '  two\n']);
    const [cell] = readNotebook(writeNotebook({ title: 'A', cells: [prose('a', text)] })).cells;
    expect(cell && textOf(cell)).toBe(text);
  });

  it('is refused where it is none, with what was expected', () => {
    const whole = JSON.parse(writeNotebook({ title: 'A', cells: [prose('a'), prose('b')] }));
    const refused = (change: object): (() => unknown) => {
      const text = JSON.stringify({ ...whole, ...change });
      return () => readNotebook(text);
    };
    const [a, b] = whole.cells;
    expect(() => readNotebook('{')).toThrow('notebook: expected JSON, received a text that is none');
    expect(refused({ nbformat_minor: 4 })).toThrow('notebook.nbformat_minor: expected 5, received 4');
    expect(refused({ cells: [a, { ...b, id: 'a' }] })).toThrow('notebook.cells: expected ids that differ');
    expect(refused({ cells: [{ ...a, id: 'a b' }] })).toThrow(
      'notebook.cells.0.id: expected an id of 1 to 64 letters, digits, - and _, received "a b"',
    );
    expect(refused({ cells: [{ ...a, attachments: { 'a.png': { 'image/png': 'no!' } } }] })).toThrow(
      'notebook.cells.0.attachments.a.png.image/png: expected bytes in Base64, received "no!"',
    );
    expect(refused({ cells: [{ ...a, outputs: [] }] })).toThrow(
      'notebook.cells.0.outputs: expected no such field',
    );
  });

  it('gets a picture where a place waits for one, with what it shows and what its figure says', () => {
    const text = `**A**\n\n${placeOf('a')}\n\nThe end.`;
    const cells = [prose('a', text), prose('b', `${placeOf('b')}\n${placeOf('a')}`), prose('c', 'nothing')];
    const bare = readNotebook(writeNotebook({ title: 'A', cells }));
    expect(awaitedIn(bare)).toEqual(['a', 'b', 'a']);
    const [a, b, c] = withPictures(bare, (figure) => ({
      png: figure === 'a' ? 'iVBORw==' : null,
      alt: `[${figure}]`,
      sentence: `z_1 of ${figure}.`,
    })).cells;
    expect([a, b, c].map((cell) => cell && textOf(cell))).toEqual([
      '**A**\n\n![\\[a\\]](attachment:a.png)\n\nz\\_1 of a.\n\nThe end.',
      'z\\_1 of b.\n![\\[a\\]](attachment:a.png)\n\nz\\_1 of a.',
      'nothing',
    ]);
    for (const cell of [a, b]) {
      expect(cell).toHaveProperty('attachments', { 'a.png': { 'image/png': 'iVBORw==' } });
    }
    expect(c).not.toHaveProperty('attachments');
  });
});
