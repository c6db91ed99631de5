import { exp, stream, sum } from 'negative-slope';
import { grade, near } from 'negative-slope/grading';
import { softmax } from './softmax.ts';

const expected = (
  outputs: readonly number[],
): readonly number[] => {
  const largest = Math.max(...outputs);
  const powers = outputs.map((y) => exp(y - largest));
  return powers.map((power) => power / sum(powers));
};

grade((seed) => {
  const { normal, uniform } = stream(seed, 'softmax');
  const near0 = Array.from({ length: 10 }, () =>
    Math.round(3 * normal()),
  );
  const far = Math.round(900 + 900 * uniform());
  for (const outputs of [
    near0,
    near0.map((y) => y + far),
    near0.map((y) => y - far),
    [0, far, far + 1],
  ]) {
    near(
      `softmax([${outputs.join(', ')}])`,
      softmax([...outputs]),
      expected(outputs),
    );
  }
});
