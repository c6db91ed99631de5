import { parseSpec, type RunSpec } from '#lib/spec/index.ts';
import { train } from '#lib/training/index.ts';
import { base, builtFiles } from '../scripts/built.mjs';

/** Runs that between them use every activation, loss, optimiser and kind of data that could differ in a last bit. */
const documents: readonly object[] = [
  { data: { id: 'penguins' }, network: { activation: { id: 'relu' } } },
  { data: { id: 'penguins' }, network: { activation: { id: 'leaky-relu', negativeSlope: 0.2 } } },
  { data: { id: 'two-moons' }, network: { activation: { id: 'tanh' }, init: { id: 'xavier-uniform' } } },
  {
    data: { id: 'spiral' },
    network: { activation: { id: 'gelu' } },
    training: { optimizer: { id: 'adam' } },
  },
  { data: { id: 'circles' }, network: { activation: { id: 'rrelu' }, init: { id: 'torch-default' } } },
  { data: { id: 'gaussians' }, network: { activation: { id: 'prelu' } } },
  { data: { id: 'xor' }, network: { activation: { id: 'softplus' } } },
  { data: { id: 'sine' }, network: { activation: { id: 'elu' } } },
  { data: { id: 'abs' }, network: { activation: { id: 'silu' } } },
];

export const specs: readonly RunSpec[] = documents.map((document) =>
  parseSpec({
    ...document,
    training: { epochs: 20, ...('training' in document ? Object(document.training) : {}) },
  }),
);

/** The digests in Node, which those of a browser have to equal. */
export const digestsInNode = (): readonly string[] => specs.map((spec) => train(spec).digest);

/** The address of the built site's worker. */
export const workerAddress = (): string => {
  const file = builtFiles().find((name) => /(^|\/)worker-[\w-]+\.js$/.test(name));
  if (file === undefined) throw new Error('expected a worker among the built files');
  return base + file;
};

/** In a page: runs the specifications in the site's own worker and answers with their digests. */
export const digestsInPage = ({ address, specs }: { address: string; specs: readonly unknown[] }) =>
  new Promise<readonly string[]>((resolve, reject) => {
    const worker = new Worker(address, { type: 'module' });
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }) => {
      if (data.type === 'failed') reject(new Error(data.message));
      if (data.type !== 'done') return;
      worker.terminate();
      resolve(data.output.results.map(({ digest }: { digest: string }) => digest));
    };
    worker.postMessage({
      type: 'start',
      job: 1,
      task: 'comparison',
      input: { specs, grid: null },
      paused: false,
    });
  });
