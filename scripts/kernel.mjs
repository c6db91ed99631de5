// Compiles the fast engine (AssemblyScript) into a module of text that lib imports: node scripts/kernel.mjs
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { digest, requireWritable, root } from './setup.mjs';

const binary = path.join(root, 'src/kernel/binary.ts');
const sources = ['src/kernel/assembly', 'src/kernel/asconfig.json', 'package-lock.json'];

/** Compiles unless the module that is there came from these very sources. Throws with the compiler's messages. */
export async function compileKernel() {
  const heading = `// Made from src/kernel/assembly: ${digest(sources)}\n`;
  if (existsSync(binary) && readFileSync(binary, 'utf8').startsWith(heading)) return;
  requireWritable();
  const { default: asc } = await import('assemblyscript/asc');
  /** @type {Uint8Array | undefined} */
  let compiled;
  const { error, stderr } = await asc.main(
    ['--config', 'src/kernel/asconfig.json', '--outFile', 'kernel.wasm', '--baseDir', root],
    {
      writeFile(name, contents) {
        if (name === 'kernel.wasm' && typeof contents !== 'string') compiled = contents;
      },
    },
  );
  if (error || compiled === undefined) throw new Error(`the kernel does not compile:\n${stderr}`);
  const text = Buffer.from(compiled).toString('base64');
  writeFileSync(
    binary,
    `${heading}/** The fast engine as WebAssembly, in base64: so it is there at once, in a page, a worker and Node alike. */\nexport const binary =\n  '${text}';\n`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await compileKernel();
