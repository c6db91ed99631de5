import { describe, expect, it } from 'vitest';
import { bend, polyline } from './bend.ts';

describe('bend', () => {
  it('turns at the origin, and its left arm rises with the slope', () => {
    expect(polyline(bend(0.25, -1, 3, 100, 13))).toBe('0,13 25,12 100,0');
  });

  it('lies flat on the left when the slope is 0', () => {
    expect(polyline(bend(0, -1, 3, 100, 12))).toBe('0,12 25,12 100,0');
  });
});
