import { leakyRelu, plot, range, relu } from 'negative-slope';

const a = 0.2;
const leaky = (z: number): number => (z > 0 ? z : a * z);
const library = (z: number): number => leakyRelu(z, { negativeSlope: 0.2 });

const over = (f: (z: number) => number) => range(-3, 3, 61).map((z) => [z, f(z)] as const);

plot(
  { ReLU: over(relu), 'Leaky ReLU': over(leaky), difference: over((z) => leaky(z) - library(z)) },
  { x: 'z', y: 'f(z)', title: 'Leaky ReLU, and how far it is from the library’s' },
);
