import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetEverything, keep } from '../ui/storage.ts';
import { isDone, keepPosition, position, setDone } from './progress.ts';

const place = { lesson: 'relu', section: 'the-corner', heading: 'The corner' };

// Without storage the page itself remembers.
beforeEach(() => {
  vi.stubGlobal('localStorage', undefined);
});
afterEach(() => {
  forgetEverything();
  vi.unstubAllGlobals();
});

describe('position', () => {
  it('comes back as it was kept', () => {
    expect(position()).toBeNull();
    keepPosition(place);
    expect(position()).toEqual(place);
  });

  it.each(['', 'relu', 'null', '{"lesson":"relu"}', '[1,2,3]', '{"lesson":1,"section":2,"heading":3}'])(
    'is none where %j is kept',
    (text) => {
      keep('reading', text);
      expect(position()).toBeNull();
    },
  );
});

describe('done', () => {
  it('is set and taken back', () => {
    expect(isDone('relu')).toBe(false);
    setDone('relu', true);
    expect(isDone('relu')).toBe(true);
    setDone('relu', false);
    expect(isDone('relu')).toBe(false);
  });
});
