import { expect, it } from 'vitest';
import { exampleOf, help, library } from './library.ts';

it('the page of the library finds the source of all that it shows, and the help its sentence', () => {
  const entries = library.flatMap((part) => part.entries);
  expect(help.range).toEqual({
    signature: 'range(from: number, to: number, count: number): readonly number[]',
    line: 'Numbers from `from` to `to`, evenly spaced, both ends included.',
  });
  expect(Object.keys(help)).toEqual(entries.map(({ name }) => name));
  expect(Object.values(help).filter(({ line }) => !/[.:]$/.test(line))).toEqual([]);
  const range = entries.find(({ name }) => name === 'range');
  expect(range && exampleOf(range)).toEqual({
    code: "import { range, text } from 'negative-slope';\n\ntext(range(-1, 1, 5));\n",
    outputs: [{ kind: 'text', text: '[−1, −0.5, 0, 0.5, 1]' }],
  });
});
