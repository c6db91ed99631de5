import { glob, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';

/** Notebooks are none: nearly all of them is pictures, which nothing makes smaller. */
const text = '**/*.{css,csv,html,js,json,mjs,svg,txt,webmanifest,xml}';
/** Below it, what goes over the wire is one packet either way. */
const smallest = 1000;

const compressors = {
  '.br': (body: Buffer) =>
    promisify(brotliCompress)(body, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        // A lesson is text, pictures, settings and code by turns: each is told by itself. 0.25 kB of leaky-relu, 0.05 kB the other way at most.
        [constants.BROTLI_PARAM_LGBLOCK]: constants.BROTLI_MIN_INPUT_BLOCK_BITS,
      },
    }),
  '.gz': (body: Buffer) => promisify(gzip)(body, { level: constants.Z_BEST_COMPRESSION }),
};

/**
 * Writes Brotli and gzip beside each text file of a folder, where that makes it smaller: `index.html.br`. Returns how many
 * files there were, and their bytes before and after Brotli.
 */
export async function compressFolder(dir: string): Promise<{ files: number; before: number; after: number }> {
  const total = { files: 0, before: 0, after: 0 };
  const names = await Array.fromAsync(glob(text, { cwd: dir }));
  await Promise.all(
    names.map(async (name) => {
      const file = path.join(dir, name);
      const body = await readFile(file);
      if (body.length < smallest) return;
      total.files += 1;
      total.before += body.length;
      for (const [ending, compress] of Object.entries(compressors)) {
        const compressed = await compress(body);
        if (compressed.length < body.length) await writeFile(file + ending, compressed);
        if (ending === '.br') total.after += Math.min(compressed.length, body.length);
      }
    }),
  );
  return total;
}

/** Build hook: compresses what is finished, so that no server has to do it for each reader. */
export function compress(): AstroIntegration {
  return {
    name: 'compress',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const start = performance.now();
        const { files, before, after } = await compressFolder(fileURLToPath(dir));
        const seconds = (performance.now() - start) / 1000;
        const [from, to] = [before, after].map((bytes) => `${(bytes / 1e6).toFixed(1)} MB`);
        logger.info(`${files} files of ${from} take ${to} with Brotli, in ${seconds.toFixed(1)} s`);
      },
    },
  };
}
