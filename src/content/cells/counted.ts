import { range, relu, stream, sum, text } from 'negative-slope';

/** Whether hidden layers of these widths, drawn at random, lose x. */
export const loses = (
  x: number,
  widths: readonly number[],
  seed: number,
): boolean => {
  const random = stream(seed, 'weights');
  let h = [x];
  for (const width of widths) {
    const unit = () =>
      relu(sum(h.map((each) => random.normal() * each)));
    h = Array.from({ length: width }, unit);
  }
  return h.every((each) => each === 0);
};

const widths = [3, 3, 3, 3];
const dead = range(1, 1000, 1000).filter(
  (seed) => loses(1, widths, seed) && loses(-1, widths, seed),
);
text(dead.length, 'of 1,000 networks are born dead');
