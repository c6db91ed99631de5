import { text } from 'negative-slope';

export const a = 0;
export const [x1, x2] = [2, -1];
export const [w1, w2, b] = [0.5, -0.5, -0.5];
export const y = 3;
const rate = 0.1;

const z = w1 * x1 + w2 * x2 + b;
const h = z > 0 ? z : a * z;
text('forward: z is', z, 'and h is', h);
text('loss:', (h - y) ** 2);

const slope = z > 0 ? 1 : a;
const delta = 2 * (h - y) * slope;
export const gradient = [delta * x1, delta * x2, delta];
text('backward: w1, w2 and b have the gradients', gradient);

text('update: w1 is', w1 - rate * delta * x1);
text('update: w2 is', w2 - rate * delta * x2);
text('update: b is', b - rate * delta);
