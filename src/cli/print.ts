import { fstatSync, writeFileSync } from 'node:fs';

/**
 * Writes text to standard output, to its end. A reader that has seen enough, such as `head`, closes the pipe: that is no
 * error. Throws, in a sentence, for anything else.
 */
export async function print(text: string): Promise<void> {
  try {
    await write(text);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EPIPE') return;
    throw new Error(`standard output: expected a file that can be written, received ${message}`);
  }
}

async function write(text: string): Promise<void> {
  const { fd } = process.stdout;
  // A full disk may take a part, which the stream does not look at.
  if (fstatSync(fd).isFile()) return writeFileSync(fd, text);
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
