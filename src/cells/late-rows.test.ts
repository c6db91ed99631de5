import { expect, it } from 'vitest';
import { datasets } from '#lib/datasets/index.ts';
import { lateRowsFor, lateSetsIn } from './late-rows.ts';

const cell = (code: string) => [{ code }];

it('finds every data set whose rows do not travel with the library, where a cell names it', () => {
  const late = datasets.filter(({ load }) => load !== undefined).map(({ id }) => id);
  expect(late.length).toBeGreaterThan(0);
  const naming = late.map((id) => `train({ data: { id: '${id}' } });`).join('\n');
  expect([...lateSetsIn(cell(naming))].sort()).toEqual([...late].sort());
  expect(lateSetsIn(cell('makeData({ id: "digits" })'))).toEqual(['digits']);
  expect(lateSetsIn(cell('const digits = 6; // the digits of a number'))).toEqual([]);
});

it('brings rows that can be sent, and none that nobody names', async () => {
  const { digits } = structuredClone(await lateRowsFor(cell("'digits'")));
  expect(digits?.labels).toHaveLength(1797);
  expect(digits?.pictures).toHaveLength(1797);
  expect(await lateRowsFor(cell("'spiral'"))).toEqual({});
});
