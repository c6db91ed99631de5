/**
 * How long a worker's tasks compute between two looks at their messages: for each task, with the most that a figure can ask
 * of it, the longest step, its longest picture, and how many steps there are. With `reference` on the readable engine.
 * A table goes to standard output. It measures and judges nothing; tests count the work instead.
 *
 *     npm run bench:tasks -- [reference]
 */
import { compileKernel } from './kernel.mjs';

await compileKernel();
const { engineHere, shareKernelModule } = await import('../src/lib/training/index.ts');
const { heaviest } = await import('../src/workers/tasks/heaviest.ts');
const { tasks } = await import('../src/workers/tasks/index.ts');

const repeats = 5;

/** @param {number} value */
const rounded = (value) => Math.round(value * 10) / 10;

/** The shortest of some runs, step by step: what lies above it is the machine's. @param {keyof typeof tasks} name */
async function measure(name) {
  /** @type {number[]} */
  const steps = [];
  /** @type {number[]} */
  const pictures = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    // Each task with its own input, which the table of inputs guarantees.
    const run =
      /** @type {(input: unknown) => Generator<import('../src/workers/protocol.ts').Step<unknown>>} */ (
        tasks[name]
      )(heaviest[name]);
    for (let n = 0; ; n++) {
      const start = performance.now();
      const step = run.next();
      const end = performance.now();
      steps[n] = Math.min(steps[n] ?? Number.POSITIVE_INFINITY, end - start);
      if (step.done) break;
      if (step.value instanceof Promise) await step.value;
      if (typeof step.value === 'function' && n % 10 === 0) {
        step.value();
        pictures[n] = Math.min(pictures[n] ?? Number.POSITIVE_INFINITY, performance.now() - end);
      }
    }
  }
  const longest = Math.max(...steps);
  return {
    task: name,
    engine: engineHere(),
    steps: steps.length,
    longestStepMs: rounded(longest),
    atStep: steps.indexOf(longest),
    longestPictureMs: rounded(Math.max(0, ...pictures.filter((ms) => ms !== undefined))),
  };
}

if (process.argv.includes('reference')) shareKernelModule(null);
/** @type {object[]} */
const table = [];
for (const name of /** @type {(keyof typeof tasks)[]} */ (Object.keys(tasks)))
  table.push(await measure(name));
console.table(table);
