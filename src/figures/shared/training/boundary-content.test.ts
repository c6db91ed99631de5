import { describe, expect, it } from 'vitest';
import { makeData } from '#lib/datasets/index.ts';
import { contentOf, planeOf } from './boundary-content.ts';

const spec = { samples: 200, noise: 0.1, testFraction: 0.25, seed: 1 };

describe('planeOf', () => {
  it('tells three species apart by their index, and names both axes in the data’s own unit', () => {
    const { content, classNames } = planeOf(makeData({ ...spec, id: 'penguins' }));
    expect(classNames).toHaveLength(3);
    expect(new Set(Array.from(content.train.class_b))).toEqual(new Set([0, 1, 2]));
    expect(content.horizontal.label).toMatch(/bill length/i);
    expect(content.horizontal.mean).toBeGreaterThan(40);
    expect(content.vertical.sd).toBeGreaterThan(1);
  });

  it('keeps all points, training and test, inside its bounds', () => {
    const data = makeData({ ...spec, id: 'two-moons' });
    const { content, grid } = planeOf(data);
    for (const part of [content.train, content.test]) {
      const x_bi = Array.from(part?.x_bi ?? []);
      expect(
        x_bi.filter((_, i) => i % 2 === 0).every((x) => x > grid.bounds.left && x < grid.bounds.right),
      ).toBe(true);
      expect(
        x_bi.filter((_, i) => i % 2 === 1).every((y) => y > grid.bounds.bottom && y < grid.bounds.top),
      ).toBe(true);
    }
    expect(content.train.class_b).toHaveLength(150);
    expect(content.test?.class_b).toHaveLength(50);
  });

  it('has no test points where nothing was set aside', () => {
    const plane = planeOf(makeData({ ...spec, id: 'two-moons', testFraction: 0 }));
    expect(plane.content.test).toBeNull();
    expect(contentOf(plane, null).field).toBeNull();
  });
});
