import type { Ended } from '#cells/frame/sandbox.ts';
import { gradeSentence } from '#cells/grade.ts';
import { type Output, summaryOf } from '#cells/output.ts';

/** How a run ended, in a sentence. @param titles of the cells before this one */
export function sentenceOf(
  ended: Ended,
  outputs: readonly Output[],
  id: string,
  titles: Readonly<Record<string, string>>,
): string {
  switch (ended.status) {
    case 'done': {
      const shows = `shows ${summaryOf(outputs)}.`;
      return ended.grade === null ? `It ran, and ${shows}` : `${gradeSentence(ended.grade)} It ${shows}`;
    }
    case 'stopped':
      return 'Stopped.';
    case 'failed': {
      const { message, line, cell } = ended;
      const places = [
        ...(cell === id ? [] : [`In “${titles[cell] ?? cell}”`]),
        ...(line === null ? [] : [`${cell === id ? 'Line' : 'line'} ${line}`]),
      ];
      return places.length === 0 ? message : `${places.join(', ')}: ${message}`;
    }
    default:
      return ended.message;
  }
}
