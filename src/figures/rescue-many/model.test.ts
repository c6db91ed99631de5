import { describe, expect, it } from 'vitest';
import { decode, encode } from '#lib/link/index.ts';
import type { RescueOutcome } from '#lib/simulations/rescue.ts';
import { inputs, pairs, rescueMany, stepLimit } from './figure.ts';
import { describeGlyphs, glyphs, rowsOf, sentence, summarise, table } from './model.ts';

const { defaults, parameters } = rescueMany;

/** ReLU frozen from the start; Leaky ReLU back at 400 + 10 × seed, but for the last three seeds. */
const finished: readonly RescueOutcome[] = inputs(defaults).map(({ seed, activation }) => {
  const rescued = activation.id === 'leaky-relu' && seed <= pairs - 3;
  const reachedAt = rescued ? 400 + 10 * seed : null;
  const frozen = activation.id === 'relu';
  const steps = reachedAt ?? (frozen ? 1 : stepLimit);
  return {
    seed,
    activation: activation.id,
    rescued,
    reachedAt,
    steps,
    frozen,
    accuracy: rescued ? 0.955 : 0.5,
  };
});

describe('inputs', () => {
  it('trains each seed with both activations, for as many steps', () => {
    const list = inputs({ slope: 0.1 });
    expect(list).toHaveLength(2 * pairs);
    expect(list.slice(0, 2)).toEqual([
      { seed: 1, activation: { id: 'relu' }, maximumSteps: stepLimit },
      { seed: 1, activation: { id: 'leaky-relu', negativeSlope: 0.1 }, maximumSteps: stepLimit },
    ]);
  });
});

describe('summarise and glyphs', () => {
  it('count what came back and take the median of those', () => {
    expect(summarise(rowsOf(finished, 'relu'))).toEqual({ done: 40, back: 0, medianSteps: null, frozen: 40 });
    expect(summarise(rowsOf(finished, 'leaky-relu'))).toEqual({
      done: 40,
      back: 37,
      medianSteps: 590,
      frozen: 0,
    });
  });

  it('leave what has not run pending', () => {
    const kinds = glyphs(rowsOf(finished.slice(0, 2), 'leaky-relu'));
    expect(kinds).toHaveLength(pairs);
    expect(kinds.slice(0, 2)).toEqual(['filled', 'pending']);
    expect(glyphs(rowsOf(finished, 'relu'))).toEqual(Array(pairs).fill('crossed'));
  });

  it('describe the picture in a sentence', () => {
    expect(describeGlyphs('ReLU', summarise(rowsOf(finished, 'relu')))).toBe(
      'ReLU: 0 of 40 networks came back, 40 did not',
    );
    expect(describeGlyphs('ReLU', summarise(rowsOf(finished.slice(0, 10), 'relu')))).toBe(
      'ReLU: 0 of 5 networks came back, 5 did not, 35 not trained yet',
    );
    expect(describeGlyphs('ReLU', summarise([]))).toBe('ReLU: 40 networks, none trained yet');
  });
});

describe('sentence', () => {
  it('says how many came back, and how soon', () => {
    expect(sentence(defaults, 'finished', finished)).toBe(
      'None of the 40 ReLU networks came back: the gradient of every weight was exactly zero. 37 of the 40 Leaky ReLU networks (a\u00a0=\u00a00.2) did, after 590 steps (median).',
    );
  });

  it('says nothing of gradients that it has not seen to be zero', () => {
    const thawed = finished.map((row) => ({ ...row, frozen: false }));
    expect(sentence(defaults, 'finished', thawed)).toContain('None of the 40 ReLU networks came back. ');
  });

  it('explains why a straight line never gets there', () => {
    const straight = finished.map((row) => ({ ...row, reachedAt: null }));
    expect(sentence({ slope: 1 }, 'finished', straight)).toContain(
      'None of the Leaky ReLU networks (a\u00a0=\u00a01) came back: with a\u00a0=\u00a01 there is no bend left',
    );
  });

  it('counts as it goes, and says when it was stopped', () => {
    expect(sentence(defaults, 'running', finished.slice(0, 4))).toBe(
      'So far 0 of 2 with ReLU and 2 of 2 with Leaky ReLU (a\u00a0=\u00a00.2) came back.',
    );
    expect(sentence(defaults, 'cancelled', finished.slice(0, 4))).toMatch(/^Stopped early: 0 of 2/);
    expect(sentence(defaults, 'idle', [])).toContain('dead networks wait');
  });
});

describe('table', () => {
  it('has a row for every seed, with the step or the fact', () => {
    const { rows } = table(defaults, finished);
    expect(rows).toHaveLength(pairs);
    expect(rows[0]).toEqual([1, 'never', 0.5, 410, 0.955]);
    expect(table(defaults, []).rows[0]).toEqual([1, 'not trained', null, 'not trained', null]);
  });
});

describe('link', () => {
  it('carries the slope, and refuses one that is no slope', () => {
    expect(decode(parameters, encode(parameters, { slope: 0.05 }, defaults), defaults).state).toEqual({
      slope: 0.05,
    });
    expect(decode(parameters, new URLSearchParams('v=1&slope=1e999'), defaults)).toMatchObject({
      state: defaults,
    });
  });
});
