import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proportion } from '../statistics/index.ts';
import { type DrawInput, draw, drawing } from './born-dead.ts';
import { lowerBound, upperBound } from './born-dead-bounds.ts';

const relu = (width: number, layers: number, networks: number, seed = 1) =>
  draw({ width, layers, negativeSlope: 0, seed, networks });

/** Of a draw, the share that is born dead when cut to so many layers. */
const deadShare = ({ silent_l, input }: ReturnType<typeof draw>, layers: number) =>
  proportion(silent_l[layers - 2] ?? Number.NaN, input.networks);

describe('the bounds', () => {
  it('are the products that they claim to be', () => {
    expect(upperBound({ width: 2, layers: 3 })).toBe(1 - 0.75 * 0.75);
    expect(lowerBound({ width: 2, layers: 4 })).toBe(1 - 0.9375 * 0.9375);
  });

  it('name a shape that is none', () => {
    expect(() => upperBound({ width: 0, layers: 3 })).toThrow(
      'width: expected a whole number of at least 1, received 0',
    );
    expect(() => lowerBound({ width: 2, layers: 2.5 })).toThrow('layers: expected a whole number');
  });

  it('lie in order, and rise with depth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2, max: 30 }), (width, layers) => {
        const shape = { width, layers };
        expect(lowerBound(shape)).toBeLessThanOrEqual(upperBound(shape));
        expect(upperBound({ width, layers: layers + 1 })).toBeGreaterThan(upperBound(shape));
        expect(lowerBound({ width, layers: layers + 1 })).toBeGreaterThan(lowerBound(shape));
      }),
    );
  });
});

describe('a draw of ReLU networks', () => {
  it('holds between the bounds, at every depth', () => {
    for (const width of [1, 2, 3, 4]) {
      const drawn = relu(width, 12, 4000);
      for (let layers = 2; layers <= 12; layers++) {
        const { share } = deadShare(drawn, layers);
        // Three standard errors of 4,000 at their widest.
        expect(share).toBeLessThan(upperBound({ width, layers }) + 0.024);
        expect(share).toBeGreaterThan(lowerBound({ width, layers }) - 0.024);
      }
    }
  });

  it('never dies in its first layer: a unit that is off at x = 1 is on at x = −1', () => {
    for (const width of [1, 2, 3]) expect(deadShare(relu(width, 4, 2000), 2).share).toBe(0);
  });

  it('comes to what can be worked out: width 1, where each further layer ends half of them', () => {
    const drawn = relu(1, 8, 20_000);
    for (let layers = 2; layers <= 8; layers++) {
      const exact = 1 - 0.5 ** (layers - 2);
      const { share } = deadShare(drawn, layers);
      expect(Math.abs(share - exact)).toBeLessThanOrEqual(
        3 * Math.sqrt((exact * (1 - exact)) / drawn.input.networks),
      );
    }
  });

  it('comes to what can be worked out: three layers, 4⁻ᴺ (3 − 2¹⁻ᴺ)', () => {
    for (const width of [1, 2, 3]) {
      const exact = 0.25 ** width * (3 - 2 ** (1 - width));
      const { share } = deadShare(relu(width, 3, 40_000), 3);
      expect(Math.abs(share - exact)).toBeLessThan(3 * Math.sqrt((exact * (1 - exact)) / 40_000));
    }
  });

  it('counts each network once, from the layer on that silences it', () => {
    const { silencedBy, silent_l } = relu(2, 10, 500);
    silent_l.forEach((count, layer) => {
      expect(silencedBy.filter((by) => by > 0 && by <= layer + 1)).toHaveLength(count);
    });
    expect(silent_l).toHaveLength(9);
  });

  it('has a median signal of 0 exactly where more than half are silent', () => {
    const { silent_l, signal_l, input } = relu(3, 15, 999);
    silent_l.forEach((count, layer) => {
      expect(signal_l[layer] === 0).toBe(2 * count > input.networks);
    });
  });
});

describe('a draw of Leaky ReLU networks', () => {
  it('has none that is dead, and a fainter median the smaller the slope', () => {
    const at = (negativeSlope: number) =>
      draw({ width: 2, layers: 10, negativeSlope, seed: 1, networks: 2000 });
    const medians = [0.01, 0.1, 0.2, 1].map((slope) => {
      const { silencedBy, signal_l } = at(slope);
      expect(silencedBy.every((by) => by === 0)).toBe(true);
      return signal_l.at(-1) ?? Number.NaN;
    });
    expect([...medians].sort((a, b) => a - b)).toEqual(medians);
    expect(medians[0]).toBeGreaterThan(0);
  });

  it('has the same weights as with ReLU: where no unit is off the signal is the same', () => {
    const input: DrawInput = { width: 1, layers: 2, negativeSlope: 0, seed: 5, networks: 1 };
    expect(draw({ ...input, negativeSlope: 0.2 }).signal_l).toEqual(draw(input).signal_l);
  });
});

describe('drawing', () => {
  it('is the same in steps and in one go, and in every order', () => {
    const input: DrawInput = { width: 2, layers: 5, negativeSlope: 0, seed: 3, networks: 250 };
    const steps = drawing(input);
    const seen: number[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) seen.push(step.value);
    // Then the median of each hidden layer.
    expect(seen).toEqual([100, 200, 250, 250, 250, 250]);
    expect(step.value).toEqual(draw(input));
  });

  it('draws the first networks first, however many there are to be', () => {
    const few = relu(2, 8, 50);
    expect([...relu(2, 8, 500).silencedBy.slice(0, 50)]).toEqual([...few.silencedBy]);
    expect([...relu(2, 8, 50, 2).silencedBy]).not.toEqual([...few.silencedBy]);
  });

  it.each([
    [{ layers: 1 }, 'layers: expected 2 to 256, received 1'],
    [{ width: 0 }, 'width: expected a whole number of at least 1, received 0'],
    [{ negativeSlope: -0.1 }, 'negativeSlope: expected a number from 0 to 1, received -0.1'],
    [{ networks: 0 }, 'networks: expected a whole number of at least 1, received 0'],
  ])('names what is out of range: %o', (change, message) => {
    expect(() => draw({ width: 2, layers: 5, negativeSlope: 0, seed: 1, networks: 1, ...change })).toThrow(
      message,
    );
  });
});
