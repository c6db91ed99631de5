import { describe, expect, it } from 'vitest';
import { digitsReadingSteps } from '#lib/simulations/digits-reader.ts';
import { pixelsOf } from '#lib/simulations/digits-reader-setup.ts';
import type { Misread } from '#workers/tasks/index.ts';
import { sureness } from '../shared/digits/sureness.ts';
import { finish } from '../shared/training/finish.ts';
import { type MisreadDigitsState, misreadDigits, questionOf, shown } from './figure.ts';
import { barsOf, chosenOf, type Found, foundIn, heading, inkRows, nameOf, sentence, table } from './model.ts';

const at = (change: Partial<MisreadDigitsState> = {}): MisreadDigitsState => ({
  ...misreadDigits.defaults,
  ...change,
});

/** A digit that is read as another one, with as much left for what it was. */
function misread(digit: number, read: number, sure: number): Misread {
  const probabilities = Array.from({ length: 10 }, (_, place) =>
    place === read ? sure : place === digit ? 1 - sure : 0,
  );
  return { place: 7, digit, read, probabilities, ink: '08G'.padStart(64, '0') };
}

const some: Found = {
  heldOut: 449,
  misreadCount: 2,
  divergedAt: null,
  misread: [misread(8, 3, 0.98), misread(4, 9, 0.6)],
};

describe('what is said of what was misread', () => {
  it('is how many, and of the large one what it was and what was read', () => {
    expect(sentence(at(), some, 1)).toBe(
      'The network with ReLU misreads 2 of the 449 digits held out. The large one is an 8, read as 3: it is 98\u00a0% sure.',
    );
    expect(sentence(at(), some, 2)).toContain('a 4, read as 9: it is 60\u00a0% sure');
  });

  it('takes the last where there are fewer', () => {
    expect(chosenOf(some, 24)).toBe(some.misread[1]);
    expect(chosenOf({ ...some, misread: [] }, 1)).toBeNull();
  });

  it('says how many are shown of more, that there is none, and that a diverged network says nothing', () => {
    expect(sentence(at(), { ...some, misreadCount: 390 }, 1)).toContain(
      'Shown are the 2 that it is surest of.',
    );
    expect(sentence(at({ activation: 'identity' }), { ...some, misreadCount: 0, misread: [] }, 1)).toBe(
      'The network without an activation misreads none of the 449 digits held out.',
    );
    expect(sentence(at(), { ...some, misreadCount: null, divergedAt: 9, misread: [] }, 1)).toBe(
      'The network with ReLU diverged at step 9: what it would read says nothing.',
    );
    expect(heading({ ...some, misread: [] })).toBe('No digit to show');
  });

  it('does not say 100 % of what leaves something open', () => {
    expect([0.999, 0.5, 0.001].map(sureness)).toEqual([
      'more than 99\u00a0%',
      '50\u00a0%',
      'less than 1\u00a0%',
    ]);
    expect(nameOf(misread(8, 3, 0.98), 0)).toBe('Misread digit 1: an 8, read as 3, 98\u00a0% sure');
  });

  it('has a picture in numbers, a row after the other, as many as it has pixels', () => {
    const rows = inkRows(misread(8, 3, 0.98));
    expect(rows).toEqual([...Array<string>(7).fill('0 0 0 0 0 0 0 0'), '0 0 0 0 0 0 8 16']);
    expect(table(some).rows[1]?.at(-1)).toBe(rows.join('; '));
  });

  it('has a bar for each of the ten, and a row for each digit', () => {
    const bars = barsOf(misread(4, 9, 0.6));
    expect(bars.flatMap(({ text, mark }) => (mark === null ? [] : [[mark, text]]))).toEqual([
      ['was', expect.stringMatching(/ it was$/)],
      ['read', '60\u00a0% read'],
    ]);
    expect(bars[0]).toEqual({ digit: 0, share: 0, text: '< 1\u00a0%', mark: null });
    expect(table(some).rows.map((row) => row.slice(0, 3))).toEqual([
      [1, 8, 3],
      [2, 4, 9],
    ]);
  });
});

describe('a network that is trained', () => {
  const { spec } = questionOf(at());
  const found = foundIn(finish(digitsReadingSteps({ ...spec, training: { ...spec.training, epochs: 3 } })));

  it('misreads some of 449, those that it is surest of first, each with ten probabilities', () => {
    expect(found.heldOut).toBe(449);
    expect(found.misreadCount).toBeGreaterThan(shown);
    expect(found.misread).toHaveLength(shown);
    const sure = found.misread.map(({ read, probabilities }) => probabilities[read] ?? 0);
    expect(sure).toEqual(sure.toSorted((one, other) => other - one));
    for (const { digit, read, probabilities, ink } of found.misread) {
      expect(digit).not.toBe(read);
      expect(Math.max(...probabilities)).toBe(probabilities[read]);
      expect(probabilities.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
      expect(ink).toMatch(/^[0-9A-G]{64}$/);
    }
  });

  it('shows pixels of 0 to 1, whether they were scaled for it or not', () => {
    expect(pixelsOf('08G')).toEqual([0, 0.5, 1]);
    const { spec: raw } = questionOf(at({ scenario: 'raw' }));
    const other = finish(digitsReadingSteps({ ...raw, training: { ...raw.training, epochs: 0 } }));
    const same = other.misread.find(({ place }) => found.misread.some((one) => one.place === place));
    expect(same?.ink).toBe(found.misread.find(({ place }) => place === same?.place)?.ink);
  });
});
