import { plot, relu, text } from 'negative-slope';

const a = 0.2;
const line = (z: number): number => a * z;
const bend = (z: number): number => (1 - a) * relu(z);

const total = (z: number): number => line(z) + bend(z);

plot(
  { line, bend, sum: total },
  { x: 'z', y: 'f(z)', title: 'A line and a bend' },
);
text('slope of the sum, left:', total(0) - total(-1));
text('slope of the sum, right:', total(1) - total(0));
