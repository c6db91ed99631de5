/** What was asked for cannot be done as asked: exit status 2 and one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
