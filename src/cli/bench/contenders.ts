import { kernelTrainer, referenceTrainer } from '#lib/training/index.ts';
import type { Create } from './contender.ts';
import { engine } from './engine.ts';
import { plainLoop } from './plain-loop.ts';

export interface Contender {
  readonly id: string;
  /** Whether it lives on a package of `bench/`. */
  readonly packaged: boolean;
  /** Throws why it cannot take part. */
  load(): Create | Promise<Create>;
}

/** Who is measured, in the order of the table. */
export const contenders: readonly Contender[] = [
  { id: 'kernel', packaged: false, load: () => engine(kernelTrainer) },
  { id: 'reference', packaged: false, load: () => engine(referenceTrainer) },
  { id: 'plain-loop', packaged: false, load: () => plainLoop },
  { id: 'tfjs-cpu', packaged: true, load: () => peer('tfjs-cpu') },
  { id: 'tfjs-wasm', packaged: true, load: () => peer('tfjs-wasm') },
  { id: 'convnetjs', packaged: true, load: () => peer('convnetjs') },
  { id: 'pytorch', packaged: false, load: () => peer('pytorch') },
];

/** `create` of the file in `bench/` with this name, which nothing of the course imports. */
async function peer(id: string): Promise<Create> {
  const { href } = new URL(`../../../bench/${id}.mjs`, import.meta.url);
  const module: { readonly create: Create } = await import(href);
  return module.create;
}
