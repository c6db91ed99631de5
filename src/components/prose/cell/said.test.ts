import { expect, it } from 'vitest';
import type { Ended } from '#cells/frame/sandbox.ts';
import { sentenceOf } from './said.ts';

const say = (ended: Ended) =>
  sentenceOf(ended, [{ kind: 'text', text: 'a' }], 'a-step', { 'a-neuron': 'A neuron' });
const failed = { status: 'failed', message: 'TypeError: so it is', line: 3, cell: 'a-step' } as const;

it('says how a run ended, and where it failed', () => {
  expect(say({ status: 'done', grade: null })).toBe('It ran, and shows a line of text.');
  expect(say({ status: 'done', grade: { passed: 5, of: 5, miss: null } })).toBe(
    'Passed: right with all 5 seeds. It shows a line of text.',
  );
  const miss = { seed: 3, message: 'slope(f, 0) is 1, and 0.5 was expected' };
  expect(say({ status: 'done', grade: { passed: 2, of: 5, miss } })).toBe(
    'Not yet: right with 2 of 5 seeds. With seed 3, slope(f, 0) is 1, and 0.5 was expected. It shows a line of text.',
  );
  expect(say({ status: 'stopped' })).toBe('Stopped.');
  expect(say(failed)).toBe('Line 3: TypeError: so it is');
  expect(say({ ...failed, line: null })).toBe('TypeError: so it is');
  expect(say({ ...failed, cell: 'a-neuron' })).toBe('In “A neuron”, line 3: TypeError: so it is');
  expect(say({ status: 'ended', message: 'The code was ended.' })).toBe('The code was ended.');
});
