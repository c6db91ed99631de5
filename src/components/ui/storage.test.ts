import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forget, forgetEverything, keep, keepsAnything, recall } from './storage.ts';

/** As in a browser: the keys are the object's own. */
const localOf = (entries: Readonly<Record<string, string>>) =>
  Object.defineProperties(
    { ...entries },
    {
      getItem: { value: (key: string) => local()[key] ?? null },
      setItem: { value: (key: string, value: string) => Object.assign(local(), { [key]: value }) },
      removeItem: { value: (key: string) => Reflect.deleteProperty(local(), key) },
    },
  );
const local = (): Record<string, string> => localStorage as unknown as Record<string, string>;

const refuse = (): never => {
  throw new Error('storage is off');
};

beforeEach(() => {
  vi.stubGlobal('localStorage', localOf({}));
});
afterEach(() => {
  forgetEverything();
  vi.unstubAllGlobals();
});

describe('storage', () => {
  it('keeps, recalls and forgets', () => {
    expect(recall('reading')).toBeNull();
    keep('reading', 'relu');
    expect(local()).toEqual({ reading: 'relu' });
    expect(recall('reading')).toBe('relu');
    forget('reading');
    expect(recall('reading')).toBeNull();
    expect(local()).toEqual({});
  });

  it('remembers for the page when storage is off', () => {
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    keep('done:relu', 'yes');
    expect(recall('done:relu')).toBe('yes');
    expect(keepsAnything()).toBe(true);
    forgetEverything();
    expect(recall('done:relu')).toBeNull();
    expect(keepsAnything()).toBe(false);
  });

  it('remembers for the page when storage is not there', () => {
    vi.stubGlobal('localStorage', undefined);
    keep('theme', 'dark');
    expect(recall('theme')).toBe('dark');
    forget('theme');
    expect(recall('theme')).toBeNull();
  });

  it('prefers the new value when storage is full and holds an old one', () => {
    keep('reading', 'relu');
    vi.stubGlobal('localStorage', { getItem: () => 'relu', setItem: refuse, removeItem: refuse });
    keep('reading', 'leaky-relu');
    expect(recall('reading')).toBe('leaky-relu');
  });

  it('sees what another page has changed', () => {
    keep('reading', 'relu');
    local().reading = 'leaky-relu';
    expect(recall('reading')).toBe('leaky-relu');
  });

  it('forgets everything of its own and nothing else', () => {
    vi.stubGlobal(
      'localStorage',
      localOf({ theme: 'dark', 'prediction:rescue': 'None', 'done:relu': 'yes', themes: 'x', other: 'y' }),
    );
    expect(keepsAnything()).toBe(true);
    forgetEverything();
    expect(local()).toEqual({ themes: 'x', other: 'y' });
    expect(keepsAnything()).toBe(false);
  });
});
