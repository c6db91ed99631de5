import { SpecError } from '#lib/spec/index.ts';
import { UsageError } from './usage-error.ts';

/** What `make` makes; a specification that cannot be run is a matter of use. */
export function fromSpec<Value>(make: () => Value): Value {
  try {
    return make();
  } catch (error) {
    if (error instanceof SpecError) throw new UsageError(error.message);
    throw error;
  }
}
