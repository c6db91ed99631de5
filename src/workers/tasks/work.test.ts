import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dataOf, parseSpec, type RunSpec } from '#lib/spec/index.ts';
import type { Trainer } from '#lib/training/index.ts';
import type { Task } from '../protocol.ts';
import { heaviest } from './heaviest.ts';
import type { tasks as Table, TaskName } from './index.ts';
import { samplesAtOnce, updatesAtOnce } from './work.ts';

/**
 * Work between two looks at the messages, in multiplications: some 12 ms of the readable engine, which takes the longest.
 * It is counted, not timed: a busy machine is slow, not wrong. scripts/bench-tasks.mjs has the times.
 */
const most = 3e6;

/**
 * A look at all digits cannot be shared out: 6,464 weights times 1,797 samples, some 4 ms of the kernel. The readable engine,
 * which no browser of these years has to fall back on, takes 50.
 */
const mostOfLook: Partial<Record<TaskName, number>> = {
  'digit-net': 2.5e7,
  'digits-reader': 2.5e7,
  // An observation is made in one go: 6,000 steps on 200 points take the kernel 0.2 s. Only a cancellation waits for it.
  observe: 1.2e9,
  // A reader may ask for all digits in one batch: one update of the largest network is then 15 ms of the kernel.
  wild: 7.5e7,
};

/** A picture is made in one go: two large networks on a grid take the kernel 2 ms, and the readable engine 45. */
const mostOfPicture = 2e7;

/** As long as so many multiplications: a normal random number. */
const normalCost = 10;

let work = 0;

/** A run whose work is counted: three multiplications for each weight and sample that is trained, one for a look at it. */
function counted(run: Trainer): Trainer {
  const { network, training } = run.spec;
  const { train, test, inputs, outputs } = dataOf(run.spec);
  const widths = [inputs, ...network.hidden, outputs];
  const weights = widths.reduce((sum, width, layer) => sum + width * (widths[layer + 1] ?? 0), 0);
  const samples = train.n + (test?.n ?? 0);
  const batch = Math.min(training.batchSize, train.n);
  const look = weights * samples;
  // Its first record is a look, and a measurement before the first update the same one.
  let measuredAt = 0;
  const costs: Partial<Record<keyof Trainer, (argument: unknown, rows: unknown) => number>> = {
    advance: (steps) => 3 * weights * batch * Number(steps),
    measure() {
      const isKnown = measuredAt === run.step;
      measuredAt = run.step;
      return isKnown ? 0 : look;
    },
    unitStates: () => look,
    severed: () => look,
    testCorrect: () => look,
    lastUpdate: () => 3 * weights * batch * run.stepsPerEpoch,
    predict: (_inputs, rows) => weights * Number(rows),
  };
  work += look;
  return new Proxy(run, {
    get(target, name: keyof Trainer) {
      const value: unknown = target[name];
      if (typeof value !== 'function') return value;
      return (argument: unknown, rows: unknown) => {
        work += costs[name]?.(argument, rows) ?? 0;
        return value(argument, rows);
      };
    },
  });
}

let tasks: typeof Table;

// A copy of all modules, in which the trainer, the random numbers and the forward pass of the lessons are counted.
beforeAll(async () => {
  vi.resetModules();
  vi.doMock('#lib/training/index.ts', async (original) => {
    const actual = await original<typeof import('#lib/training/index.ts')>();
    return { ...actual, trainer: (spec: RunSpec) => counted(actual.trainer(spec)) };
  });
  vi.doMock('#lib/random/index.ts', async (original) => {
    const actual = await original<typeof import('#lib/random/index.ts')>();
    const stream: typeof actual.stream = (...key) => {
      const made = actual.stream(...key);
      return {
        ...made,
        normal() {
          work += normalCost;
          return made.normal();
        },
      };
    };
    return { ...actual, stream };
  });
  vi.doMock('#lib/network/index.ts', async (original) => {
    const actual = await original<typeof import('#lib/network/index.ts')>();
    const forward: typeof actual.forward = (network, trace, input_bi, rows, drawn) => {
      for (const { fanIn, fanOut } of network.layers) work += fanIn * fanOut * rows;
      return actual.forward(network, trace, input_bi, rows, drawn);
    };
    return { ...actual, forward };
  });
  ({ tasks } = await import('./index.ts'));
});

afterAll(() => {
  for (const name of ['training', 'random', 'network']) vi.doUnmock(`#lib/${name}/index.ts`);
  vi.resetModules();
});

const names = Object.keys(heaviest) as TaskName[];

describe.each(names)('%s', (name) => {
  it('looks at its messages often enough', async () => {
    const run = (tasks[name] as Task<unknown, unknown, unknown>)(heaviest[name]);
    const steps: number[] = [];
    const pictures: number[] = [];
    const counting = <Value>(list: number[], action: () => Value): Value => {
      work = 0;
      const value = action();
      list.push(work);
      return value;
    };
    for (;;) {
      const step = counting(steps, () => run.next());
      if (step.done) break;
      if (typeof step.value === 'function') counting(pictures, step.value);
      else await step.value;
    }
    // The data alone are neither drawn nor trained.
    if (name !== 'data') expect(Math.max(...steps), 'what is counted').toBeGreaterThan(1e4);
    expect(Math.max(...steps)).toBeLessThanOrEqual(mostOfLook[name] ?? most);
    expect(Math.max(0, ...pictures)).toBeLessThanOrEqual(mostOfPicture);
  });
});

describe('what may be done at once', () => {
  const spec = (hidden: readonly number[], batchSize: number) =>
    parseSpec({
      data: { id: 'xor', samples: 256 },
      network: { hidden, activation: { id: 'relu' } },
      training: { batchSize },
    });

  it('is fewer the larger the network and its batch, and one at least', () => {
    expect(updatesAtOnce(spec([16], 10))).toBe(1041);
    expect(updatesAtOnce(spec([16], 100))).toBe(104);
    expect(updatesAtOnce(spec([160], 100))).toBe(10);
    expect(updatesAtOnce(spec([256, 256], 100))).toBe(1);
    expect(samplesAtOnce(spec([16], 10))).toBe(31_250);
  });
});
