import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';
import { countMemory } from './memory.ts';

const tooMuch = 'a cell: expected arrays of at most 256 MB, received more';

/** Runs code where arrays are counted: in a scope of its own, for what is counted stays counted. */
function counting(): (code: string) => unknown {
  const scope = createContext();
  countMemory(runInContext('globalThis', scope));
  return (code) => runInContext(code, scope);
}

it('typed arrays are as ever, until they are too many', () => {
  const run = counting();
  expect(run('const some = new Float64Array([1, 2, 3]); some instanceof Float64Array')).toBe(true);
  expect(run('Float64Array.from([1, 2]).join()')).toBe('1,2');
  expect(run('new Uint8Array(some.buffer, 8, 8).length')).toBe(8);
  expect(run('some.map((each) => 2 * each).slice(1).subarray(1).join()')).toBe('6');
  expect(run('class Own extends Float64Array {} new Own([1, 2]).slice(1) instanceof Own')).toBe(true);
  run('new Float64Array(2e7)');
  expect(() => run('new ArrayBuffer(2e8)')).toThrow(tooMuch);
});

it('copies that come one after the other are not added up', () => {
  const run = counting();
  expect(
    run('const one = new Float64Array(1e6); for (let i = 0; i < 50; i += 1) one.slice(); one.length'),
  ).toBe(1e6);
  expect(() => run('new Float64Array(3.2e7)')).toThrow(tooMuch);
  expect(run('new Float64Array(3e7).length')).toBe(3e7);
});

it.each(['NaN', '-1e12', '"none"', '{ length: NaN }', '{ length: -1e12 }'])(
  'a length that is none does not end the counting: %s',
  (length) => {
    const run = counting();
    run(`try { new Float64Array(${length}); } catch {}`);
    expect(() => run('new Float64Array(4e7)')).toThrow(tooMuch);
  },
);

it.each([
  'new one.constructor(1e8)',
  'new Float64Array.prototype.constructor(1e8)',
  'new one.buffer.constructor(1e9)',
  'new Float64Array("1e8")',
  'new ArrayBuffer([1e9])',
  'new Float64Array(2e7).slice()',
  'new Float64Array(2e7).map((each) => each)',
  'new ArrayBuffer(2e8).slice(0)',
])('no other way to the same array is free: %s', (code) => {
  const run = counting();
  run('const one = new Float64Array(1)');
  expect(() => run(code)).toThrow(tooMuch);
});
