import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { parseBibliography } from '../references/bibtex.ts';
import { type Loss, loss, losses } from './index.ts';

/** A batch of three rows of three outputs, with targets that suit each loss; for bce a row is three yes or no. */
const batch = 3;
const outputs = 3;
const output_bo = Float64Array.of(0.5, -1.25, 2, -0.3, 0, 0.7, 3, -2, 0.1);
const targets: Record<string, Float64Array> = {
  mse: Float64Array.of(1, 0.5, -1, 2, 0, 0.25, -0.5, 1, 1),
  'bce-with-logits': Float64Array.of(1, 0, 1, 0, 0, 1, 1, 1, 0),
  'cross-entropy': Float64Array.of(1, 0, 0, 0, 0, 1, 1, 0, 0),
};

/** PyTorch 1.13, float64: `MSELoss`, `BCEWithLogitsLoss` and `CrossEntropyLoss` of the batch above. */
const torchValues: Record<string, number> = {
  mse: 4.429444444444444,
  'bce-with-logits': 0.602614952574741,
  'cross-entropy': 0.805175000911833,
};

function targetOf({ id }: Loss): Float64Array {
  return targets[id] ?? new Float64Array(batch * outputs);
}

describe.each(losses.map((entry) => [entry.id, entry] as const))('%s', (id, entry) => {
  const target_bo = targetOf(entry);

  it('has PyTorch’s value', () => {
    expect(entry.value(output_bo, target_bo, batch, outputs)).toBeCloseTo(torchValues[id] ?? Number.NaN, 14);
  });

  it('has a gradient that agrees with finite differences', () => {
    const gradient = new Float64Array(batch * outputs);
    entry.gradient(output_bo, target_bo, batch, outputs, gradient);
    const h = 1e-5;
    gradient.forEach((slope, i) => {
      const at = (shift: number) => {
        const moved = output_bo.slice();
        moved[i] = (moved[i] ?? Number.NaN) + shift;
        return entry.value(moved, target_bo, batch, outputs);
      };
      expect(slope).toBeCloseTo((at(h) - at(-h)) / (2 * h), 9);
    });
  });

  it('reads and writes the batch alone', () => {
    const longOutput = new Float64Array(batch * outputs + 3).fill(Number.NaN);
    const longTarget = longOutput.slice();
    longOutput.set(output_bo);
    longTarget.set(target_bo);
    expect(entry.value(longOutput, longTarget, batch, outputs)).toBe(
      entry.value(output_bo, target_bo, batch, outputs),
    );
    const into = new Float64Array(batch * outputs + 3).fill(7);
    entry.gradient(longOutput, longTarget, batch, outputs, into);
    expect([...into.subarray(batch * outputs)]).toEqual([7, 7, 7]);
    expect(into.subarray(0, batch * outputs).every(Number.isFinite)).toBe(true);
  });

  it('is the mean over rows: a batch twice over has the same value', () => {
    const twice = (values: Float64Array) => Float64Array.of(...values, ...values);
    expect(entry.value(twice(output_bo), twice(target_bo), 2 * batch, outputs)).toBeCloseTo(
      entry.value(output_bo, target_bo, batch, outputs),
      14,
    );
  });

  it('is at least 0 and finite, and so is its gradient, for logits of any size', () => {
    const row = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 9, maxLength: 9 });
    const into = new Float64Array(9);
    fc.assert(
      fc.property(row, (values) => {
        const logits = Float64Array.from(values);
        entry.gradient(logits, target_bo, batch, outputs, into);
        const value = entry.value(logits, target_bo, batch, outputs);
        return value >= 0 && Number.isFinite(value) && into.every(Number.isFinite);
      }),
    );
  });

  it('shows an output that is not a number', () => {
    const broken = output_bo.slice();
    broken[4] = Number.NaN;
    expect(entry.value(broken, target_bo, batch, outputs)).toBeNaN();
  });

  it('has TeX that KaTeX accepts and a source in the bibliography', () => {
    expect(katex.renderToString(entry.tex, { throwOnError: true, strict: 'error' })).toContain('katex');
    const keys = parseBibliography(readFileSync('src/content/references.bib', 'utf8')).map(({ key }) => key);
    expect(keys).toContain(entry.source);
  });
});

describe('correct rows', () => {
  it('bce-with-logits: the logit is positive just where the target is 1; 0 says no', () => {
    const { correct } = loss('bce-with-logits');
    expect(correct?.(Float64Array.of(0.1, -0.1, 0, 0, 5), Float64Array.of(1, 1, 0, 1, 1), 5, 1)).toBe(3);
    expect(correct?.(Float64Array.of(1, -1, 1, 1), Float64Array.of(1, 0, 1, 0), 2, 2)).toBe(1);
  });

  it('cross-entropy: the largest logit, the first of equals', () => {
    const { correct } = loss('cross-entropy');
    expect(correct?.(output_bo, targets['cross-entropy'] ?? output_bo, batch, outputs)).toBe(2);
    expect(correct?.(Float64Array.of(1, 1), Float64Array.of(1, 0), 1, 2)).toBe(1);
    expect(correct?.(Float64Array.of(1, 1), Float64Array.of(0, 1), 1, 2)).toBe(0);
  });

  it('mse: none, for its outputs are numbers', () => {
    expect(loss('mse').correct).toBeNull();
  });
});

describe('the tails', () => {
  it('bce-with-logits is the logit itself where the prediction is surely wrong', () => {
    const { value } = loss('bce-with-logits');
    expect(value(Float64Array.of(1000), Float64Array.of(0), 1, 1)).toBe(1000);
    expect(value(Float64Array.of(-1000), Float64Array.of(0), 1, 1)).toBe(0);
    expect(value(Float64Array.of(40), Float64Array.of(1), 1, 1)).toBeCloseTo(4.248354255291589e-18, 30);
  });

  it('cross-entropy does not change when all logits of a row are moved', () => {
    const { value } = loss('cross-entropy');
    const target = Float64Array.of(0, 1);
    expect(value(Float64Array.of(1001, 1003), target, 1, 2)).toBe(
      value(Float64Array.of(-1, 1), target, 1, 2),
    );
  });
});

describe('the registry', () => {
  it('finds each by its id, and names what it expected', () => {
    for (const entry of losses) expect(loss(entry.id)).toBe(entry);
    expect(() => loss('hinge')).toThrow(
      'loss: expected one of bce-with-logits, cross-entropy, mse, received "hinge"',
    );
  });

  it('has for each task a default: the first that suits it', () => {
    const first = (task: Loss['tasks'][number]) => losses.find(({ tasks }) => tasks.includes(task))?.id;
    expect(first('regression')).toBe('mse');
    expect(first('binary')).toBe('bce-with-logits');
    expect(first('multiclass')).toBe('cross-entropy');
  });
});
