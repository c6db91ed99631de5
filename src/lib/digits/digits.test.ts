import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../assert/at.ts';
import { present } from '../assert/present.ts';
import { sum } from '../statistics/sum.ts';
import { mostPoints, mostStrokes, strokesAlong } from './draw.ts';
import { distanceTo, type Ink, padSize, strokeFrom } from './ink.ts';
import { inkField } from './ink-field.ts';
import { frameOf, isDot, type PadFrame, pictureIn, wholePad } from './prepare.ts';
import { probabilitiesOf } from './probabilities.ts';
import { drawings } from './strokings.ts';

const framed = (ink: Ink): PadFrame => present(frameOf(ink), 'frame');
const prepared = (ink: Ink): readonly number[] => pictureIn(framed(ink), ink);
/** An ink's points, each moved by a map. */
const moved = (ink: Ink, scale: number, right: number, down: number): Ink =>
  ink.map((stroke) => stroke.map(({ x, y }) => ({ x: scale * x + right, y: scale * y + down })));
const rowsOf = (pixels: readonly number[]): readonly (readonly number[])[] =>
  Array.from({ length: 8 }, (_, row) => pixels.slice(8 * row, 8 * row + 8));

const point = fc.record({
  x: fc.integer({ min: 0, max: padSize - 1 }),
  y: fc.integer({ min: 0, max: padSize - 1 }),
});
const inks = fc.array(fc.array(point, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 });

describe('a prepared drawing', () => {
  it('is the same wherever it is drawn, and however large', () => {
    fc.assert(
      fc.property(
        inks,
        fc.integer({ min: -300, max: 300 }),
        fc.constantFrom(1, 2, 4),
        (ink, shift, scale) => {
          fc.pre(!isDot(ink));
          expect(prepared(moved(ink, scale, shift, -shift))).toEqual(prepared(ink));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('keeps its proportions and fills the grid from edge to edge, the pen with it', () => {
    const [tall, wide] = [prepared([strokeFrom('100,100 110,300')]), prepared([strokeFrom('40,7 240,17')])];
    for (const [row, pixels] of rowsOf(tall).entries()) {
      expect(sum(pixels), `row ${row}`).toBeGreaterThan(8);
      expect(sum(pixels.slice(0, 3)) + sum(pixels.slice(5))).toBe(0);
    }
    expect(rowsOf(wide).map(sum).slice(0, 2)).toEqual([0, 0]);
    expect(rowsOf(wide).every((pixels) => pixels.every((pixel) => pixel <= 16))).toBe(true);
  });

  it('of one horizontal line is a bar across the middle', () => {
    const rows = rowsOf(prepared([strokeFrom('30,400 130,400')]));
    expect(rows.map((pixels) => pixels.some((pixel) => pixel > 0))).toEqual(
      [2, 3, 4, 5].reduce(
        (seen, row) => seen.with(row, row === 3 || row === 4),
        Array<boolean>(8).fill(false),
      ),
    );
    expect(at(rows, 3)).toEqual(at(rows, 4));
    expect(at(rows, 3).slice(1, 7)).toEqual([12, 12, 12, 12, 12, 12]);
  });

  it('of a dot is a dot in the middle, and of nothing there is none', () => {
    const dot = prepared([strokeFrom('500,3')]);
    expect(dot.flatMap((pixel, place) => (pixel > 0 ? [place] : []))).toEqual([27, 28, 35, 36]);
    expect([isDot([strokeFrom('500,3 505,8')]), isDot([strokeFrom('500,3 480,3')]), isDot([])]).toEqual([
      true,
      false,
      false,
    ]);
    expect([frameOf([]), frameOf([[]])]).toEqual([null, null]);
  });

  it('is about as dark as the data’s pictures are, in which .31 is inked', () => {
    const inked = drawings.map(({ ink }) => sum(prepared(ink)) / (64 * 16));
    expect(sum(inked) / inked.length).toBeCloseTo(0.36, 2);
  });

  it('left as drawn stays where it was', () => {
    const pixels = pictureIn(wholePad, [strokeFrom('32,32 32,32')]);
    expect(at(pixels, 0)).toBeGreaterThan(0);
    expect(sum(rowsOf(pixels).slice(2).flat())).toBe(0);
  });
});

describe('the way of a pointer', () => {
  it('that leaves the pad ends at its edge, and begins there when it comes back', () => {
    const way = [
      { x: 400, y: 100 },
      { x: 600, y: 100 },
      { x: 600, y: 300 },
      { x: 400, y: 300 },
    ];
    expect(strokesAlong(way)).toEqual([strokeFrom('400,100 511,100'), strokeFrom('511,300 400,300')]);
    expect(strokesAlong([{ x: 600, y: 5 }])).toEqual([]);
  });

  it('that only taps is a point', () => {
    expect(strokesAlong([{ x: 7.4, y: 8.6 }])).toEqual([strokeFrom('7,9')]);
    expect(
      strokesAlong([
        { x: 7, y: 9 },
        { x: 7, y: 9 },
      ]),
    ).toEqual([strokeFrom('7,9')]);
  });

  it('stays on the pad and in few points, none of which is far from it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: fc.integer({ min: -200, max: 700 }), y: point.map(({ y }) => y) }), {
          minLength: 1,
          maxLength: 300,
        }),
        (way) => {
          for (const stroke of strokesAlong(way)) {
            expect(stroke.length).toBeGreaterThan(0);
            expect(stroke.length).toBeLessThanOrEqual(mostPoints);
            for (const { x, y } of stroke) {
              expect([x, y].every((at) => Number.isInteger(at) && at >= 0 && at < padSize)).toBe(true);
              const distances = way.map((to, index) => distanceTo({ x, y }, way[index - 1] ?? to, to));
              expect(Math.min(...distances)).toBeLessThan(1);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('loses the points of a straight line, and keeps a corner', () => {
    const way = strokeFrom('10,10 20,20 30,31 40,40 40,80 41,120');
    expect(strokesAlong(way)).toEqual([strokeFrom('10,10 40,40 41,120')]);
  });
});

describe('a drawing in a link', () => {
  const field = inkField({ name: 'ink', label: 'Drawing' });

  it('comes back as it went', () => {
    fc.assert(
      fc.property(inks, (ink) => {
        expect(field.parse(field.print(ink))).toEqual(ink);
      }),
    );
    expect(field.parse('')).toEqual([]);
    for (const { ink } of drawings) {
      expect(field.parse(field.print(ink))).toEqual(ink);
      expect(field.print(ink).length).toBeLessThan(200);
    }
  });

  it.each([
    ['no whole point', 'AAAA'],
    ['an empty stroke', 'AAA.'],
    ['another letter', 'A+A'],
    ['a blank', 'AAA AAA'],
    ['too long a stroke', 'AAA'.repeat(mostPoints + 1)],
    [
      'too many strokes',
      Array(mostStrokes + 1)
        .fill('AAA')
        .join('.'),
    ],
  ])('is none with %s', (_what, text) => {
    expect(field.parse(text)).toBeUndefined();
  });
});

it('refuses strokes that are not on the pad', () => {
  expect(() => strokeFrom('12,512')).toThrow(
    new Error('stroke: expected points of whole numbers from 0 to 511, received 12,512'),
  );
  expect(() => strokeFrom('12;5')).toThrow('received 12;5');
});

describe('probabilitiesOf', () => {
  it('is the softmax of what the network puts out', () => {
    // Two inputs, one hidden unit z = x₁ − x₂, three classes.
    const network = { weights: [[[1, -1]], [[2], [0], [-2]]], biases: [[0], [0, 1, 0]] };
    const softmax = (logits: readonly number[]) =>
      logits.map((logit) => Math.exp(logit) / sum(logits.map(Math.exp)));
    for (const [pixels, a] of [
      [[16, 8], 0.5],
      [[0, 16], 0],
    ] as const) {
      probabilitiesOf(network, pixels).forEach((probability, place) => {
        expect(probability).toBeCloseTo(at(softmax([2 * a, 1, -2 * a]), place), 12);
      });
    }
  });
});
