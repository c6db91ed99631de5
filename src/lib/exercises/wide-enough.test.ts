import { describe, expect, it } from 'vitest';
import type { Draw, DrawsOutcome } from '../simulations/born-dead.ts';
import { wideEnough } from './wide-enough.ts';

/** A draw as it might come out, with that many of its 1,000 networks born dead. */
function drawn(width: number, dead: number): Draw {
  const input = { width, layers: 20, negativeSlope: 0, seed: 101, networks: 1000 };
  return {
    input,
    silent_l: Array.from({ length: 19 }, (_, layer) => (layer === 18 ? dead : 0)),
    signal_l: [],
    silencedBy: new Uint8Array(1000),
  };
}

/** Of all ten draws, each with its own outcome. What they really come to is the experiment `wide-enough`. */
const gradeOf = (outcomes: (index: number) => DrawsOutcome) =>
  wideEnough.grade(wideEnough.seeds.map((_, index) => outcomes(index)));

describe('wide-enough', () => {
  it('draws the width chosen and one less, from the same seed', () => {
    const { draws } = wideEnough.build({ width: 8 }, 101);
    expect(draws).toEqual(
      [8, 7].map((width) => ({ width, layers: 20, negativeSlope: 0, seed: 101, networks: 1000 })),
    );
  });

  it('passes where fewer than 5 % are dead and one unit less leaves 5 %, be it in nine draws', () => {
    expect(gradeOf((index) => [drawn(8, index === 0 ? 50 : 49), drawn(7, 50)])).toEqual({
      passed: true,
      sentence: expect.stringMatching(/^Passed: at width 8, 4\.9\u00a0% were born dead/),
    });
  });

  it('fails where two draws are not below 5 %', () => {
    expect(gradeOf((index) => [drawn(8, index < 2 ? 50 : 49), drawn(7, 60)]).passed).toBe(false);
  });

  it('fails where most are born dead', () => {
    expect(gradeOf(() => [drawn(4, 631), drawn(3, 890)])).toEqual({
      passed: false,
      sentence: expect.stringMatching(/^Not yet: at width 4, 63\.1\u00a0% .*Too narrow: in 10 of 10 draws/),
    });
  });

  it('fails where one unit less would do', () => {
    expect(gradeOf(() => [drawn(9, 18), drawn(8, 36)])).toEqual({
      passed: false,
      sentence: expect.stringMatching(
        /^Not yet: at width 9, 1\.8\u00a0% .*one unit less would do as well\.$/,
      ),
    });
  });
});
