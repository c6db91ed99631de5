import { expect, it } from 'vitest';
import { namesIn } from './imports.ts';

it('finds what code imports from the library, and nothing else', () => {
  const code = `
    import { relu, plot as draw } from 'negative-slope';
    import {
      type Line, // a comment, and another
      /* shows */ table,
    } from "negative-slope";
    import { relu, text } from 'negative-slope';
    import { slope } from './other.ts';
    // import { mean } from 'negative-slope';
    /* import { exp } from 'negative-slope'; */
    import { near } from 'negative-slope/grading';`;
  expect(namesIn(code)).toEqual(['relu', 'plot', 'Line', 'table', 'text']);
  expect(namesIn('const a = 1;')).toEqual([]);
});
