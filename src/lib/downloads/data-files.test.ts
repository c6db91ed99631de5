import { describe, expect, it } from 'vitest';
import { arm } from '../evidence/index.ts';
import { setupsOf } from './data-files.ts';

const unobserved = () => ({ quantities: {}, digest: null });
const armOf = (seeds: readonly number[], setup: (seed: number) => unknown) => arm(seeds, setup, unobserved);

describe('setupsOf', () => {
  it('names the fields that are the seed, wherever they stand', () => {
    const setup = (seed: number) => ({ data: { id: 'moons', seed }, init: [{ seed }], steps: 3 });
    expect(setupsOf(armOf([3, 4, 5], setup))).toEqual({
      setup: setup(3),
      seedIn: ['data.seed', 'init.0.seed'],
    });
  });

  it('takes a field for the seed only where it is that with every seed', () => {
    const setup = (seed: number) => ({ seed, odd: seed > 4 });
    expect(setupsOf(armOf([3, 4, 5], setup))).toEqual({ setups: [setup(3), setup(4), setup(5)] });
    const doubled = (seed: number) => ({ seed: 2 * seed });
    expect(setupsOf(armOf([3, 4], doubled))).toEqual({ setups: [doubled(3), doubled(4)] });
  });

  it('has one set-up where there is one seed, or none enters', () => {
    expect(setupsOf(armOf([1], (seed) => ({ seed })))).toEqual({ setup: { seed: 1 }, seedIn: [] });
    expect(setupsOf(armOf([1, 2], () => 7))).toEqual({ setup: 7, seedIn: [] });
  });
});
