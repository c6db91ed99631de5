import { forget, keep, recall } from '../../ui/storage.ts';

/** The code of cells as the lesson has it, of those that are live. */
const lessons = new Map<string, string>();

/** Notes what a cell's code is, as the page was built. */
export function noteCode(id: string, code: string): void {
  lessons.set(id, code);
}

function asBuilt(id: string): string {
  const noted = lessons.get(id);
  if (noted !== undefined) return noted;
  return document.querySelector(`[data-code="${CSS.escape(id)}"] .cell__code`)?.textContent ?? '';
}

/** A cell's code as it is to be run: the reader's, else the lesson's. */
export const codeNow = (id: string): string => recall(`cell:${id}`) ?? asBuilt(id);

/** Keeps the reader's version in this browser; what is the lesson's again need not be kept. */
export function keepCode(id: string, code: string): void {
  if (code === asBuilt(id)) forget(`cell:${id}`);
  else keep(`cell:${id}`, code);
}
