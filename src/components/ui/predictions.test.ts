import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const storage = (): Storage & { readonly kept: Map<string, string> } => {
  const kept = new Map<string, string>();
  return {
    kept,
    length: 0,
    clear: () => kept.clear(),
    key: () => null,
    removeItem: (name) => void kept.delete(name),
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
  };
};

describe('predictions', () => {
  it('keeps a prediction in storage and finds it on the next page', async () => {
    const local = storage();
    vi.stubGlobal('localStorage', local);
    const first = await import('./predictions.ts');
    expect(first.getPrediction('rescue')).toBeNull();
    first.setPrediction('rescue', 'A few');
    vi.resetModules();
    const second = await import('./predictions.ts');
    expect(second.getPrediction('rescue')).toBe('A few');
  });

  it('remembers without storage', async () => {
    const refuse = (): never => {
      throw new Error('storage is off');
    };
    vi.stubGlobal('localStorage', { ...storage(), getItem: refuse, setItem: refuse });
    const { getPrediction, setPrediction } = await import('./predictions.ts');
    expect(getPrediction('rescue')).toBeNull();
    setPrediction('rescue', 'None');
    expect(getPrediction('rescue')).toBe('None');
  });

  it('tells listeners of their own id until they stop', async () => {
    vi.stubGlobal('localStorage', storage());
    const { onPrediction, setPrediction } = await import('./predictions.ts');
    const heard: string[] = [];
    const stop = onPrediction('rescue', (answer) => heard.push(answer));
    setPrediction('rescue', 'A few');
    setPrediction('other', 'None');
    stop();
    setPrediction('rescue', 'None');
    expect(heard).toEqual(['A few']);
  });
});
