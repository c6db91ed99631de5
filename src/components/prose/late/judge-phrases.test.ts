import { describe, expect, it } from 'vitest';
import { phrasesOf, summary } from './judge-phrases.ts';

const question = {
  words: new Map([
    ['none', 'None'],
    ['few', 'A few'],
  ]),
  explain: 'Its gradient is 0.',
};

describe('a prediction', () => {
  it.each([
    [null, 'none', { verdict: '', note: '', line: 'Not predicted.' }],
    ['few', null, { verdict: '', note: '', line: 'You predicted “A few”. It has not come out yet.' }],
    [
      'none',
      'none',
      {
        verdict: 'You predicted “None”, and so it came out.',
        note: 'So it came out.',
        line: 'Right. You predicted “None”.',
      },
    ],
    [
      'few',
      'none',
      {
        verdict: 'You predicted “A few”; it came out as “None”. Its gradient is 0.',
        note: 'It came out otherwise.',
        line: 'Not so. You predicted “A few”; it came out as “None”. Its gradient is 0.',
      },
    ],
  ])('of %s that came out as %s', (predicted, cameOut, phrases) => {
    expect(phrasesOf(question, { predicted, cameOut })).toEqual(phrases);
  });
});

describe('a lesson’s predictions', () => {
  const right = { predicted: 'none', cameOut: 'none' };
  const wrong = { predicted: 'few', cameOut: 'none' };
  const open = { predicted: 'few', cameOut: null };
  it.each([
    [[open, { predicted: null, cameOut: null }], 'None of them has come out yet.'],
    [[right, wrong, open], 'So far you were right in 1 of 2.'],
    [[right, wrong, wrong], 'You were right in 1 of 3.'],
  ])('are counted: %o', (all, text) => {
    expect(summary(all, [])).toBe(text);
  });

  it('stand beside the exercises by code', () => {
    expect(summary([right], [true, false])).toBe(
      'You were right in 1 of 1. Exercises by code solved: 1 of 2.',
    );
  });
});
