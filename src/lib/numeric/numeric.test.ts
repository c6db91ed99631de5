import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import reference from '../../../reference/numeric.json' with { type: 'json' };
import {
  cos,
  erf,
  erfc,
  exp,
  expm1,
  expOfMinusSquare,
  log,
  log1p,
  sigmoid,
  sin,
  softplus,
  tanh,
} from './index.ts';

const functions = { cos, erf, erfc, exp, expm1, log, log1p, sigmoid, sin, softplus, tanh };

const double = new Float64Array(1);
const bits = new BigInt64Array(double.buffer);

/** A double's place among all doubles: neighbours differ by 1, and −0 and 0 share a place. */
function place(x: number): bigint {
  double[0] = x;
  const raw = bits[0] ?? 0n;
  return raw < 0n ? -(raw & 0x7fffffffffffffffn) : raw;
}

/** How many doubles apart two numbers are. */
function ulps(a: number, b: number): number {
  const distance = place(a) - place(b);
  return Number(distance < 0n ? -distance : distance);
}

/** The largest error allowed in units in the last place, against values rounded once from 400 digits. */
const largestError = {
  exp: 1,
  expm1: 1,
  log: 1,
  log1p: 1,
  sin: 1,
  cos: 1,
  tanh: 3,
  erf: 2,
  erfc: 4,
  sigmoid: 2,
  softplus: 2,
} as const;

const names = Object.keys(largestError) as (keyof typeof largestError)[];

describe.each(names)('%s', (name) => {
  const f = functions[name];

  it(`is within ${largestError[name]} ulp of the exact value`, () => {
    for (const [x, expected] of reference.functions[name] as [number, number][]) {
      expect(ulps(f(x), expected), `${name}(${x}) is ${f(x)}, expected ${expected}`).toBeLessThanOrEqual(
        largestError[name],
      );
    }
  });

  it('keeps NaN', () => {
    expect(f(Number.NaN)).toBeNaN();
  });
});

describe('agreement with Math', () => {
  const domains = {
    exp: fc.double({ min: -750, max: 710, noNaN: true }),
    expm1: fc.double({ min: -50, max: 710, noNaN: true }),
    log: fc.double({ min: 0, noNaN: true }),
    log1p: fc.double({ min: -1, noNaN: true }),
    sin: fc.double({ noNaN: true, noDefaultInfinity: true }),
    cos: fc.double({ noNaN: true, noDefaultInfinity: true }),
    tanh: fc.double({ noNaN: true }),
  } as const;

  it.each(Object.keys(domains) as (keyof typeof domains)[])('%s', (name) => {
    fc.assert(
      fc.property(domains[name], (x) => ulps(functions[name](x), Math[name](x)) <= largestError[name] + 1),
      { numRuns: 3000 },
    );
  });
});

describe('ends and zeros', () => {
  const { POSITIVE_INFINITY: infinity, MIN_VALUE: smallest, MAX_VALUE: greatest } = Number;

  it.each([
    [
      'exp',
      exp,
      [
        [0, 1],
        [-0, 1],
        [infinity, infinity],
        [-infinity, 0],
        [710, infinity],
        [-746, 0],
        [-745.13, smallest],
      ],
    ],
    [
      'expm1',
      expm1,
      [
        [0, 0],
        [-0, -0],
        [infinity, infinity],
        [-infinity, -1],
        [-1e-12, -9.999999999995e-13],
        [smallest, smallest],
      ],
    ],
    [
      'log',
      log,
      [
        [1, 0],
        [0, -infinity],
        [-0, -infinity],
        [infinity, infinity],
        [-1, Number.NaN],
        [smallest, -744.4400719213812],
        [greatest, 709.782712893384],
      ],
    ],
    [
      'log1p',
      log1p,
      [
        [0, 0],
        [-0, -0],
        [-1, -infinity],
        [infinity, infinity],
        [-2, Number.NaN],
        [smallest, smallest],
      ],
    ],
    [
      'sin',
      sin,
      [
        [0, 0],
        [-0, -0],
        [infinity, Number.NaN],
        [-infinity, Number.NaN],
        [smallest, smallest],
      ],
    ],
    [
      'cos',
      cos,
      [
        [0, 1],
        [-0, 1],
        [infinity, Number.NaN],
        [-infinity, Number.NaN],
      ],
    ],
    [
      'tanh',
      tanh,
      [
        [0, 0],
        [-0, -0],
        [infinity, 1],
        [-infinity, -1],
        [400, 1],
        [smallest, smallest],
      ],
    ],
    [
      'erf',
      erf,
      [
        [0, 0],
        [-0, -0],
        [infinity, 1],
        [-infinity, -1],
        [smallest, smallest],
      ],
    ],
    [
      'erfc',
      erfc,
      [
        [0, 1],
        [infinity, 0],
        [-infinity, 2],
        [30, 0],
        [-30, 2],
      ],
    ],
    [
      'expOfMinusSquare',
      expOfMinusSquare,
      [
        [0, 1],
        [infinity, 0],
        [-infinity, 0],
        [1e300, 0],
      ],
    ],
    [
      'sigmoid',
      sigmoid,
      [
        [0, 0.5],
        [infinity, 1],
        [-infinity, 0],
        [-1000, 0],
        [1000, 1],
      ],
    ],
    [
      'softplus',
      softplus,
      [
        [0, Math.LN2],
        [infinity, infinity],
        [-infinity, 0],
        [1000, 1000],
        [-1000, 0],
      ],
    ],
  ] as [string, (x: number) => number, [number, number][]][])('%s', (_name, f, rows) => {
    for (const [x, expected] of rows) expect(f(x), `at ${x}`).toBe(expected);
  });
});

describe('laws', () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
  const moderate = fc.double({ min: -700, max: 700, noNaN: true });

  it.each([
    ['sin', sin],
    ['tanh', tanh],
    ['erf', erf],
  ])('%s is odd, to the last bit', (_name, f) => {
    fc.assert(fc.property(finite, (x) => Object.is(f(-x), -f(x))));
  });

  it.each([
    ['cos', cos],
    ['expOfMinusSquare', expOfMinusSquare],
  ])('%s is even, to the last bit', (_name, f) => {
    fc.assert(fc.property(finite, (x) => Object.is(f(-x), f(x))));
  });

  it.each([
    ['exp', exp, 1],
    ['expm1', expm1, 1],
    ['tanh', tanh, 1],
    ['erf', erf, 1],
    ['erfc', erfc, -1],
    ['sigmoid', sigmoid, 1],
    ['softplus', softplus, 1],
  ] as [string, (x: number) => number, number][])(
    '%s is monotone from each number to a larger one',
    (_name, f, sign) => {
      fc.assert(
        fc.property(moderate, fc.double({ min: 1e-9, max: 10, noNaN: true }), (x, step) => {
          const there = f(x + step * Math.max(1, Math.abs(x)));
          return sign * (there - f(x)) >= 0;
        }),
        { numRuns: 2000 },
      );
    },
  );

  it('log undoes exp', () => {
    fc.assert(fc.property(moderate, (x) => Math.abs(log(exp(x)) - x) <= 1e-15 * Math.max(1, Math.abs(x))));
  });

  it('sin² + cos² = 1', () => {
    fc.assert(fc.property(finite, (x) => Math.abs(sin(x) * sin(x) + cos(x) * cos(x) - 1) < 4e-16));
  });

  it('sigmoid(x) + sigmoid(−x) = 1 and erf(x) + erfc(x) = 1', () => {
    fc.assert(
      fc.property(moderate, (x) => {
        return Math.abs(sigmoid(x) + sigmoid(-x) - 1) < 4e-16 && Math.abs(erf(x) + erfc(x) - 1) < 4e-16;
      }),
    );
  });
});

it('uses nothing of Math whose last bits IEEE 754 leaves open', () => {
  const exact = new Set(['abs', 'floor', 'max', 'fround', 'sqrt', 'PI', 'LN2', 'LOG2E', 'SQRT2', 'SQRT1_2']);
  for (const file of readdirSync(import.meta.dirname).filter((name) => !name.includes('.test.'))) {
    const source = readFileSync(`${import.meta.dirname}/${file}`, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
    for (const [, name] of source.matchAll(/Math\.(\w+)/g)) expect(exact, file).toContain(name);
    expect(source, file).not.toContain('**');
  }
});
