import { at } from '#lib/assert/at.ts';
import { stream } from '#lib/random/index.ts';
import type { Training } from './contender.ts';

export interface Pace {
  /** How long a turn takes, about. */
  readonly seconds: number;
  /** Turns of each contender. */
  readonly repeats: number;
}

/** One contender at work. */
export interface Runner {
  readonly id: string;
  readonly training: Training;
}

/**
 * Examples per second by contender, one rate per repeat. In each repeat everybody has a turn, in an order drawn anew,
 * so that whatever else the machine does meets all of them alike. Who throws is told to `leaveOut`, and has no rates.
 *
 * @param clock milliseconds
 */
export async function measure(
  runners: readonly Runner[],
  batchSize: number,
  { seconds, repeats }: Pace,
  clock: () => number,
  leaveOut: (id: string, error: unknown) => void,
): Promise<ReadonlyMap<string, readonly number[]>> {
  async function secondsOf(training: Training, steps: number): Promise<number> {
    const start = clock();
    await training.train(steps);
    return (clock() - start) / 1000;
  }

  /** Trains for about as long as a turn, until compilers and caches have settled; steps per second at the end. */
  async function warmUp(training: Training): Promise<number> {
    let spent = 0;
    for (let steps = 1; ; steps *= 2) {
      const taken = await secondsOf(training, steps);
      spent += taken;
      if (spent >= seconds) return steps / taken;
    }
  }

  /** One turn, as long as the pace so far makes it. */
  async function takeTurn({ id, training }: Runner): Promise<void> {
    const steps = Math.max(1, Math.round(seconds * (pace.get(id) as number)));
    const rate = steps / (await secondsOf(training, steps));
    pace.set(id, rate);
    rates.get(id)?.push(rate * batchSize);
  }

  async function orLeaveOut(id: string, attempt: () => Promise<void>): Promise<void> {
    try {
      await attempt();
    } catch (error) {
      rates.delete(id);
      leaveOut(id, error);
    }
  }

  const order = stream(1, 'order');
  const pace = new Map<string, number>();
  const rates = new Map<string, number[]>(runners.map(({ id }) => [id, []]));
  for (const { id, training } of runners) {
    await orLeaveOut(id, async () => {
      pace.set(id, await warmUp(training));
    });
  }
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const index of order.permutation(runners.length)) {
      const runner = at(runners, index);
      if (rates.has(runner.id)) await orLeaveOut(runner.id, () => takeTurn(runner));
    }
  }
  return rates;
}
