import { leakyRelu, stream, sum, table } from 'negative-slope';

/** A unit above: its weight, f′(z), and what arrives at it. */
type Unit = { w: number; derivative: number; delta: number };

/** What arrives at a unit below, from all that are above it. */
export const arrives = (above: readonly Unit[]): number =>
  sum(above.map(({ w, delta }) => w * delta));

/** The mean square below, where it is 1 above; the gain is √2. */
function factor(negativeSlope: number): number {
  const { normal } = stream(1, 'layer');
  const unit = (): Unit => ({
    w: Math.sqrt(2 / 16) * normal(),
    derivative: leakyRelu.derivative(normal(), { negativeSlope }),
    delta: normal(),
  });
  const below = Array.from({ length: 4000 }, () =>
    arrives(Array.from({ length: 16 }, unit)),
  );
  return sum(below.map((delta) => delta * delta)) / 4000;
}

const rows = [0, 0.2, 0.5].map((a) => ({
  slope: a,
  measured: factor(a),
  'by the formula': 1 + a * a,
}));
table(rows, 'The factor of one layer');
