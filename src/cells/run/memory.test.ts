import { expect, it } from 'vitest';
import { countMemory } from './memory.ts';

it('typed arrays are as ever, until they are too many', () => {
  const scope = { Float64Array, Uint8Array, ArrayBuffer };
  countMemory(scope);
  const some = new scope.Float64Array([1, 2, 3]);
  expect(some).toBeInstanceOf(Float64Array);
  expect(scope.Float64Array.from([1, 2])).toEqual(Float64Array.of(1, 2));
  expect(new scope.Uint8Array(some.buffer, 8, 8).length).toBe(8);
  new scope.Float64Array(2e7);
  expect(() => new scope.ArrayBuffer(2e8)).toThrow(
    'a cell: expected arrays of at most 256 MB, received more',
  );
});
