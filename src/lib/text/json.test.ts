import { expect, it } from 'vitest';
import { jsonOf } from './json.ts';

it('has a list of plain values on one line, and is the value', () => {
  const value = { list: [1, null, -0.5], nested: [[1, 2], []], text: '[ −√3, √3 ]', last: [{ a: [true] }] };
  expect(JSON.parse(jsonOf(value))).toEqual(value);
  expect(jsonOf({ list: value.list })).toBe('{\n  "list": [1, null, -0.5]\n}');
});
