import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { leanSucrase } from './lean-sucrase.ts';

/** The runner of cells as one script without imports. */
async function bundled(root: URL): Promise<string> {
  const entry = fileURLToPath(new URL('src/cells/run/cell-worker.ts', root));
  const made = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [leanSucrase()],
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'runner' } },
  });
  const [one] = [made].flat();
  const chunk =
    one && 'output' in one ? one.output.find((each) => each.type === 'chunk' && each.isEntry) : undefined;
  if (chunk?.type !== 'chunk') throw new Error('runner of cells: expected a script, received none');
  return chunk.code;
}

/**
 * While one writes (`npm run dev`), the runner of cells is made of one piece too: a worker of a sandboxed frame can import
 * nothing. In the built site, it is one as every worker's script is.
 */
export function cellRunner(): AstroIntegration {
  return {
    name: 'cell-runner',
    hooks: {
      'astro:config:setup': ({ updateConfig, command, config }) => {
        if (command !== 'dev') return;
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'cell-runner',
                enforce: 'pre',
                resolveId: (source) =>
                  source.endsWith('run/cell-worker.ts?worker&url') ? '\0cell-runner' : undefined,
                async load(id) {
                  if (id !== '\0cell-runner') return undefined;
                  const text = JSON.stringify(await bundled(config.root));
                  return `export default URL.createObjectURL(new Blob([${text}]));`;
                },
              },
            ],
          },
        });
      },
    },
  };
}
