import { describe, expect, it } from 'vitest';
import { integerListField, numberField } from '#lib/parameters/index.ts';
import { readNumber } from './read-number.ts';

const field = numberField({ name: 'w', label: 'Weight', minimum: -10, maximum: 2000 });

describe('a number that is typed', () => {
  it.each([
    ['0.7', 0.7],
    ['0,7', 0.7],
    ['-0,7', -0.7],
    ['−0,7', -0.7],
    [' 0,7\u00a0', 0.7],
    [',5', 0.5],
    ['3,', 3],
    ['0,125', 0.125],
    ['1,5e-3', 0.0015],
    ['1,25', 1.25],
    // A dash, as a phone or a word processor makes of a minus.
    ['–0.5', -0.5],
    ['‑2', -2],
    ['1e−3', 0.001],
    // As an input method for Chinese or Japanese writes it.
    ['０．７', 0.7],
    ['－０，７', -0.7],
    ['1250', 1250],
  ])('%j is read', (text, value) => {
    expect(readNumber(field, text)).toBe(value);
  });

  it.each([
    '',
    'abc',
    '1,250',
    '-1,000',
    '1,2,3',
    '1,5.2',
    '1.250,5',
    '0x1',
    '--1',
    '−',
    '²',
    '1e999',
    '2001',
  ])('%j is refused', (text) => {
    expect(readNumber(field, text)).toBeUndefined();
  });

  it('in a list a comma parts numbers, as in every link', () => {
    const list = integerListField({
      name: 'hidden',
      label: 'Hidden',
      minimum: 0,
      maximum: 9,
      maximumLength: 4,
    });
    expect(list.parse('0,7')).toEqual([0, 7]);
    expect(field.parse('0,7')).toBeUndefined();
  });
});
