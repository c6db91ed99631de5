import { describe, expect, it } from 'vitest';
import { experiments } from '#lib/experiments/index.ts';
import { decode, encode } from '#lib/link/index.ts';
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
      'What brings you here? A new network. What shape does it have? A few layers, and many units in each.',
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
