import { transform } from 'sucrase';
import { cellLimits } from '../limits.ts';
import { CellFault } from './fault.ts';

/**
 * A cell's code as the text of a function, `(require, exports) => Promise`: without its types, its imports asked of `require`,
 * its exports put into `exports`. Every line stays where it is.
 *
 * Throws a `CellFault` with the line at which it is no code.
 */
export function compile(code: string): string {
  if (code.length > cellLimits.code) {
    throw new CellFault(
      `the code: expected at most ${cellLimits.code} characters, received ${code.length}`,
      null,
    );
  }
  return `async (require, exports) => {${withoutTypes(code, ['typescript', 'imports'])}\n}`;
}

/** TypeScript as JavaScript, line by line; as a script, or with its imports and exports turned into calls. */
export function withoutTypes(
  code: string,
  transforms: ('typescript' | 'imports')[] = ['typescript'],
): string {
  try {
    const options = { transforms, disableESTransforms: true, production: true, keepUnusedImports: true };
    return transform(code, options).code;
  } catch (error) {
    const [, message = '', line] =
      /^(?:Error transforming \S+: )?(.*?)(?: \((\d+):\d+\))?$/s.exec(
        error instanceof Error ? error.message : String(error),
      ) ?? [];
    const place = line === undefined ? null : Number(line);
    const habit = habitIn(code.split('\n')[(place ?? 0) - 1] ?? '');
    throw new CellFault(`SyntaxError: ${message}${habit}`, place);
  }
}

/** What somebody who writes another language may have meant by a line that cannot be parsed. */
function habitIn(line: string): string {
  if (/^\s*#/.test(line)) return '. A comment begins with //.';
  return /[=(:]\s*-?\d+,\d/.test(line) ? '. A decimal has a point: 0.5.' : '';
}
