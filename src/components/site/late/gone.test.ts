import { afterEach, expect, it, vi } from 'vitest';
import { forgetEverything } from '../../ui/storage.ts';
import { forgetGone } from './gone.ts';

const local = (): Readonly<Record<string, string>> => localStorage as unknown as Record<string, string>;

/** As in a browser: the keys are the object's own. */
const stub = (entries: Readonly<Record<string, string>>): void => {
  const kept: Record<string, string> = { ...entries };
  Object.defineProperties(kept, {
    getItem: { value: (key: string) => kept[key] ?? null },
    removeItem: { value: (key: string) => Reflect.deleteProperty(kept, key) },
  });
  vi.stubGlobal('localStorage', kept);
};

const relu = JSON.stringify({ lesson: 'relu', section: 'the-corner', heading: 'The corner' });
const kept = {
  'prediction:rescue': 'few',
  'outcome:rescue': 'none',
  'done:relu': 'yes',
  reading: relu,
  theme: 'dark',
  other: 'x',
};

afterEach(() => {
  forgetEverything();
  vi.unstubAllGlobals();
});

it('what is there stays', () => {
  stub(kept);
  forgetGone({ questions: ['rescue'], lessons: ['relu'] });
  expect(local()).toEqual(kept);
});

it('what nobody asks any more, and lessons that are gone, are forgotten with the place in them', () => {
  stub({
    ...kept,
    'prediction:old': 'few',
    'outcome:old': 'few',
    'done:old': 'yes',
    reading: relu.replace('relu', 'old'),
  });
  forgetGone({ questions: ['rescue'], lessons: ['relu'] });
  const { reading: _, ...others } = kept;
  expect(local()).toEqual(others);
});

it('what a page does not know stays', () => {
  stub({ 'prediction:old': 'few', 'done:old': 'yes', reading: relu });
  forgetGone({ questions: null, lessons: null });
  expect(Object.keys(local())).toEqual(['prediction:old', 'done:old', 'reading']);
});
