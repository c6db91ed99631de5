import { expect, it } from 'vitest';
import { table } from './table.ts';

it('aligns the rows as Markdown, numbers to the right', () => {
  const rows = [
    { workload: '2-8×20-1', batchSize: 32, contender: 'kernel', examplesPerSecond: 1234567, kernelRatio: 1 },
    {
      workload: '2-8×20-1',
      batchSize: 8,
      contender: 'plain-loop',
      examplesPerSecond: 999,
      kernelRatio: null,
    },
  ];
  expect(table(rows)).toBe(
    [
      '| Network  | Batch | Contender  | Examples per second | Kernel’s rate over it |',
      '| -------- | ----: | ---------- | ------------------: | --------------------: |',
      '| 2-8×20-1 |    32 | kernel     |           1,234,567 |                    1× |',
      '| 2-8×20-1 |     8 | plain-loop |                 999 |                     – |',
    ].join('\n'),
  );
});
