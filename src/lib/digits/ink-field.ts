/** How a link writes what is drawn: three characters for a point, a full stop between two strokes. */

import { at } from '../assert/at.ts';
import type { Field } from '../parameters/index.ts';
import { mostPoints, mostStrokes } from './draw.ts';
import { type Ink, padSize, type Stroke } from './ink.ts';

/** The alphabet of base64url. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const charactersPerPoint = 3;

export function inkField(options: { readonly name: string; readonly label: string }): Field<Ink> {
  return {
    ...options,
    expected: `at most ${mostStrokes} strokes with full stops between them, each of at most ${mostPoints} points of three letters`,
    print: (ink) => ink.map((stroke) => stroke.map(printPoint).join('')).join('.'),
    parse(text) {
      if (text === '') return [];
      const strokes = text.split('.', mostStrokes + 1).map(parseStroke);
      return strokes.length > mostStrokes || strokes.includes(undefined)
        ? undefined
        : strokes.filter((stroke) => stroke !== undefined);
    },
  };
}

function printPoint({ x, y }: Stroke[number]): string {
  const number = x * padSize + y;
  return [number >> 12, (number >> 6) & 63, number & 63].map((index) => at(alphabet, index)).join('');
}

function parseStroke(text: string): Stroke | undefined {
  const length = text.length / charactersPerPoint;
  const isValid = /^[\w-]+$/.test(text) && Number.isInteger(length) && length <= mostPoints;
  if (!isValid) return undefined;
  return Array.from({ length }, (_, index) => {
    const number = [...text.slice(charactersPerPoint * index, charactersPerPoint * (index + 1))].reduce(
      (sum, character) => alphabet.length * sum + alphabet.indexOf(character),
      0,
    );
    return { x: Math.floor(number / padSize), y: number % padSize };
  });
}
