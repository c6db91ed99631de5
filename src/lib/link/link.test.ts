import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { booleanField, choiceField, integerListField, numberField } from '../parameters/index.ts';
import { decode, encode, type Fields, namedFigure, namesState, printQuery, readQuery } from './index.ts';

interface State {
  slope: number;
  seed: number;
  data: 'spiral' | 'two-moons';
  hidden: readonly number[];
  paired: boolean;
}

const fields: Fields<State> = {
  slope: numberField({ name: 'slope', label: 'Slope', minimum: -1, maximum: 1 }),
  seed: numberField({ name: 'seed', label: 'Seed', minimum: 0, maximum: 4294967295, integer: true }),
  data: choiceField({ name: 'data', label: 'Data', options: ['spiral', 'two-moons'] }),
  hidden: integerListField({ name: 'hidden', label: 'Hidden', minimum: 1, maximum: 256, maximumLength: 4 }),
  paired: booleanField({ name: 'paired', label: 'Paired' }),
};

const defaults: State = { slope: 0.01, seed: 1, data: 'spiral', hidden: [16, 16], paired: true };

const states: fc.Arbitrary<State> = fc.record(
  {
    slope: fc.double({ min: -1, max: 1, noNaN: true }),
    seed: fc.integer({ min: 0, max: 4294967295 }),
    data: fc.constantFrom('spiral', 'two-moons'),
    hidden: fc.array(fc.integer({ min: 1, max: 256 }), { maxLength: 4 }),
    paired: fc.boolean(),
  },
  { noNullPrototype: true },
);

describe('share link', () => {
  it('leaves defaults out and always names its version', () => {
    expect(printQuery(encode(fields, defaults, defaults))).toBe('v=1');
    const state: State = { ...defaults, slope: 0.2, hidden: [32, 32], paired: false };
    expect(printQuery(encode(fields, state, defaults))).toBe('v=1&slope=0.2&hidden=32,32&paired=off');
  });

  it('gives back every state exactly', () => {
    fc.assert(
      fc.property(states, (state) => {
        const query = printQuery(encode(fields, state, defaults));
        const decoded = decode(fields, new URLSearchParams(query), defaults);
        expect(decoded.message).toBeNull();
        expect(decoded.state).toStrictEqual(state);
      }),
    );
  });

  it('never throws, and gives only states that encode again', () => {
    const entry = fc.tuple(
      fc.oneof(fc.constantFrom('v', 'fig', 'slope', 'seed', 'data', 'hidden', 'paired'), fc.string()),
      fc.oneof(fc.string(), fc.double().map(String)),
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), (entries) => {
        const { state } = decode(fields, new URLSearchParams(entries), defaults);
        expect(decode(fields, encode(fields, state, defaults), defaults)).toStrictEqual({
          state,
          message: null,
        });
      }),
    );
  });

  it.each([
    ['slope=abc', 'slope: expected a number from -1 to 1, received “abc”'],
    ['slope=1e999', 'slope: expected a number from -1 to 1, received “1e999”'],
    ['slope=0x1', 'slope: expected a number from -1 to 1, received “0x1”'],
    ['slope=', 'slope: expected a number from -1 to 1, received “”'],
    ['slope=0.1&slope=0.2', 'slope: expected once, received 2 times'],
    ['seed=1.5', 'seed: expected an integer from 0 to 4294967295, received “1.5”'],
    ['data=moon', 'data: expected one of spiral, two-moons, received “moon”'],
    [
      'hidden=4,x',
      'hidden: expected at most 4 integers from 1 to 256 with commas between them, received “4,x”',
    ],
    ['paired=1', 'paired: expected on or off, received “1”'],
    ['v=9', 'v: expected 1, received “9”'],
  ])('%s keeps the defaults and says why', (query, problem) => {
    const decoded = decode(fields, new URLSearchParams(query), defaults);
    expect(decoded.state).toStrictEqual(defaults);
    expect(decoded.message).toBe(
      `Part of this link could not be used, and the default is shown instead: ${problem}.`,
    );
  });

  it('keeps what is valid beside what is not', () => {
    const decoded = decode(fields, new URLSearchParams('fig=lens&v=1&slope=0.3&seed=x'), defaults);
    expect(decoded.state).toStrictEqual({ ...defaults, slope: 0.3 });
    expect(decoded.message).toContain('seed: expected an integer');
  });
});

describe('what clings to the end of a link', () => {
  const read = (query: string) => decode(fields, readQuery(query), defaults);

  it.each(['.', ',', ')', '%E2%80%9D', '%22)', '...', '+'])('%s is no part of its last value', (sign) => {
    const shown = { state: { ...defaults, slope: 0.2 }, message: null };
    expect(read(`?fig=lens&v=1&slope=0.2${sign}`)).toEqual(shown);
    expect(read(`?slope=0.2&v=1${sign}`)).toEqual(shown);
    expect(namedFigure(readQuery(`?v=1&slope=0.2&amp;fig=lens${sign}`))).toBe('lens');
  });

  it('is part of any other, and of what cannot be read without it either', () => {
    expect(read('?slope=0.2.&seed=4').message).toContain('received “0.2.”');
    expect(read('?slope=abc.').message).toContain('received “abc.”');
  });

  it('stays where it has a meaning', () => {
    const word = choiceField({ name: 'word', label: 'Word', options: ['a_', 'b'] });
    for (const end of ['', '.', '_)']) {
      expect(decode({ word }, readQuery(`?word=a_${end}`), { word: 'b' }).state.word).toBe('a_');
    }
  });
});

it.each(['?fig=', '?fig&utm_source=x', '?v=1', '?fig=.'])('%s names no figure', (query) => {
  expect(namedFigure(readQuery(query))).toBeNull();
});

describe('keys that are no part of the link', () => {
  const read = (query: string) => decode(fields, readQuery(query), defaults);

  it.each([
    'fbclid=IwAR0x',
    'gclid=1&gad_source=2',
    'msclkid=1',
    'utm_source=mail&utm_medium=list&utm_campaign=x&utm_id=4',
    'mc_cid=1&mc_eid=2',
    '_gl=1*x&si=abc&igshid=9',
  ])('%s was added on the way: not a word', (query) => {
    expect(read(`?fig=lens&v=1&slope=0.2&${query}`)).toEqual({
      state: { ...defaults, slope: 0.2 },
      message: null,
    });
  });

  it('says of one that may be misspelt that it changed nothing, and of nothing that it has its default', () => {
    expect(read('?v=1&slope=0.2&sed=3')).toEqual({
      state: { ...defaults, slope: 0.2 },
      message: 'Part of this link changed nothing: sed: not a part of this figure’s link.',
    });
    expect(read('?depth=3&constructor=1&depth=4').message).toBe(
      'Part of this link changed nothing: depth: not a part of this figure’s link; constructor: not a part of this figure’s link.',
    );
  });

  it('keeps the two kinds apart', () => {
    expect(read('?slope=2&sed=3&fbclid=x').message).toBe(
      'Part of this link could not be used, and the default is shown instead: slope: expected a number from -1 to 1, received “2”. Part of this link changed nothing: sed: not a part of this figure’s link.',
    );
  });

  it('reads a link that was escaped for HTML', () => {
    expect(read('?fig=lens&amp;v=1&amp;slope=0.2&amp;paired=off')).toEqual({
      state: { ...defaults, slope: 0.2, paired: false },
      message: null,
    });
  });

  it('knows a link without any part', () => {
    expect(namesState(fields, readQuery('?fbclid=x'))).toBe(false);
    expect(namesState(fields, readQuery('?v=1'))).toBe(true);
    expect(namesState(fields, readQuery('?utm_id=1&amp;seed=x'))).toBe(true);
  });
});
