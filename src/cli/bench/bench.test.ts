import { describe, expect, it, vi } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { bench } from './bench.ts';

describe('bench', () => {
  it('has a row for each workload and contender, and says on standard error what it does', async () => {
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const args = ['--only', 'plain-loop,kernel', '--workload', '2-16-16-1,2-8×20-1'];
    const { rows } = JSON.parse(await bench([...args, '--seconds', '0.001', '--repeats', '2']));
    expect(rows).toHaveLength(4);
    expect(rows).toMatchObject([
      { workload: '2-16-16-1', batchSize: 16, contender: 'kernel', kernelRatio: 1 },
      { workload: '2-16-16-1', batchSize: 16, contender: 'plain-loop', kernelRatio: expect.any(Number) },
      { workload: '2-8×20-1', batchSize: 32, contender: 'kernel', kernelRatio: 1 },
      { workload: '2-8×20-1', batchSize: 32, contender: 'plain-loop', kernelRatio: expect.any(Number) },
    ]);
    for (const row of rows) expect(row.examplesPerSecond).toBeGreaterThan(0);
    const text = stderr.mock.calls.map(([line]) => line).join('');
    expect(text).toContain('2-8×20-1: measuring kernel, plain-loop …\n');
    expect(text).toMatch(/^\| 2-16-16-1 .*\| plain-loop .*×\s\|$/m);
    expect(text).not.toContain('left out');
  });

  it('refuses arguments that it does not know', async () => {
    await expect(bench(['--now'])).rejects.toThrow(UsageError);
  });
});
