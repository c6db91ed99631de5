import * as library from '../library/index.ts';
import { setSink } from '../library/sink.ts';
import { TooMuch } from '../meter.ts';
import type { Output } from '../output.ts';
import { compile } from './compile.ts';
import { CellFault } from './fault.ts';
import type { CellSource, Ending, FromRun } from './protocol.ts';

type Exports = Record<string, unknown>;

/** What a compiled cell is: it asks for its imports, and puts its exports where others find them. */
export type CellFunction = (require: (specifier: string) => unknown, exports: Exports) => Promise<void>;

/** What differs between a page's worker and a thread of Node. */
export interface Surroundings {
  /** Makes a function of its text. Throws a SyntaxError where it is none. */
  evaluate(text: string, id: string): Promise<CellFunction>;
  /** The line of this cell's code that a stack names first; null where it names none. */
  lineIn(stack: string, id: string): number | null;
}

/** The name by which cells import the library. */
const libraryName = 'negative-slope';

/**
 * Runs cells one after the other: each may import the library, and by `./id.ts` what an earlier one exports. The last one's
 * outputs are shown as they come. Resolves to how it ended; where the code could not be parsed, with its text, of which
 * somebody else may know the line.
 */
export async function runCells(
  cells: readonly CellSource[],
  { evaluate, lineIn }: Surroundings,
  show: (output: Output) => void,
): Promise<Extract<FromRun, { type: 'ended' }>> {
  const modules = new Map<string, Exports>([[libraryName, importable(library)]]);
  const require = (specifier: string): unknown => {
    const found = modules.get(specifier);
    if (found !== undefined) return found;
    const known = [...modules.keys()].map((name) => `'${name}'`).join(' or ');
    throw new CellFault(
      `import: expected ${known}, received '${specifier}'. A cell reaches nothing else.`,
      null,
    );
  };
  for (const [index, { id, code }] of cells.entries()) {
    setSink(index === cells.length - 1 ? show : null);
    let text: string | null = null;
    try {
      text = compile(code);
      const cell = await evaluate(text, id);
      const made: Exports = {};
      text = null;
      await cell(require, made);
      modules.set(`./${id}.ts`, importable(made));
    } catch (error) {
      const ending = endingOf(error, id, lineIn);
      // Firefox says the line of what it cannot parse.
      if (text !== null && ending.line === null) ending.line = lineOf(error);
      const isUnknown = error instanceof SyntaxError && ending.line === null;
      return { type: 'ended', ending, unparsed: isUnknown ? text : null };
    }
  }
  return { type: 'ended', ending: { status: 'done' }, unparsed: null };
}

/** Names that a compiled import asks for by itself. */
const ownNames = new Set<string | symbol>(['__esModule', 'default', 'then']);

/** A module's exports: a name that is not among them is said, with what it may have been meant to be. */
function importable(exports: Exports): Exports {
  const names = Object.keys(exports);
  return new Proxy(Object.freeze({ __esModule: true, ...exports }), {
    get(target, name) {
      if (typeof name === 'symbol' || Object.hasOwn(target, name) || ownNames.has(name)) {
        return Reflect.get(target, name);
      }
      const meant = names.find((each) => each.toLowerCase() === name.toLowerCase());
      const hint = meant === undefined ? '' : ` Is it ${meant}?`;
      throw new CellFault(`import: expected a name that is there, received ${name}.${hint}`, null);
    },
  });
}

/** As much of a message as is shown. */
const longest = 1_000;

const lineOf = (error: unknown): number | null =>
  error instanceof SyntaxError && 'lineNumber' in error && typeof error.lineNumber === 'number'
    ? error.lineNumber
    : null;

function endingOf(
  error: unknown,
  cell: string,
  lineIn: Surroundings['lineIn'],
): Extract<Ending, { status: 'failed' }> {
  const stack = error instanceof Error && typeof error.stack === 'string' ? error.stack : '';
  const line = error instanceof CellFault && error.line !== null ? error.line : lineIn(stack, cell);
  return { status: 'failed', message: messageOf(error).slice(0, longest), line, cell };
}

function messageOf(error: unknown): string {
  if (error instanceof CellFault || error instanceof TooMuch) return error.message;
  if (!(error instanceof Error)) return `the cell threw ${String(error)}`;
  return error.name === 'Error' ? error.message : `${error.name}: ${error.message}`;
}
