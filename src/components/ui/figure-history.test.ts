import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** A browser's history, as far as figures use it: its entries, and the one at hand. */
function browser() {
  const entries: { state: unknown; address: string }[] = [{ state: null, address: '/' }];
  let at = 0;
  const put = (state: unknown, address?: string) => ({
    state,
    address: address ?? entries[at]?.address ?? '',
  });
  return {
    entries,
    get state() {
      return entries[at]?.state;
    },
    replaceState(state: unknown, _: string, address?: string) {
      entries[at] = put(state, address);
    },
    pushState(state: unknown, _: string, address?: string) {
      entries.splice(at + 1, entries.length, put(state, address));
      at += 1;
    },
    go(steps: number) {
      at += steps;
    },
  };
}

let history = browser();
let module: typeof import('./figure-history.ts');

beforeEach(async () => {
  history = browser();
  const window = {};
  vi.stubGlobal('window', window);
  vi.stubGlobal('parent', window);
  vi.stubGlobal('history', history);
  vi.resetModules();
  module = await import('./figure-history.ts');
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('what the history keeps of figures', () => {
  it('has every figure in every entry, and each change once', () => {
    module.rememberFigure('lens', 'v=1&z=-2', '/?fig=lens');
    module.rememberFigure('lens', 'v=1&z=-2', '/?fig=lens');
    module.rememberFigure('rescue', 'v=1&lr=3', '/?fig=rescue');
    expect(history.entries).toEqual([
      { state: { figures: {} }, address: '/' },
      { state: { figures: { lens: 'v=1&z=-2' } }, address: '/?fig=lens' },
      { state: { figures: { lens: 'v=1&z=-2', rescue: 'v=1&lr=3' } }, address: '/?fig=rescue' },
    ]);
    expect(module.rememberedQueries()).toEqual({ lens: 'v=1&z=-2', rescue: 'v=1&lr=3' });
    history.go(-2);
    expect(module.arriveAt(history.state)).toEqual({});
  });

  it('goes on through an entry that a link within the page has made', () => {
    module.rememberFigure('lens', 'v=1&z=-2', '/?fig=lens');
    history.pushState(null, '', '/#summary');
    expect(module.arriveAt(history.state)).toBeNull();
    expect(module.rememberedQueries()).toEqual({ lens: 'v=1&z=-2' });
    expect(history.entries.at(-1)?.address).toBe('/#summary');
  });

  it('makes no entries in a frame', () => {
    vi.stubGlobal('parent', {});
    module.rememberFigure('lens', 'v=1&z=-2', '/?fig=lens');
    expect(history.entries).toEqual([{ state: { figures: { lens: 'v=1&z=-2' } }, address: '/?fig=lens' }]);
  });

  it('does without a browser that refuses', () => {
    const refuse = (): never => {
      throw new DOMException('too many', 'SecurityError');
    };
    vi.stubGlobal('history', { state: null, pushState: refuse, replaceState: refuse });
    expect(() => module.rememberFigure('lens', 'v=1', '/')).not.toThrow();
    expect(module.arriveAt(null)).toBeNull();
  });

  it.each([null, 1, 'x', {}, { figures: null }, { figures: { lens: 1 } }])(
    'finds nothing of ours in %j',
    (state) => {
      expect(module.queriesOf(state)).toEqual({});
    },
  );
});
