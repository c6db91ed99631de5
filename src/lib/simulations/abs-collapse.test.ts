import { describe, expect, it } from 'vitest';
import { parseSpec } from '../spec/index.ts';
import { trainer } from '../training/index.ts';
import { absRun } from './abs-collapse.ts';
import { absCollapseDocument, absCollapseSetup } from './abs-collapse-setup.ts';

/** Mean square distance of |x| on the grid from its own mean: the least that a constant can come to. */
const grid = Array.from({ length: absCollapseSetup.samples }, (_, i) =>
  Math.abs(Math.sqrt(3) * ((2 * i) / (absCollapseSetup.samples - 1) - 1)),
);
const mean = grid.reduce((sum, y) => sum + y, 0) / grid.length;
const variance = grid.reduce((sum, y) => sum + (y - mean) * (y - mean), 0) / grid.length;

describe('absRun', () => {
  it('ends a ReLU network that is born dead as the constant that errs least: the mean', () => {
    const run = absRun({ activation: { id: 'relu' }, seed: 1 });
    expect(run).toMatchObject({ seed: 1, bornDead: true, end: 'constant' });
    expect(run.loss).toBeCloseTo(variance, 3);
    expect(new Set(run.outputs).size).toBe(1);
    expect(run.outputs[0]).toBeCloseTo(mean, 1);
  });

  it('has a leaky network of the same weights learn it', () => {
    const run = absRun({ activation: { id: 'leaky-relu', negativeSlope: 0.2 }, seed: 1 });
    expect(run).toMatchObject({ bornDead: false, end: 'learned' });
    expect(run.loss).toBeLessThan(absCollapseSetup.targetLoss);
    const worst = Math.max(...grid.map((y, i) => Math.abs(y - (run.outputs[i] ?? Number.NaN))));
    expect(worst).toBeLessThan(0.5);
  });

  it('calls one arm of two neither learned nor constant', () => {
    const run = absRun({ activation: { id: 'relu' }, seed: 3 });
    expect(run).toMatchObject({ bornDead: false, end: 'neither' });
    expect(run.loss).toBeGreaterThan(absCollapseSetup.targetLoss);
  });

  it('does not call a wider network born dead for two dead units in a layer', () => {
    const wider = { activation: { id: 'relu' }, seed: 2, width: 4 };
    const { deadUnits } = trainer(parseSpec(absCollapseDocument(wider))).measure();
    expect(deadUnits).toEqual([0, 2, 3, 2, 1, 2, 3, 3, 0]);
    expect(absRun(wider).bornDead).toBe(false);
  });
});
