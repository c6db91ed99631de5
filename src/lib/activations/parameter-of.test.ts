import { expect, it } from 'vitest';
import { leakyRelu } from './leaky-relu.ts';
import { parameterOf } from './parameter-of.ts';

it('finds a parameter by its name, and names one that is not there', () => {
  expect(parameterOf(leakyRelu, 'negativeSlope')).toBe(leakyRelu.parameters[0]);
  expect(() => parameterOf(leakyRelu, 'alpha')).toThrow('leaky-relu.alpha: expected a value');
});
