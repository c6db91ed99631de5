import { parseArgs } from 'node:util';
import { foreign, quoted } from '#lib/text/foreign.ts';
import { UsageError } from '../usage-error.ts';
import type { Pace } from './measure.ts';

/** What `lab bench` is asked for. */
export interface Request extends Pace {
  readonly only: readonly string[];
  readonly workloads: readonly string[];
}

const names = ['seconds', 'repeats', 'only', 'workload'] as const;

/**
 * `--seconds 0.25 --repeats 11 --only kernel,plain-loop --workload 2-16-16-1`, all of them optional. Throws a
 * `UsageError` that names what was expected and what came.
 */
export function requestIn(
  args: readonly string[],
  contenders: readonly string[],
  workloads: readonly string[],
): Request {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string | undefined>();
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional' || !Object.hasOwn(options, token.name)) {
      const expected = names.map((name) => `--${name}`).join(', ');
      const strange = token.kind === 'positional' ? token.value : token.rawName;
      throw new UsageError(`lab bench: expected one of ${expected}, received ${foreign(strange)}`);
    }
    values.set(token.name, token.value);
  }
  const given = (name: (typeof names)[number], expected: string): string | null => {
    if (!values.has(name)) return null;
    return values.get(name) ?? refuse(name, expected, 'nothing');
  };
  const amount = (name: 'seconds' | 'repeats', usual: number, isGood: (value: number) => boolean): number => {
    const expected = name === 'seconds' ? 'a number above 0 and up to 60' : 'an integer from 1 to 1000';
    const text = given(name, expected);
    if (text === null) return usual;
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (!isGood(value)) refuse(name, expected, quoted(text));
    return value;
  };
  const some = (name: 'only' | 'workload', all: readonly string[]): readonly string[] => {
    const expected = `some of ${all.join(',')}`;
    const text = given(name, expected);
    if (text === null) return all;
    const asked = text.split(',');
    const strange = asked.find((id) => !all.includes(id));
    if (strange !== undefined) refuse(name, expected, quoted(strange));
    return all.filter((id) => asked.includes(id));
  };
  return {
    seconds: amount('seconds', 0.25, (value) => value > 0 && value <= 60),
    repeats: amount('repeats', 11, (value) => Number.isInteger(value) && value >= 1 && value <= 1000),
    only: some('only', contenders),
    workloads: some('workload', workloads),
  };
}

function refuse(name: string, expected: string, received: string): never {
  throw new UsageError(`lab bench: --${name}: expected ${expected}, received ${received}`);
}
