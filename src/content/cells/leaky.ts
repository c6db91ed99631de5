import { leakyRelu, plot, relu, text } from 'negative-slope';

const a = 0.2;
const leaky = (z: number): number => (z > 0 ? z : a * z);
const theirs = (z: number): number =>
  leakyRelu(z, { negativeSlope: 0.2 });

plot(
  {
    ReLU: relu,
    'Leaky ReLU': leaky,
    difference: (z) => leaky(z) - theirs(z),
  },
  { x: 'z', y: 'f(z)', title: 'Leaky ReLU, by hand' },
);
text('at −2:', leaky(-2), 'theirs:', theirs(-2));
text('at 2:', leaky(2), 'theirs:', theirs(2));
