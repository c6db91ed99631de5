import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { leanSucrase } from './lean-sucrase.ts';

const folder = fileURLToPath(new URL('../../node_modules/sucrase/dist/esm/', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.js'),
);

/** What a bundler would get of a file. */
async function loaded(file: string): Promise<unknown> {
  const { load } = leanSucrase();
  if (typeof load !== 'function') throw new Error('load: expected a function, received none');
  return Reflect.apply(load, null, [folder + file]);
}

it('leaves out fourteen parts of sucrase, and gives what it leaves out its names', async () => {
  const lean = (await Promise.all(files.map(async (file) => ({ file, text: await loaded(file) })))).filter(
    ({ text }) => text !== undefined,
  );
  expect(lean).toHaveLength(14);
  for (const { file, text } of lean) {
    const names = (source: string) =>
      [...source.matchAll(/^export (?:default (?:function|class)|function\*?|class|const) ?(\w*)/gm)].length;
    expect(names(String(text)), file).toBe(names(readFileSync(folder + file, 'utf8')));
  }
});

it('leaves what cells need', async () => {
  expect(await loaded('transformers/TypeScriptTransformer.js')).toBeUndefined();
  expect(await loaded('CJSImportProcessor.js')).toBeUndefined();
});
