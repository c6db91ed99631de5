import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetEverything, keep } from '../../ui/storage.ts';
import { keepOutcome, keptOf } from './predictions.ts';

const options = ['none', 'few', 'most'];
const nothing = { predicted: null, cameOut: null };

/** As in a browser: the keys are the object's own. */
const localOf = (entries: Readonly<Record<string, string>>): Record<string, string> =>
  Object.defineProperties(
    { ...entries },
    {
      getItem: {
        value(this: Record<string, string>, key: string) {
          return this[key] ?? null;
        },
      },
      setItem: {
        value(this: Record<string, string>, key: string, value: string) {
          this[key] = value;
        },
      },
      removeItem: {
        value(this: Record<string, string>, key: string) {
          delete this[key];
        },
      },
    },
  );
const stub = (entries: Readonly<Record<string, string>> = {}): Record<string, string> => {
  const local = localOf(entries);
  vi.stubGlobal('localStorage', local);
  return local;
};

beforeEach(() => {
  stub();
});
afterEach(() => {
  forgetEverything();
  vi.unstubAllGlobals();
});

describe('a prediction', () => {
  it('is kept, and so is how it came out', () => {
    expect(keptOf('rescue', options)).toEqual(nothing);
    keep('prediction:rescue', 'few');
    expect(keptOf('rescue', options)).toEqual({ predicted: 'few', cameOut: null });
    keepOutcome('rescue', 'none');
    expect(keptOf('rescue', options)).toEqual({ predicted: 'few', cameOut: 'none' });
  });

  it('counts against the first outcome that was seen after it', () => {
    keepOutcome('rescue', 'most');
    expect(keptOf('rescue', options)).toEqual(nothing);
    keep('prediction:rescue', 'few');
    keepOutcome('rescue', 'none');
    keepOutcome('rescue', 'few');
    expect(keptOf('rescue', options)).toEqual({ predicted: 'few', cameOut: 'none' });
  });

  it('is remembered without storage', () => {
    const refuse = (): never => {
      throw new Error('storage is off');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    keep('prediction:rescue', 'few');
    keepOutcome('rescue', 'few');
    expect(keptOf('rescue', options)).toEqual({ predicted: 'few', cameOut: 'few' });
  });
});

describe('what an earlier version kept is dropped', () => {
  it('where the question has no such option, with its outcome', () => {
    const local = stub({ 'prediction:rescue': 'A few, but most', 'outcome:rescue': 'none' });
    expect(keptOf('rescue', options)).toEqual(nothing);
    expect(local).toEqual({});
  });

  it('where it could not come to such an outcome', () => {
    const local = stub({ 'prediction:rescue': 'few', 'outcome:rescue': 'some' });
    expect(keptOf('rescue', options)).toEqual(nothing);
    expect(local).toEqual({});
  });
});
