import { describe, expect, it, vi } from 'vitest';
import { measure } from './measure.ts';

/** A clock that only training moves: so many milliseconds a step, and a log of who trained. */
function staged(milliseconds: Readonly<Record<string, number>>) {
  let now = 0;
  const turns: { readonly id: string; readonly steps: number }[] = [];
  const runners = Object.entries(milliseconds).map(([id, cost]) => ({
    id,
    training: {
      train(steps: number) {
        turns.push({ id, steps });
        now += steps * cost;
      },
      parameters: () => ({ weights: [], biases: [] }),
      close() {},
    },
  }));
  return { runners, turns, clock: () => now };
}

describe('measure', () => {
  it('counts examples per second, a rate per repeat', async () => {
    const { runners, clock } = staged({ quick: 0.5, slow: 4 });
    const rates = await measure(runners, 16, { seconds: 0.25, repeats: 3 }, clock, vi.fn());
    expect([...rates]).toEqual([
      ['quick', [32_000, 32_000, 32_000]],
      ['slow', [4000, 4000, 4000]],
    ]);
  });

  it('warms everybody up first, then gives each one turn a repeat, of the length asked for', async () => {
    const { runners, turns, clock } = staged({ a: 1, b: 2, c: 5 });
    await measure(runners, 1, { seconds: 0.1, repeats: 20 }, clock, vi.fn());
    const measured = turns.slice(-60);
    expect(turns.slice(0, -60).map(({ id }) => id)).toEqual([
      ...Array.from({ length: 7 }, () => 'a'),
      ...Array.from({ length: 6 }, () => 'b'),
      ...Array.from({ length: 5 }, () => 'c'),
    ]);
    const orders = Array.from({ length: 20 }, (_, repeat) => measured.slice(3 * repeat, 3 * repeat + 3));
    for (const order of orders) {
      expect(order.toSorted((p, q) => p.id.localeCompare(q.id))).toEqual([
        { id: 'a', steps: 100 },
        { id: 'b', steps: 50 },
        { id: 'c', steps: 20 },
      ]);
    }
    expect(new Set(orders.map((order) => order.map(({ id }) => id).join(''))).size).toBeGreaterThan(3);
  });

  it('trains at least a step where one takes longer than a turn', async () => {
    const { runners, clock } = staged({ glacial: 9000 });
    const rates = await measure(runners, 9, { seconds: 0.1, repeats: 1 }, clock, vi.fn());
    expect([...rates]).toEqual([['glacial', [1]]]);
  });

  it.each([
    ['in the warm-up', 3, 2],
    ['in a turn', 128, 8],
  ])('leaves out who fails %s, and measures the others', async (_, bearable, made) => {
    const { runners, turns, clock } = staged({ sound: 1, frail: 1 });
    const gone = new Error('gone');
    const [sound, frail] = runners as [(typeof runners)[number], (typeof runners)[number]];
    const leaveOut = vi.fn();
    const train = (steps: number) => {
      if (steps > bearable) throw gone;
      frail.training.train(steps);
    };
    const withFrail = [sound, { ...frail, training: { ...frail.training, train } }];
    const rates = await measure(withFrail, 1, { seconds: 0.25, repeats: 4 }, clock, leaveOut);
    expect([...rates]).toEqual([['sound', [1000, 1000, 1000, 1000]]]);
    expect(leaveOut.mock.calls).toEqual([['frail', gone]]);
    expect(turns.filter(({ id }) => id === 'frail')).toHaveLength(made);
  });
});
