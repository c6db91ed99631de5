import { expect, it } from 'vitest';
import { faults } from '../scripts/faults.mjs';
import { read } from './sources.ts';

// Whether each is caught, plant-fault.mjs finds out; that it can still be planted is seen at once.
it('every fault finds the text that it changes, once', () => {
  const lost = faults.flatMap(({ name, file, changes }) =>
    changes
      .filter(([find]) => read(file).split(find).length !== 2)
      .map(([find]) => `${name}: ${file}: ${find}`),
  );
  expect(faults.length).toBeGreaterThanOrEqual(30);
  expect(lost).toEqual([]);
});
