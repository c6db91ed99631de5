import { expect, it } from 'vitest';
import { activations as registry } from '#lib/activations/index.ts';
import * as library from './functions.ts';

const { activations, ...named } = library;

it('every activation of the course is imported by its name, and is the one in the list', () => {
  expect(activations.map(({ id }) => id)).toEqual(registry.map(({ id }) => id));
  expect(new Set(Object.values(named))).toEqual(new Set(activations));
  for (const [name, activation] of Object.entries(named)) {
    expect(activation.name).toBe(name);
    expect(activations.includes(activation), name).toBe(true);
  }
});
