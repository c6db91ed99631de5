import { inWords, parseSpec, type RunSpec, SpecError } from '../spec/index.ts';
import { foreign } from '../text/foreign.ts';
import { sweepLimits } from './limits.ts';
import { fieldName, setPath } from './set-path.ts';

/** One field of the specification, and the values it takes in turn. */
export interface Varied {
  /** With dots: `training.optimizer.learningRate`. */
  readonly path: string;
  readonly values: readonly unknown[];
}

export interface Combination {
  /** What is varied, by path. */
  readonly varied: Readonly<Record<string, unknown>>;
  readonly spec: RunSpec;
}

/** Fields that each run of a sweep sets to its own seed. */
const seedPaths = ['data.seed', 'network.init.seed', 'training.seed'];

/**
 * Every combination of the varied values, the last field's changing fastest; with nothing varied, the document alone.
 *
 * Throws a `SpecError` for the first that cannot be run; its one sentence names the field, what was expected, what
 * came, and the combination.
 *
 * @param most characters of all specifications together, as JSON: each of them is printed
 */
export function combinations(
  document: unknown,
  varied: readonly Varied[],
  most: number = sweepLimits.characters,
): Combination[] {
  refuseFields(varied);
  const count = varied.reduce((product, { values }) => product * values.length, 1);
  if (count > sweepLimits.runs) {
    throw new SpecError(`the sweep: expected at most ${sweepLimits.runs} combinations, received ${count}`);
  }
  let characters = 0;
  return Array.from({ length: count }, (_, index) => {
    const chosen = choice(varied, index);
    try {
      const changed = chosen.reduce((made, [path, value]) => setPath(made, path, value), document);
      const spec = parseSpec(changed);
      characters += JSON.stringify(spec).length;
      if (characters > most) {
        const expected = `specifications of at most ${most} characters together`;
        throw new SpecError(`the sweep: expected ${expected}, received ${characters}`);
      }
      return { varied: Object.fromEntries(chosen), spec };
    } catch (error) {
      if (!(error instanceof SpecError) || chosen.length === 0) throw error;
      throw new SpecError(`${error.message}, in combination ${index + 1} of ${count} (${named(chosen)})`);
    }
  });
}

function refuseFields(varied: readonly Varied[]): void {
  const seen = new Set<string>();
  for (const { path, values } of varied) {
    const name = fieldName(path);
    if (seen.has(path)) throw new SpecError(`${name}: expected to be varied once, received it twice`);
    seen.add(path);
    if (seedPaths.includes(path)) {
      throw new SpecError(
        `${name}: expected a field other than the seeds, which a sweep sets itself, received it`,
      );
    }
    if (values.length === 0)
      throw new SpecError(`${name}: expected at least 1 value, received an empty list`);
  }
}

/** The values of the combination number `index`: its digits, in a number system of mixed bases. */
function choice(varied: readonly Varied[], index: number): [string, unknown][] {
  const chosen: [string, unknown][] = [];
  let left = index;
  for (const { path, values } of varied.toReversed()) {
    chosen.unshift([path, values[left % values.length]]);
    left = Math.floor(left / values.length);
  }
  return chosen;
}

function named(chosen: readonly (readonly [string, unknown])[]): string {
  return chosen.map(([path, value]) => `${fieldName(path)} = ${foreign(jsonOf(value), 60)}`).join(', ');
}

function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    // Lists within lists, ten thousand deep, can be read, but not written.
    return inWords(value);
  }
}
