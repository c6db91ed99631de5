import { loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { drawCard, wrap } from './card.ts';

const letters = (line: string): number => line.length;

describe('wrap', () => {
  it('breaks between words', () => {
    expect(wrap('What if off still let a little through?', 16, 3, letters)).toEqual([
      'What if off',
      'still let a',
      'little through?',
    ]);
  });

  it('says when there is more', () => {
    expect(wrap('one two three four five', 9, 2, letters)).toEqual(['one two', 'three …']);
  });

  it('keeps a word that is too long whole', () => {
    expect(wrap('back-propagation', 5, 1, letters)).toEqual(['back-propagation']);
  });
});

describe('drawCard', () => {
  it('is a PNG of the size that others ask for', async () => {
    const card = {
      eyebrow: 'Lesson 6',
      title: 'Leaky ReLU',
      line: 'What if “off” still let a little through?',
    };
    const { width, height } = await loadImage(await drawCard(card));
    expect([width, height]).toEqual([1200, 630]);
  });
});
