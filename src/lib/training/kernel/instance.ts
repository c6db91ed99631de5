import { binary } from '#kernel/binary.ts';
import type { KernelExports } from './exports.ts';

/** The kernel, ready to work. */
export interface Kernel {
  readonly exports: KernelExports;
  /** The kernel's number for an entry of a registry, by its id; undefined where it has no function for it. */
  number(id: string): number | undefined;
}

/**
 * A run's place in the kernel, which has one run in its memory at a time: the bytes that it put aside when another one came,
 * null before its first turn and while it is there itself.
 */
export interface Place {
  bytes: Uint8Array | null;
}

/** Compiled once, when it is first needed. null where this machine has no WebAssembly with SIMD. */
let compiled: WebAssembly.Module | null | undefined;
let kernel: Kernel | null | undefined;
let occupant: Place | null = null;

/** The kernel; null where it cannot run. */
export function loadKernel(): Kernel | null {
  if (kernel === undefined) kernel = instantiate();
  return kernel;
}

/** The kernel as it is compiled: threads may share it. null where it cannot run. */
export function kernelModule(): WebAssembly.Module | null {
  if (compiled === undefined) {
    const bytes = Uint8Array.from(atob(binary), (character) => character.charCodeAt(0));
    const canRun = typeof WebAssembly !== 'undefined' && WebAssembly.validate(bytes);
    compiled = canRun ? new WebAssembly.Module(bytes) : null;
  }
  return compiled;
}

/** Takes what another thread has compiled, before the first run. */
export function shareKernelModule(module: WebAssembly.Module | null): void {
  compiled = module;
}

function instantiate(): Kernel | null {
  const module = kernelModule();
  if (module === null) return null;
  const { exports } = new WebAssembly.Instance(module);
  return {
    exports: exports as unknown as KernelExports,
    number(id) {
      const found = exports[id.toUpperCase().replaceAll('-', '_')];
      return found instanceof WebAssembly.Global ? (found.value as number) : undefined;
    },
  };
}

/** Gives the kernel's memory to a run: whose run was there is put aside, byte by byte, and comes back the same way. */
export function occupy({ exports }: Kernel, place: Place): void {
  if (occupant === place) return;
  const { memory } = exports;
  if (occupant !== null) occupant.bytes = new Uint8Array(memory.buffer).slice(exports.start(), exports.end());
  occupant = place;
  if (place.bytes === null) return;
  // Memory never shrinks, so a run that was there once finds room again.
  new Uint8Array(memory.buffer).set(place.bytes, exports.start());
  place.bytes = null;
}
