// npm run lab: the command line, once the fast engine that it uses is compiled.
import { compileKernel } from './kernel.mjs';

await compileKernel();
await import('../src/cli/lab.ts');
