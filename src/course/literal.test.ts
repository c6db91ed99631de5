import { describe, expect, it } from 'vitest';
import { literal } from './literal.ts';

describe('literal', () => {
  it.each([
    ['"a"', 'a'],
    ["'a } b'", 'a } b'],
    ['0.1', 0.1],
    ['-1', -1],
    ['1 / 3', 1 / 3],
    ['-1 / 8', -1 / 8],
    ['true', true],
    ['null', null],
    ["['None', 'A few, but most']", ['None', 'A few, but most']],
    [
      "{ slope: 1 / 3, follow: { layer: 0, unit: 1 }, 'view': 'wide' }",
      { slope: 1 / 3, follow: { layer: 0, unit: 1 }, view: 'wide' },
    ],
    ['[\n  1,\n\n  2,\n]', [1, 2]],
  ])('reads %s', (expression, value) => {
    expect(literal(expression)).toEqual(value);
  });

  it.each([
    'slope',
    'Math.PI',
    'f(1)',
    '1 + 1',
    '`a`',
    '1 / "a"',
    '[...list]',
    '[1, , 2]',
    '{ ...defaults }',
    '{ [name]: 1 }',
    '{ slope }',
    '{ f() {} }',
    '/a/',
    '1n',
    'undefined',
    '/* nothing */',
  ])('refuses %s', (expression) => {
    expect(() => literal(expression)).toThrow(
      `expected a string, a number, a fraction, a list or an object, received ${expression}`,
    );
  });

  it('refuses what is no expression', () => {
    expect(() => literal('1 +')).toThrow('Could not parse expression');
  });
});
