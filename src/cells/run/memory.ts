import { cellLimits } from '../limits.ts';
import { TooMuch } from '../meter.ts';

/** What makes memory that no garbage collector's limit counts. */
const constructors = [
  'ArrayBuffer',
  'SharedArrayBuffer',
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float32Array',
  'Float64Array',
  'BigInt64Array',
  'BigUint64Array',
];

/**
 * From now on typed arrays and buffers of this scope count what they take, and throw `TooMuch` before it is too much. What was
 * freed counts still: a run is short. What a run keeps in lists and objects, its browser limits.
 */
export function countMemory(scope: object): void {
  let bytes = 0;
  const most = cellLimits.megabytes * 1_000_000;
  for (const name of constructors) {
    const own: unknown = Reflect.get(scope, name);
    if (typeof own !== 'function') continue;
    const size = Number(Reflect.get(own, 'BYTES_PER_ELEMENT') ?? 1);
    const counted = new Proxy(own, {
      construct(target, given: readonly unknown[], made) {
        bytes += size * lengthOf(given[0]);
        if (bytes > most) {
          throw new TooMuch(`a cell: expected arrays of at most ${cellLimits.megabytes} MB, received more`);
        }
        return Reflect.construct(target, given, made);
      },
    });
    Reflect.defineProperty(scope, name, { value: counted, configurable: true, writable: true });
  }
}

/** How many entries an array that is made of this will have; a view of a buffer that is there takes nothing. */
function lengthOf(given: unknown): number {
  if (typeof given === 'number') return given;
  if (typeof given !== 'object' || given === null || given instanceof ArrayBuffer) return 0;
  const length: unknown = Reflect.get(given, 'length');
  return typeof length === 'number' ? length : 0;
}
