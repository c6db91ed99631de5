import { leakyRelu, median, stream, table } from 'negative-slope';

const factor = 1;

/** Of x = 1, what nine layers of two units leave at most. */
const left = (negativeSlope: number, seed: number): number => {
  const { normal } = stream(seed, 'weights');
  const unit = (h1: number, h2: number): number => {
    const z = normal() * h1 + normal() * h2;
    return leakyRelu(factor * z, { negativeSlope });
  };
  let [h1, h2] = [1, 0];
  for (let layer = 1; layer <= 9; layer += 1) {
    [h1, h2] = [unit(h1, h2), unit(h1, h2)];
  }
  return Math.max(Math.abs(h1), Math.abs(h2));
};

const seeds = Array.from({ length: 1000 }, (_, seed) => seed);
const rows = [0, 0.01, 0.1, 0.2, 0.5].map((slope) => ({
  slope,
  median: median(seeds.map((seed) => left(slope, seed))),
}));
table(rows, 'What is left of x = 1 in 1,000 networks');
