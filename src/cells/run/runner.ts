import { present } from '#lib/assert/present.ts';
import { loading } from '#lib/datasets/registry.ts';
import type { Grade } from '../grade.ts';
import * as grading from '../library/grading.ts';
import * as library from '../library/index.ts';
import { setSink, takeGrade } from '../library/sink.ts';
import { TooMuch } from '../meter.ts';
import type { Output } from '../output.ts';
import { compile } from './compile.ts';
import { CellFault } from './fault.ts';
import type { Ending, FromRun, ToRun } from './protocol.ts';

type Exports = Record<string, unknown>;

/** What a compiled cell is: it asks for its imports, and puts its exports where others find them. */
export type CellFunction = (require: (specifier: string) => unknown, exports: Exports) => Promise<void>;

/** What differs between a page's worker and a thread of Node. */
export interface Surroundings {
  /** Makes a function of its text. Throws a SyntaxError where it is none. */
  evaluate(text: string, id: string): Promise<CellFunction>;
  /** The line of this cell's code that a stack names first; null where it names none. */
  lineIn(stack: string, id: string): number | null;
  /** With what promises have failed that nobody waits for, since it was last asked. */
  unhandled(): readonly unknown[];
}

/** The name by which cells import the library. */
const libraryName = 'negative-slope';
/** And what gradings alone import: no code of a reader's reaches it, not even while it is graded. */
const gradingName = 'negative-slope/grading';

/** Taken before any code of a reader's is there, which may put something else in its place. */
const { setTimeout } = globalThis;

/**
 * Runs cells one after the other: each may import the library, and by `./id.ts` what an earlier one exports. The last one's
 * outputs are shown as they come; a grading that follows it may import more, shows nothing, and its grade is part of the
 * end. Resolves to how it ended; where the code could not be parsed, with its text, of which somebody else may know the line.
 */
export async function runCells(
  { cells, rows }: ToRun,
  { evaluate, lineIn, unhandled }: Surroundings,
  show: (output: Output) => void,
): Promise<Extract<FromRun, { type: 'ended' }>> {
  const known = importable(
    library,
    (name, hint) => `import: expected a name that is there, received ${name}.${hint}`,
  );
  const modules = new Map<string, Exports>([[libraryName, known]]);
  const shown = cells.findLast(({ grades }) => grades === undefined);
  let at = shown?.id ?? '';
  let grade: Grade | null = null;
  /** Of the cell that is about to be parsed. */
  let text: string | null = null;
  try {
    await Promise.all(Object.entries(rows).map(([id, published]) => loading(id, published)));
    for (const cell of cells) {
      const { id, code, grades } = cell;
      // What goes wrong in a grading went wrong in what it grades.
      at = grades ?? id;
      setSink(cell === shown ? show : null);
      // A map of its own: what a cell exports is called later, and reaches no more then.
      const reached = new Map(modules);
      if (grades !== undefined) reached.set(gradingName, importable(grading, noSuchName));
      text = compile(code);
      const run = await evaluate(text, id);
      const made: Exports = {};
      text = null;
      takeGrade();
      await run((specifier) => moduleOf(reached, specifier), made);
      if (grades !== undefined) grade = present(takeGrade(), `a grade of ${grades}`);
      modules.set(`./${id}.ts`, importable(made, noSuchName));
      // What nobody waits for fails in a task of its own, after this one.
      await new Promise((resolve) => setTimeout(resolve));
      for (const error of unhandled()) throw error;
    }
    return { type: 'ended', ending: { status: 'done', grade }, unparsed: null };
  } catch (error) {
    const ending = endingOf(error, at, lineIn);
    // Firefox says the line of what it cannot parse.
    if (text !== null && ending.line === null) ending.line = lineOf(error);
    const isUnknown = error instanceof SyntaxError && ending.line === null;
    return { type: 'ended', ending, unparsed: isUnknown ? text : null };
  } finally {
    setSink(null);
  }
}

function moduleOf(reached: ReadonlyMap<string, Exports>, specifier: string): Exports {
  const found = reached.get(specifier);
  if (found !== undefined) return found;
  const names = [...reached.keys()].map((name) => `'${name}'`).join(' or ');
  throw new CellFault(
    `import: expected ${names}, received '${specifier}'. A cell reaches nothing else.`,
    null,
  );
}

const noSuchName: Missing = (name, hint, names) =>
  `exports: expected ${name} among them, received ${names.length === 0 ? 'none' : names.join(', ')}.${hint}`;

/** Names that a compiled import asks for by itself. */
const ownNames = new Set<string | symbol>(['__esModule', 'default', 'then']);

/** What is said of a name that is not there. @param hint at what may have been meant, or nothing */
type Missing = (name: string, hint: string, names: readonly string[]) => string;

/** A module's exports: a name that is not among them is said, with what it may have been meant to be. */
function importable(exports: Exports, missing: Missing): Exports {
  const names = Object.keys(exports);
  return new Proxy(Object.freeze({ __esModule: true, ...exports }), {
    get(target, name) {
      if (typeof name === 'symbol' || Object.hasOwn(target, name) || ownNames.has(name)) {
        return Reflect.get(target, name);
      }
      const meant = names.find((each) => each.toLowerCase() === name.toLowerCase());
      const hint = meant === undefined ? '' : ` Is it ${meant}?`;
      throw new CellFault(missing(name, hint, names), null);
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
  const said = error.name === 'Error' ? error.message : `${error.name}: ${error.message}`;
  return error instanceof ReferenceError ? `${said}${undeclared(error.message)}` : said;
}

/** How a name comes into being: in other languages by its first value. */
function undeclared(message: string): string {
  const name = /^(\w+) is not defined$|assignment to undeclared variable (\w+)/.exec(message);
  const [, inUse, assigned] = name ?? [];
  return name === null ? '' : `. A new name begins with const or let: const ${inUse ?? assigned} = …`;
}
