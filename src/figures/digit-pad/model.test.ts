import { describe, expect, it } from 'vitest';
import { at } from '#lib/assert/at.ts';
import { mostStrokes } from '#lib/digits/draw.ts';
import { type Ink, strokeFrom } from '#lib/digits/ink.ts';
import { wholePad } from '#lib/digits/prepare.ts';
import { drawings } from '#lib/digits/strokings.ts';
import { digitNetTask } from '#workers/tasks/digit-net.ts';
import { finish } from '../shared/training/finish.ts';
import { type DigitPadState, digitPad, questionOf } from './figure.ts';
import { fixtures } from './fixtures.ts';
import { nextPlace, placeText, startPlace } from './keys.ts';
import {
  barsOf,
  entryOf,
  guesses,
  hint,
  padLabel,
  pictureLabel,
  sentence,
  shadesOf,
  table,
} from './model.ts';
import { read } from './read.ts';

const state = (change: Partial<DigitPadState> = {}): DigitPadState => ({ ...digitPad.defaults, ...change });
/** Sure of some digits, and a little of all others. */
const reading = (sure: Readonly<Record<number, number>>) => {
  const rest =
    (1 - Object.values(sure).reduce((sum, share) => sum + share, 0)) / (10 - Object.keys(sure).length);
  return Array.from({ length: 10 }, (_, digit) => sure[digit] ?? rest);
};

describe('the sentence', () => {
  it('tells what is read, and what comes next', () => {
    const given = reading({ 3: 0.92, 5: 0.06 });
    expect(sentence(state(), given)).toBe('Read as 3, 92\u00a0% sure; next 5, 6\u00a0%.');
    expect(sentence(state({ entry: 'as-drawn' }), given)).toBe(
      'Left as it was drawn, it is read as 3, 92\u00a0% sure; next 5, 6\u00a0%.',
    );
    expect(sentence(state(), reading({ 0: 0.998, 8: 0.001 }))).toBe('Read as 0, more than 99\u00a0% sure.');
  });

  it('has no answer for an empty pad, and says of a dot that it is none', () => {
    expect(sentence(state(fixtures.empty), null)).toBe('The pad is empty: there is nothing to read.');
    expect(sentence(state(fixtures['a dot']), reading({ 1: 0.4, 4: 0.3 }))).toBe(
      'A dot is no digit, and the network reads one all the same: 1, 40\u00a0% sure; next 4, 30\u00a0%.',
    );
  });

  it('says so while there is no network', () => {
    expect(sentence(state(), null)).toMatch(/still learning/);
  });
});

describe('what goes in', () => {
  it('is framed by the drawing or by the pad, and is nothing where nothing is drawn', () => {
    const example = digitPad.defaults.ink;
    const prepared = entryOf(state());
    expect(prepared?.frame.size).toBeLessThan(wholePad.size / 2);
    expect(entryOf(state({ entry: 'as-drawn' }))?.frame).toBe(wholePad);
    expect(entryOf(state({ ink: [], entry: 'as-drawn' }))).toBeNull();
    expect(read({ weights: [], biases: [] }, null)).toBeNull();
    expect(shadesOf(null)).toEqual(Array(64).fill(0));
    expect(shadesOf(prepared).every((shade) => shade >= 0 && shade <= 1)).toBe(true);
    expect(pictureLabel(prepared)).toMatch(/8 × 8 pixels: [34]\d\u00a0% of it ink\./);
    expect([pictureLabel(null), padLabel([]), padLabel(example)]).toEqual([
      'The picture that goes in, 8 × 8 pixels: empty.',
      'The pad, empty.',
      'The pad, with a drawing of 1 stroke.',
    ]);
  });

  it('stands in the table, under how sure the network is of each digit', () => {
    const { rows, pending } = table(state(), 1, entryOf(state()), reading({ 2: 0.9 }));
    expect(rows).toHaveLength(18);
    expect(at(rows, 2)).toEqual(['2', 0.9]);
    expect(String(at(rows, 10)[1])).toMatch(/^\d+( \d+){7}$/);
    expect(pending).toBe(false);
    const empty = table(state({ ink: [] }), 1, null, null);
    expect([empty.pending, ...empty.rows.map(([, cell]) => cell)]).toEqual([true, ...Array(18).fill(null)]);
  });

  it('has ten bars, of which the longest is read', () => {
    const bars = barsOf(reading({ 7: 0.6, 1: 0.395 }));
    expect(bars.filter(({ mark }) => mark === 'read').map(({ digit }) => digit)).toEqual([7]);
    expect([at(bars, 7).text, at(bars, 0).text]).toEqual(['60\u00a0%', '< 1\u00a0%']);
    expect(barsOf(null).every(({ share, text, mark }) => share === 0 && text === '–' && mark === null)).toBe(
      true,
    );
  });
});

describe('who is about to draw', () => {
  it('is told of the example, and of a pad that is full', () => {
    const strokes = (count: number): Ink => Array.from({ length: count }, () => strokeFrom('1,1 9,9'));
    expect(hint(strokes(1), true)).toMatch(/example/);
    expect(hint(strokes(1), false)).toMatch(/^Draw a digit/);
    expect(hint(strokes(mostStrokes), false)).toMatch(/^24 strokes fill the pad/);
  });

  it('goes with keys from place to place, along a diagonal with two of them, and not off the pad', () => {
    expect(nextPlace(startPlace, ['ArrowLeft'])).toEqual({ x: 224, y: 256 });
    expect(nextPlace(startPlace, ['ArrowRight', 'ArrowDown'])).toEqual({ x: 288, y: 288 });
    expect(nextPlace({ x: 32, y: 480 }, ['ArrowLeft', 'ArrowDown'])).toEqual({ x: 32, y: 480 });
    expect(placeText(startPlace, true)).toBe('Pen down, column 8 of 15, row 8 of 15.');
    expect(placeText({ x: 32, y: 480 }, false)).toBe('Pen up, column 1 of 15, row 15 of 15.');
  });
});

describe('the pad, with networks that are really trained', () => {
  it('opens with a stroking of the experiment', () => {
    expect(drawings.map(({ ink }) => ink)).toContainEqual(digitPad.defaults.ink);
  });

  it.each([1, 2])(
    'reads 24 of 30 drawings or more, and fewer than 15 as they were drawn: seed %d',
    (seed) => {
      const net = finish(digitNetTask(questionOf({ seed })));
      const right = (entry: DigitPadState['entry']) =>
        drawings.filter(({ digit, ink }) => {
          const found = read(net, entryOf({ ink, entry }));
          return found !== null && guesses(found).best.digit === digit;
        }).length;
      expect(right('prepared')).toBeGreaterThanOrEqual(24);
      expect(right('as-drawn')).toBeLessThan(15);
    },
  );
});
