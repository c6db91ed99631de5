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

/** Taken before any code of a reader's is there, which may put something else in their place. */
const { construct, get } = Reflect;
const { max, trunc } = Math;

/**
 * From now on typed arrays and buffers of this scope count what they take, and throw `TooMuch` before it is too much. What was
 * freed counts still: a run is short. A copy of another (`slice`, `map`, `filter`) must find room and takes none: the library
 * makes many, one at a time, and so do two trainers that take turns. What a run keeps in lists and objects, its browser limits.
 */
export function countMemory(scope: object): void {
  let bytes = 0;
  const most = cellLimits.megabytes * 1_000_000;
  for (const name of constructors) {
    const own: unknown = get(scope, name);
    if (typeof own !== 'function') continue;
    const size: unknown = get(own, 'BYTES_PER_ELEMENT');
    const withThis = (given: unknown): number => {
      const all = bytes + (typeof size === 'number' ? size * entriesOf(given) : natural(given));
      if (all <= most) return all;
      throw new TooMuch(`a cell: expected arrays of at most ${cellLimits.megabytes} MB, received more`);
    };
    const copying = new Proxy(own, {
      construct(target, given: readonly unknown[], made) {
        withThis(given[0]);
        return construct(target, given, made);
      },
    });
    const counted: object = new Proxy(own, {
      construct(target, given: readonly unknown[], made) {
        bytes = withThis(given[0]);
        return construct(target, given, made);
      },
      // A class that somebody derives makes its own copies, which count.
      get: (target, key, asked) =>
        key === Symbol.species && asked === counted ? copying : get(target, key, asked),
    });
    const described = { value: counted, configurable: true, writable: true };
    Reflect.defineProperty(scope, name, described);
    Reflect.defineProperty(own.prototype, 'constructor', described);
  }
}

/** How many entries an array that is made of this will have; a view of a buffer that is there takes nothing. */
const entriesOf = (given: unknown): number =>
  natural(typeof given === 'object' && given !== null ? get(given, 'length') : given);

/** A length as the engine reads it; 0 where it would refuse it, so that nothing ever counts less than nothing. */
const natural = (length: unknown): number => max(0, trunc(Number(length)) || 0);
