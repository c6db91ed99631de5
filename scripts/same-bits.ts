import { train } from '#lib/training/index.ts';
import { randomSpecs } from '#lib/training/kernel/random-specs.ts';
import { base, builtFiles } from './built.mjs';

/** Runs that between them use every activation, loss, optimiser and kind of data that could differ in a last bit. */
export const specs = randomSpecs(200);

/** Engine and digest of each in Node, which those of a browser have to equal. */
export const digestsInNode = (): readonly string[] =>
  specs.map((spec) => {
    const { engine, digest } = train(spec);
    return `${engine} ${digest}`;
  });

/** The address of the built site's worker. */
export const workerAddress = (): string => {
  const files = builtFiles().filter((name) => /(^|\/)worker-[\w-]+\.js$/.test(name));
  const [file] = files;
  if (file === undefined || files.length > 1) {
    throw new Error(`expected one file of a worker among the built files, received ${files.length}`);
  }
  return base + file;
};

/** In a page: runs the specifications in the site's own worker, one after the other, and answers with their digests. */
export const digestsInPage = ({ address, specs }: { address: string; specs: readonly unknown[] }) =>
  new Promise<readonly string[]>((resolve, reject) => {
    const worker = new Worker(address, { type: 'module' });
    const digests: string[] = [];
    const next = () => {
      const input = { specs: [specs[digests.length]], grid: null };
      worker.postMessage({ type: 'start', job: digests.length, task: 'comparison', input, paused: false });
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }) => {
      if (data.type === 'failed') reject(new Error(data.message));
      if (data.type !== 'done') return;
      const [{ engine, digest }] = data.output.results;
      digests.push(`${engine} ${digest}`);
      if (digests.length < specs.length) {
        next();
        return;
      }
      worker.terminate();
      resolve(digests);
    };
    next();
  });
