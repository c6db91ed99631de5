import { describe, expect, it } from 'vitest';
import { paragraph } from './lines.ts';

describe('a paragraph', () => {
  it('is one line where it fits', () => {
    expect(paragraph('One line\nof the source.')).toBe('One line of the source.');
  });

  it('has lines of at most 72 characters, indented as far as its lead reaches', () => {
    expect(paragraph('x'.repeat(35).concat(' ').repeat(3), '- ')).toBe(
      `- ${'x'.repeat(35)}\n  ${'x'.repeat(35)}\n  ${'x'.repeat(35)}`,
    );
    expect(paragraph(`${'x'.repeat(36)} ${'x'.repeat(35)} y`)).toBe(`${'x'.repeat(36)} ${'x'.repeat(35)}\ny`);
  });

  it('leaves a word whole that is longer than a line, and a number with its unit', () => {
    expect(paragraph(`a ${'x'.repeat(80)} b`)).toBe(`a\n${'x'.repeat(80)}\nb`);
    expect(paragraph(`${'x'.repeat(69)} 95\u00a0%`)).toBe(`${'x'.repeat(69)}\n95\u00a0%`);
  });
});
