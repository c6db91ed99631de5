import {
  leakyRelu,
  mean,
  stream,
  sum,
  table,
} from 'negative-slope';

/** A unit above: what arrives at its output, f′(z), its weight. */
interface Unit {
  readonly delta: number;
  readonly derivative: number;
  readonly w: number;
}

/** What arrives at a unit below, from all that are above it. */
export const arrives = (above: readonly Unit[]): number =>
  sum(above.map(({ w, delta }) => w * delta));

const n = 16;
const gain = Math.sqrt(2);

/** The mean square below, where it is 1 above. */
function factor(negativeSlope: number): number {
  const { normal } = stream(1, 'layer');
  const unit = (): Unit => ({
    delta: normal(),
    derivative: leakyRelu.derivative(normal(), { negativeSlope }),
    w: (gain / Math.sqrt(n)) * normal(),
  });
  const layer = (): Unit[] => Array.from({ length: n }, unit);
  const below = Array.from({ length: 4000 }, () =>
    arrives(layer()),
  );
  return mean(below.map((delta) => delta * delta));
}

const rows = [0, 0.2, 0.5].map((a) => ({
  slope: a,
  measured: factor(a),
  'by the formula': (gain * gain * (1 + a * a)) / 2,
}));
table(rows, 'The factor of one layer');
