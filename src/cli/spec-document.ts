import { SpecError } from '#lib/spec/index.ts';
import { UsageError } from './usage-error.ts';

/** The JSON in a file, or, for `-`, on standard input. Throws a `UsageError` where there is none. */
export function documentIn(file: string, read: (file: string) => string): unknown {
  const name = file === '-' ? 'standard input' : file;
  let text: string;
  try {
    text = read(file);
  } catch (error) {
    throw new UsageError(`${name}: expected a file that can be read, received ${reason(error)}`);
  }
  return fromJson(name, text);
}

/** A text's JSON; `name` says where it stands. Throws a `UsageError` where it is none. */
export function fromJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${name}: expected JSON, received ${reason(error)}`);
  }
}

/** What `make` makes; a specification that cannot be run is a matter of use. */
export function fromSpec<Value>(make: () => Value): Value {
  try {
    return make();
  } catch (error) {
    if (error instanceof SpecError) throw new UsageError(error.message);
    throw error;
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
