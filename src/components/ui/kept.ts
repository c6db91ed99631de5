import type { keys } from './storage.ts';

/** What stands under each key that the browser keeps, as the privacy page says it. Pages themselves do without. */
export const kept: Readonly<Record<(typeof keys)[number], string>> = {
  theme: 'the theme that you chose',
  'prediction:': 'your answer to a question that asks you to predict, one key a question',
  'outcome:': 'how it came out when you first saw it, one key a question',
  reading: 'the lesson and the section that you read last',
  'done:': 'that you marked a lesson as done, one key a lesson',
  'settings:': 'that you opened the fold of further settings of a figure, one key a figure',
  'cell:': 'the code that you changed, one key a cell',
  'solved:': 'that your code passed an exercise, one key a cell',
  language: 'the language in which you read code',
};
