import { describe, expect, it } from 'vitest';
import { stretches } from './excerpt.ts';

describe('stretches', () => {
  it('tells what was found from what stands around it', () => {
    expect(stretches('a <mark>dead</mark> unit, <mark>dead</mark>')).toEqual([
      { text: 'a ', marked: false },
      { text: 'dead', marked: true },
      { text: ' unit, ', marked: false },
      { text: 'dead', marked: true },
    ]);
  });

  it('reads entities once', () => {
    expect(stretches('z &lt; 0 <mark>&amp;lt;</mark> &quot;off&#39;')).toEqual([
      { text: 'z < 0 ', marked: false },
      { text: '&lt;', marked: true },
      { text: ' "off\'', marked: false },
    ]);
  });

  it('takes any other markup for text', () => {
    expect(stretches('<img src=x onerror=alert(1)>')).toEqual([
      { text: '<img src=x onerror=alert(1)>', marked: false },
    ]);
  });

  it('has nothing to say of nothing', () => {
    expect(stretches('')).toEqual([]);
  });
});
