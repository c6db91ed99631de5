import { parseArgs } from 'node:util';
import { type Claim, claims } from '#lib/claims/index.ts';
import type { Experiment } from '#lib/evidence/index.ts';
import { experiments } from '#lib/experiments/index.ts';
import { limits } from '#lib/spec/limits.ts';
import { quoted } from '#lib/text/foreign.ts';
import { count } from '../count.ts';
import { UsageError } from '../usage-error.ts';
import type { Form } from './committed.ts';

export interface ClaimsArguments {
  readonly write: boolean;
  readonly form: Form;
  /** The lowest seed of each experiment; null for its own. */
  readonly seedsFrom: number | null;
  /** Whether sets of fresh seeds are run, and kept. */
  readonly fresh: boolean;
  /** Whether they were asked for by name. */
  readonly isNamed: boolean;
  readonly experiments: readonly Experiment[];
  /** Those of which all experiments are among these. */
  readonly claims: readonly Claim[];
}

const options = {
  deep: { type: 'boolean' },
  write: { type: 'boolean' },
  fresh: { type: 'boolean' },
  'seeds-from': { type: 'string' },
} as const;

const flags = ['--deep', '--fresh', '--seeds-from N', '--write'];

/** `[--deep] [--write] [--fresh] [--seeds-from N] [ID…]`; an id is an experiment’s or a claim’s. */
export function claimsArguments(args: readonly string[]): ClaimsArguments {
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Set<string>();
  const ids: string[] = [];
  let seedsFrom: number | null = null;
  for (const token of tokens) {
    if (token.kind === 'positional') ids.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (name === 'seeds-from')
      seedsFrom = count(rawName, value, { minimum: 0, maximum: limits.seed.maximum - 1e6 });
    else if (!Object.hasOwn(options, name))
      throw new UsageError(`lab claims: expected ${flags.join(', ')} or an id, received ${quoted(rawName)}`);
    else if (value !== undefined)
      throw new UsageError(`${rawName}: expected no value, received ${quoted(value)}`);
    else given.add(name);
  }
  const form = given.has('deep') ? 'deep' : 'own';
  const candidates = experiments.filter(({ deep }) => form === 'own' || deep !== undefined);
  const known = [...candidates, ...(form === 'own' ? claims : [])].map(({ id }) => id);
  const strange = ids.find((id) => !known.includes(id));
  if (strange !== undefined) {
    throw new UsageError(
      `lab claims: expected ${flags.join(', ')} or one of ${known.join(', ')}, received ${quoted(strange)}`,
    );
  }
  const [other] = ['write', 'deep', 'fresh'].filter((name) => given.has(name));
  if (seedsFrom !== null && other !== undefined) {
    throw new UsageError(`lab claims: expected --seeds-from alone, received --${other} too`);
  }
  if (given.has('fresh') && (given.has('write') || form === 'deep')) {
    throw new UsageError('lab claims: expected --fresh alone, received --write or --deep too');
  }
  const asked = new Set([
    ...ids,
    ...claims
      .filter(({ id }) => ids.includes(id))
      .flatMap(({ parts }) => parts.map(({ experiment }) => experiment)),
  ]);
  const chosen = candidates.filter(({ id }) => ids.length === 0 || asked.has(id));
  return {
    write: given.has('write'),
    form,
    seedsFrom,
    fresh: given.has('fresh'),
    isNamed: ids.length > 0,
    experiments: chosen,
    claims:
      form === 'deep'
        ? []
        : claims.filter(({ parts }) =>
            parts.every(({ experiment }) => chosen.some(({ id }) => id === experiment)),
          ),
  };
}
