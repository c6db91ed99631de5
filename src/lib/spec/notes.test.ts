import { describe, expect, it } from 'vitest';
import { notesOn, parseSpec } from './index.ts';

const notes = (y: readonly (readonly number[])[], training: object = {}) => {
  const document = {
    data: { id: 'inline', x: y.map(() => [1]), y },
    network: { activation: { id: 'relu' } },
    training,
  };
  return notesOn(document, parseSpec(document));
};

describe('outputs that look like classes', () => {
  it.each([
    [
      [[0], [1], [2]],
      /^data\.y: 0, 1, 2 are taken as amounts, with the loss mse; for classes give one-hot rows/,
    ],
    [[[-1], [1], [1]], /^data\.y: -1, 1 are taken as amounts/],
    [[[2], [1], [1]], /^data\.y: 1, 2 are taken as amounts/],
    [
      [
        [1, 0],
        [1, 1],
      ],
      /^data\.y: row 1 is not one-hot, so that all are taken as amounts/,
    ],
  ])('%j are noted', (y, note) => {
    expect(notes(y)).toEqual([expect.stringMatching(note)]);
    expect(notes(y, { loss: 'mse' })).toEqual([]);
  });

  it.each([
    [[[0], [1], [1]]],
    [
      [
        [1, 0, 0],
        [0, 0, 1],
      ],
    ],
    [[[0.5], [1], [2]]],
    [[[3], [3]]],
    [Array.from({ length: 11 }, (_, value) => [value])],
    [
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ])('%j are not', (y) => {
    expect(notes(y)).toEqual([]);
  });

  it('are not those of a data set', () => {
    const document = { data: { id: 'sine' }, network: { activation: { id: 'relu' } } };
    expect(notesOn(document, parseSpec(document))).toEqual([]);
  });
});
