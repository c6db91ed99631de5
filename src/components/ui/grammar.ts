import { formatCount } from '#lib/charts/format.ts';

/** “the loss” → “The loss” */
export const upperFirst = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** “The loss” → “the loss” */
export const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** “1 step”, “1,500 steps” */
export const plural = (number: number, noun: string): string =>
  `${formatCount(number)} ${noun}${number === 1 ? '' : 's'}`;

/** “three”; beyond six the number: 7. */
export const inWords = (count: number): string =>
  ['none', 'one', 'two', 'three', 'four', 'five', 'six'][count] ?? String(count);

/** “1 is”, “20 are” */
export const are = (number: number): string => `${formatCount(number)} ${number === 1 ? 'is' : 'are'}`;

/** “27 November 2026” */
export const day = (date: Date): string =>
  date.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
