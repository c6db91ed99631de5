import { expect, test } from 'vitest';
import { closeUp } from './close-up.ts';

test('a band in which nothing stands is closed up to the room that is left', () => {
  const place = closeUp(
    [
      { top: 100, bottom: 300 },
      { top: 480, bottom: 500 },
    ],
    24,
  );
  expect(place(100)).toBe(0);
  expect(place(300)).toBe(200);
  expect(place(480)).toBe(224);
  expect(place(500)).toBe(244);
});

test('what stands beside a tall thing opens no band, in whatever order it comes', () => {
  const place = closeUp(
    [
      { top: 390, bottom: 400 },
      { top: 0, bottom: 400 },
      { top: 10, bottom: 20 },
    ],
    24,
  );
  expect([0, 10, 390, 400].map(place)).toEqual([0, 10, 390, 400]);
});

test('several bands add up; a small gap stays', () => {
  const place = closeUp(
    [
      { top: 0, bottom: 10 },
      { top: 20, bottom: 30 },
      { top: 130, bottom: 140 },
      { top: 240, bottom: 250 },
    ],
    30,
  );
  expect([20, 130, 240, 250].map(place)).toEqual([20, 60, 100, 110]);
});

test('where nothing stands, nothing moves', () => {
  expect(closeUp([], 24)(7)).toBe(7);
});
