import { expect, it } from 'vitest';
import { isCovered, onCovered, setCovered } from './outcomes.ts';

it('is uncovered until it is covered, and again afterwards', () => {
  expect(isCovered('share')).toBe(false);
  setCovered('share', true);
  expect(isCovered('share')).toBe(true);
  expect(isCovered('other')).toBe(false);
  setCovered('share', false);
  expect(isCovered('share')).toBe(false);
});

it('tells a change once, to whoever still listens', () => {
  const heard: boolean[] = [];
  const stop = onCovered('steps', (covered) => heard.push(covered));
  setCovered('steps', true);
  setCovered('steps', true);
  setCovered('other', true);
  setCovered('steps', false);
  stop();
  setCovered('steps', true);
  expect(heard).toEqual([true, false]);
});
