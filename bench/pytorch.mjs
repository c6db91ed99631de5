// PyTorch, in a process of its own that sleeps until it has its turn; a turn is one message each way.
import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const python = '/usr/bin/python3';
const program = fileURLToPath(new URL('./pytorch.py', import.meta.url));
const env = { ...process.env, OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' };

const probe = 'import importlib.util, sys; sys.exit(importlib.util.find_spec("torch") is None)';
const { status, error } = spawnSync(python, ['-c', probe]);
if (error !== undefined) throw new Error(`${python} does not start: ${error.message}`);
if (status !== 0) throw new Error(`${python} has no torch`);

/** @type {import('../src/cli/bench/contender.ts').Create} */
export async function create(workload) {
  const child = spawn(python, [program], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  // A child that is gone says so by the end of its output.
  child.stdin.on('error', () => {});

  async function ask(question) {
    child.stdin.write(`${JSON.stringify(question)}\n`);
    const { value, done } = await answers.next();
    if (done) throw new Error('PyTorch: expected an answer of its process, received its end');
    return JSON.parse(value);
  }

  await ask(workload);
  return {
    async train(steps) {
      await ask({ train: steps });
    },
    parameters: () => ask({ parameters: true }),
    close() {
      child.stdin.end();
    },
  };
}
