import { expect, it } from 'vitest';
import { declarationIn } from './declaration.ts';

const module = `import { a } from './a.ts';

/** Not this. */
const twice = 2;
/**
 * The sum.
 */
export function sum(
  left: number,
): { readonly total: number } {

  return { total: left + twice };
}

/** One. */
export const one = (z: number): number =>
  z;
export interface Shape {
  readonly sides: number;
}
/* No docstring. */
export type Side = Shape['sides'];
`;

it('takes a declaration with its docstring, and nothing of what stands beside it', () => {
  expect(declarationIn(module, 'sum')).toBe(`/**
 * The sum.
 */
export function sum(
  left: number,
): { readonly total: number } {

  return { total: left + twice };
}`);
  expect(declarationIn(module, 'twice')).toBe('/** Not this. */\nconst twice = 2;');
  expect(declarationIn(module, 'one')).toBe('/** One. */\nexport const one = (z: number): number =>\n  z;');
  expect(declarationIn(module, 'Shape')).toBe('export interface Shape {\n  readonly sides: number;\n}');
});

it('takes no other comment for a docstring', () => {
  expect(declarationIn(module, 'Side')).toBe("export type Side = Shape['sides'];");
});

it('says what it did not find', () => {
  expect(() => declarationIn(module, 'total')).toThrow(
    'expected a declaration of total, received a module without one',
  );
});
