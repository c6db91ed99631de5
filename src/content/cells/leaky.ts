import { leakyRelu, plot, range, relu } from 'negative-slope';

const a = 0.2;

const leaky = (z: number): number => (z > 0 ? z : a * z);
const library = (z: number): number => leakyRelu(z, { negativeSlope: a });

const zs = range(-3, 3, 61);
plot(
  {
    ReLU: zs.map((z): [number, number] => [z, relu(z)]),
    'Leaky ReLU': zs.map((z): [number, number] => [z, leaky(z)]),
    difference: zs.map((z): [number, number] => [z, leaky(z) - library(z)]),
  },
  { x: 'z', y: 'f(z)', title: 'Leaky ReLU by hand, and how far it is from the library’s' },
);
