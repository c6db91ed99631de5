import { loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { figurePicture } from './figure-picture.ts';
import { firstElement, parsePage } from './tree.ts';

const pictureOf = async (drawings: string) => {
  const page = parsePage(`<!DOCTYPE html><title>One figure</title><figure>${drawings}</figure>`);
  return (await figurePicture(firstElement(page, 'figure')))?.png;
};

const still = (layout: string, text = '') =>
  `<svg class="still still--${layout}" viewBox="0 0 3600 2560" width="360" height="256">${text}</svg>`;

describe('figurePicture', () => {
  it('has letters where a browser has them, which counts them in em', async () => {
    const text = (places: string, letters = '−2−4') =>
      still('wide', `<text ${places} y="1000 1000 2000" font-size="200" fill="#000">${letters}</text>`);
    const inEm = await pictureOf(text('x="1000 1000 2000 2000" dx="-.85em 0em -0.5em .25em"'));
    expect(inEm).toEqual(await pictureOf(text('x="830 1000 1900 2050"')));
    expect(inEm).not.toEqual(await pictureOf(text('x="1000 1000 2000 2000"')));
  });

  it('has the wide one of two layouts, and the narrow one where it stands alone', async () => {
    const widthOf = async (drawings: string) => (await loadImage((await pictureOf(drawings)) ?? '')).width;
    expect(await widthOf(still('narrow'))).toBeLessThan(await widthOf(still('narrow') + still('wide')));
    expect(await pictureOf(still('narrow') + still('wide'))).toEqual(await pictureOf(still('wide')));
    expect(await pictureOf('<p>No drawing</p>')).toBeUndefined();
  });
});
