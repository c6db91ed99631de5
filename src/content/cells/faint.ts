import {
  leakyRelu,
  median,
  range,
  stream,
  sum,
  table,
} from 'negative-slope';

const factor = 1;

/** What nine layers of two units make of x = 1: the larger output. */
const arrives = (negativeSlope: number, seed: number): number => {
  const { normal } = stream(seed, 'weights');
  let h = [1];
  for (let layer = 1; layer <= 9; layer += 1) {
    const z = () => sum(h.map((each) => factor * normal() * each));
    h = [z(), z()].map((each) =>
      leakyRelu(each, { negativeSlope }),
    );
  }
  return Math.max(...h.map(Math.abs));
};

const rows = [0, 0.01, 0.1, 0.2, 0.5].map((slope) => ({
  slope,
  'median of 1,000': median(
    range(1, 1000, 1000).map((seed) => arrives(slope, seed)),
  ),
}));
table(rows, 'What is left of x = 1 after nine layers');
