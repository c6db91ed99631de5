import { describe, expect, it } from 'vitest';
import { plainTex } from './tex-lines.ts';

describe('plainTex', () => {
  it('takes links to lines out of a formula, and names them', () => {
    expect(plainTex('a + b')).toEqual({ tex: 'a + b', lines: [] });
    expect(plainTex(String.raw`\frac{\line{relu-value}{z_{1} \} \line{relu-slope}{x}}}{2}`)).toEqual({
      tex: String.raw`\frac{z_{1} \} x}{2}`,
      lines: ['relu-value', 'relu-slope'],
    });
  });

  it('says what is missing', () => {
    expect(() => plainTex(String.raw`\line{relu-value} z`)).toThrow(
      'TeX `\\line{relu-value} z`: expected \\line{…}{…}, received one group alone',
    );
    expect(() => plainTex(String.raw`\line{relu`)).toThrow('expected each { to be closed');
  });
});
