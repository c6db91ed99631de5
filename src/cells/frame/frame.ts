/**
 * The script of the sandboxed frame: it makes a worker for each run, passes on what the run says, and ends it. Nothing of the
 * site is in its reach, and it stands in its page as text, for of such a page's own origin there is no file.
 */
import type { FromFrame, ToFrame } from '../run/protocol.ts';

interface Beginning {
  /** The text of `run/cell-worker.ts`, built. */
  readonly runner: string;
}

/** More than a run may say: the runner counts too, where the reader's code is at hand. */
const mostMessages = 1_000;
/** For a worker that is to say on which line it cannot be parsed. */
const probeTimeout = 1_000;

// Only as what it is made to be: a page of no origin, in a frame.
if (origin === 'null' && parent !== self) addEventListener('message', begin);

function begin({ source, ports, data }: MessageEvent<Beginning>): void {
  const [page] = ports;
  if (source !== parent || page === undefined) return;
  removeEventListener('message', begin);
  // In a function: what the runner calls its own are no names of the reader's code.
  const runner = addressOf(`(() => {${data.runner}\n})();`);
  let worker: Worker | null = null;

  const say = (message: FromFrame): void => page.postMessage(message);
  const end = (): void => {
    worker?.terminate();
    worker = null;
  };

  function run({ run: number, cells, rows }: Extract<ToFrame, { type: 'run' }>): void {
    end();
    const started = new Worker(runner);
    worker = started;
    const { port1: line, port2: far } = new MessageChannel();
    let count = 0;
    const die = (reason: string): void => {
      if (worker !== started) return;
      end();
      say({ type: 'died', run: number, reason });
    };
    line.addEventListener('message', async ({ data: said }) => {
      if (worker !== started) return;
      count += 1;
      if (count > mostMessages) die('it said more than it may');
      else say({ type: 'said', run: number, data: await withLine(said) });
    });
    line.start();
    started.addEventListener('error', (event) => {
      event.preventDefault();
      die(event.message ?? '');
    });
    started.postMessage({ cells, rows }, [far]);
  }

  page.addEventListener('message', ({ data: told }: MessageEvent<ToFrame>) => {
    if (told.type === 'run') run(told);
    else end();
  });
  page.start();
}

function addressOf(text: string): string {
  return URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
}

/**
 * Where code cannot be parsed, an import does not say on which line; a worker that is made of it does. It runs nothing of it:
 * what is no code is not run.
 */
async function withLine(said: unknown): Promise<unknown> {
  if (typeof said !== 'object' || said === null || !('unparsed' in said) || !('ending' in said)) return said;
  const { unparsed, ending } = said;
  if (typeof unparsed !== 'string' || typeof ending !== 'object') return said;
  const address = addressOf(`(${unparsed});`);
  const probe = new Worker(address);
  const line = await new Promise<number | null>((resolve) => {
    probe.addEventListener('error', (event) => {
      event.preventDefault();
      resolve(event.lineno ?? null);
    });
    setTimeout(() => resolve(null), probeTimeout);
  });
  probe.terminate();
  URL.revokeObjectURL(address);
  return { ...said, unparsed: null, ending: { ...ending, ...(line !== null && line > 0 && { line }) } };
}
