import { describe, expect, it } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { requestIn } from './arguments.ts';

const contenders = ['kernel', 'plain-loop', 'pytorch'];
const workloads = ['2-16-16-1', '64-64-32-10'];
const request = (...args: readonly string[]) => requestIn(args, contenders, workloads);

describe('requestIn', () => {
  it('asks for everything unless told', () => {
    expect(request()).toEqual({ seconds: 0.25, repeats: 11, only: contenders, workloads });
  });

  it('takes what is given, in the order of the table', () => {
    expect(
      request('--seconds', '0.5', '--repeats=3', '--only', 'pytorch,kernel', '--workload', '64-64-32-10'),
    ).toEqual({ seconds: 0.5, repeats: 3, only: ['kernel', 'pytorch'], workloads: ['64-64-32-10'] });
  });

  it.each([
    [['--seconds', '0'], '--seconds: expected a number above 0 and up to 60, received "0"'],
    [['--seconds', ''], '--seconds: expected a number above 0 and up to 60, received ""'],
    [['--seconds'], '--seconds: expected a number above 0 and up to 60, received nothing'],
    [['--repeats', '2.5'], '--repeats: expected an integer from 1 to 1000, received "2.5"'],
    [['--repeats', '1e9'], '--repeats: expected an integer from 1 to 1000, received "1e9"'],
    [['--only', 'kernel,jax'], '--only: expected some of kernel,plain-loop,pytorch, received "jax"'],
    [['--workload', '1-1'], '--workload: expected some of 2-16-16-1,64-64-32-10, received "1-1"'],
    [['--fast'], 'expected one of --seconds, --repeats, --only, --workload, received --fast'],
    [['-o', 'kernel'], 'expected one of --seconds, --repeats, --only, --workload, received -o'],
    [['--toString'], 'expected one of --seconds, --repeats, --only, --workload, received --toString'],
    [['--__proto__=1'], 'expected one of --seconds, --repeats, --only, --workload, received --__proto__'],
    [['--no-only'], 'expected one of --seconds, --repeats, --only, --workload, received --no-only'],
    [['--\u009b2J'], 'expected one of --seconds, --repeats, --only, --workload, received --\\\\u009b2J'],
    [['now'], 'expected one of --seconds, --repeats, --only, --workload, received now'],
  ])('%j: says what was expected and what came', (args, message) => {
    expect(() => request(...args)).toThrow(UsageError);
    expect(() => request(...args)).toThrow(new RegExp(`^lab bench: ${message}$`));
  });
});
