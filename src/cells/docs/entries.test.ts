import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as library from '../library/index.ts';
import { entriesOf, importable } from './entries.ts';
import { exampleCell } from './example.ts';

const root = new URL('../../../', import.meta.url);
const entries = entriesOf((path) => readFileSync(new URL(path, root), 'utf8'));
const names = importable(entries);

describe('what the library says of itself', () => {
  it('is of all that it exports', () => {
    expect([...names].sort()).toEqual(Object.keys(library).sort());
  });

  it('says of each what it does, and of functions and values by an example too', () => {
    expect(entries.filter(({ line }) => !/[.:]$/.test(line)).map(({ name }) => name)).toEqual([]);
    const without = entries.filter(({ name, example }) => names.includes(name) && example === null);
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it('says of every activation its formula', () => {
    const formulas = entries.filter(({ group, name }) => group === 'Activations' && name !== 'activations');
    expect(formulas.filter(({ more }) => !/f\(z\) = /.test(more.join(' ')))).toEqual([]);
  });
});

it('a docstring is read with its signature and its notes', () => {
  const files = new Map([
    [
      'src/cells/library/index.ts',
      "export { half, type Two } from './show.ts';\nexport * from '#lib/numeric/one.ts';",
    ],
    [
      'src/cells/library/show.ts',
      `/**
 * Half of a number; of He's f'(z), not of \`a'b\`.
 *
 * half(x) = x / 2; see
 * \`one\`.
 *
 * @param x any number
 * @throws a RangeError for none
 * @see Somebody & others, A paper, 1900
 * @example half(3)
 */
export function half(x: number, { of = 2 }: { of?: number } = {}): number { return x / of; }
/** Two of a kind. */
export type Two = readonly [1, 2];
const hidden = 1;`,
    ],
    ['src/lib/numeric/one.ts', 'export const one = (): 1 => 1;'],
  ]);
  expect(entriesOf((path) => files.get(path) ?? '')).toEqual([
    {
      name: 'half',
      group: 'Showing',
      signature: 'half(x: number, options?: { of?: number }): number',
      call: 'half(x: number, options?: { of?: number }): number',
      line: "Half of a number; of He’s f′(z), not of `a'b`.",
      more: ['half(x) = x / 2; see `one`.'],
      notes: [
        { kind: 'param', text: '`x`: any number' },
        { kind: 'throws', text: 'a RangeError for none' },
        { kind: 'see', text: 'Somebody & others, A paper, 1900' },
      ],
      example: 'half(3)',
    },
    {
      name: 'one',
      group: 'Numbers',
      signature: 'one(): 1',
      call: 'one(): 1',
      line: '',
      more: [],
      notes: [],
      example: null,
    },
    {
      name: 'Two',
      group: 'Types',
      signature: 'type Two = readonly [1, 2];',
      call: 'Two',
      line: 'Two of a kind.',
      more: [],
      notes: [],
      example: null,
    },
  ]);
});

it.each([
  ['relu(1)', "import { relu, text } from 'negative-slope';\n\ntext(relu(1));\n"],
  [
    'const mean = { log: 1 };\nplot({ mean }, { x: mean.log });',
    "import { plot } from 'negative-slope';\n\nconst mean = { log: 1 };\nplot({ mean }, { x: mean.log });\n",
  ],
  [
    'createNetwork(createTrace, backward, forward, initializer)',
    "import {\n  backward,\n  createNetwork,\n  createTrace,\n  forward,\n  initializer,\n  text,\n} from 'negative-slope';\n\ntext(createNetwork(createTrace, backward, forward, initializer));\n",
  ],
])('an example becomes a cell: %s', (example, cell) => {
  expect(exampleCell(example, names)).toBe(cell);
});
