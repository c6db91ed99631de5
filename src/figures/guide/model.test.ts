import { describe, expect, it } from 'vitest';
import { committedFinding } from '#components/prose/findings.ts';
import { experiments } from '#lib/experiments/index.ts';
import { decode, encode } from '#lib/link/index.ts';
import { pairsNeeded } from '#lib/statistics/paired.ts';
import { guide } from './figure.ts';
import { fixtures } from './fixtures.ts';
import { answersAhead, nodeOf, sentence, table, wayTo } from './model.ts';
import { nodes, root } from './tree.ts';

const answers = Object.entries(nodes).filter(([, { kind }]) => kind === 'answer');

describe('the guide', () => {
  it('is a tree: one way leads to each part, and every way ends in an answer', () => {
    const targets = Object.values(nodes).flatMap((node) =>
      node.kind === 'question' ? node.choices.map(({ to }) => to) : [],
    );
    expect([root, ...targets].sort()).toEqual(Object.keys(nodes).sort());
    expect(new Set(targets).size).toBe(targets.length);
    expect(answersAhead(root)).toBe(answers.length);
  });

  it('asks nothing to which there is only one thing to say, and never more than four questions', () => {
    for (const node of Object.values(nodes)) {
      if (node.kind === 'question') expect(node.choices.length).toBeGreaterThan(1);
    }
    for (const [name] of answers) expect(wayTo(name).length).toBeLessThanOrEqual(4);
  });

  it('comes to a slope last where units are off: after scale, start and rate', () => {
    expect(wayTo('off-rate-no').map(({ name }) => name)).toEqual([root, 'off', 'off-start', 'off-rate']);
  });

  it('has evidence for each answer, and no experiment that there is not', () => {
    const known = experiments.map(({ id }) => `/evidence/#experiment-${id}`);
    for (const [name] of answers) {
      const node = nodeOf(name);
      if (node.kind !== 'answer') throw new Error(`expected an answer, received ${name}`);
      expect(node.evidence.length).toBeGreaterThan(0);
      for (const { path } of node.evidence) {
        if (path.startsWith('/evidence/')) expect(known).toContain(path);
      }
    }
  });
});

describe('what an answer says of runs', () => {
  const counted = (experiment: string, name: string) => committedFinding(experiment, name).value;
  const saidOf = (name: string) => sentence(name);

  it('is what the experiments found', () => {
    expect(saidOf('off-scale')).toContain('no ReLU network of twenty');
    expect(counted('remedies', 'networks')).toBe(20);
    expect(counted('remedies', 'scaleLearned')).toBe(0);
    expect(counted('remedies', 'scaleSlope0.2Diverged')).toBeGreaterThan(17);
    expect(counted('remedies', 'biasLearned')).toBe(0);
    expect(counted('remedies', 'healthyLearned')).toBe(20);
    expect(counted('remedies', 'biasSlope0.2Learned')).toBe(20);
    expect(saidOf('off-rate-yes')).toContain(
      'one unit of 32 is dead at the end at the rate 0.1, and half of them at 3',
    );
    expect(counted('deaths-by-rate', 'rate0.1Dead')).toBeCloseTo(1, 0);
    expect(Math.abs(counted('deaths-by-rate', 'rate3Dead') - 16)).toBeLessThan(2);
    expect(saidOf('off-rate-no')).toContain('a slope of 0.1 halves the units that are off');
    const off = (slope: string) => counted('accuracy-by-slope', `moonsKilling${slope}Inactive`);
    expect(off('0.1') / off('0')).toBeCloseTo(0.5, 1);
    expect(counted('accuracy-by-slope', 'moonsKilling0.1Reached')).toBe(
      counted('accuracy-by-slope', 'moonsKilling0Reached'),
    );
    expect(saidOf('explodes')).toContain(
      'no ReLU network of a hundred diverges, and at a slope of 0.5 all do',
    );
    expect(counted('accuracy-by-slope', 'moonsKilling0Diverged')).toBe(0);
    expect(counted('accuracy-by-slope', 'moonsKilling0.5Diverged')).toBe(100);
    expect(saidOf('new-wide')).toContain('the same number of penguins in most seeds');
    expect(counted('race-penguins', 'even') / counted('race-penguins', 'pairs')).toBeGreaterThan(0.5);
    expect(saidOf('works-yes')).toContain('6 of 10 seeds takes about a hundred');
    expect(pairsNeeded(0.6)).toBe(100);
  });
});

describe('sentence and table', () => {
  it('say what was said, and how many answers lie ahead', () => {
    expect(sentence(root)).toBe(`Nothing is said yet; ${answers.length} answers lie ahead.`);
    expect(sentence('off-start')).toBe(
      'You said: Units are off for every example; Yes. 3 answers lie ahead.',
    );
    expect(sentence('off-rate-yes')).toMatch(/^Then it was the rate\. /);
  });

  it('have every answer, with the way to it', () => {
    const { rows } = table();
    expect(rows).toHaveLength(answers.length);
    expect(rows[0]?.[0]).toBe(
      'What brings you here? Units are off for every example. Are the inputs of about the size 1, for instance standardised? No.',
    );
  });
});

describe('link', () => {
  it.each(Object.entries(fixtures))('carries “%s”', (_, change) => {
    const { parameters, defaults } = guide;
    const state = { ...defaults, ...change };
    expect(decode(parameters, encode(parameters, state, defaults), defaults)).toEqual({
      state,
      message: null,
    });
  });
});
