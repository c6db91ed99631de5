import { plot, relu } from 'negative-slope';

const a = 0.2;
const line = (z: number): number => a * z;
const bend = (z: number): number => (1 - a) * relu(z);

plot(
  { line, bend, sum: (z) => line(z) + bend(z) },
  { x: 'z', y: 'f(z)', title: 'A line and a bend' },
);
