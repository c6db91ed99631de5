import { expect, it } from 'vitest';
import { codeWords } from './code-words.ts';

it('what stands between backticks is code', () => {
  const codes = (sentence: string) => codeWords(sentence).map(({ text, isCode }) => (isCode ? [text] : text));
  expect(codes('Gives `null` there.')).toEqual(['Gives ', ['null'], ' there.']);
  expect(codes('`a` or `b`')).toEqual(['', ['a'], ' or ', ['b'], '']);
  expect(codes('No code.')).toEqual(['No code.']);
});
