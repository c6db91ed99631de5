/** The job was cancelled or replaced by a newer one: nothing went wrong, and nobody waits for its result. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';

  constructor() {
    super('The run was cancelled or replaced by a newer one.');
  }
}

/** The job could not be done; the message is one sentence for the reader. */
export class WorkerFailure extends Error {
  override readonly name = 'WorkerFailure';
}
